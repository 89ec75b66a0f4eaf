import { loaderByArguments, loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { type CompetenceLigne, colonnesCompetence, colonnesFiche, type FicheLigne } from "./ligne.ts";

/** Key of a fiche for the loaders below. */
export const cleDeFiche = ({ code, version }: { code: string; version: string }): string =>
  `${version} ${code}`;

const parts = (cles: readonly string[]) => ({
  versions: cles.map((cle) => cle.slice(0, cle.indexOf(" "))),
  codes: cles.map((cle) => cle.slice(cle.indexOf(" ") + 1)),
});

/** Fiches by version and code. */
export const ficheLoader = (sql: Sql) =>
  loadOne<string, FicheLigne>((cles) => {
    const { versions, codes } = parts(cles);
    return sql<FicheLigne[]>`
      select ${colonnesFiche(sql)}
      from unnest(${versions}::text[], ${codes}::text[]) cles(version, code)
      join fiches_rome f using (version, code)`;
  }, cleDeFiche);

/** Fiches by code, each in the newest version that has it. */
export const ficheRecenteLoader = (sql: Sql) =>
  loadOne<string, FicheLigne>(
    (codes) => sql<FicheLigne[]>`
      select distinct on (f.code) ${colonnesFiche(sql)} from fiches_rome f
      where f.code = any(${[...codes]}::text[]) order by f.code, f.retire_le is not null, f.version::int desc`,
    ({ code }) => code,
  );

/** Skills by id, closed ones too. */
export const competenceLoader = (sql: Sql) =>
  loadOne<string, CompetenceLigne>(
    (ids) => sql<CompetenceLigne[]>`
      select ${colonnesCompetence(sql)} from competences c where c.id = any(${[...ids]}::text[])`,
    ({ id }) => id,
  );

/** What a page of a fiche's list starts after, and its size. */
export interface Tranche {
  first: number;
  apres: number;
}

export interface AppellationLigne {
  cle: string;
  rang: number;
  code: string;
  libelle: string;
  peuUsite: boolean;
}

/** Appellations of several fiches, one statement: `first + 1` rows a fiche. */
export const appellationsLoader = (sql: Sql) =>
  loaderByArguments(({ first, apres }: Tranche) =>
    loadMany<string, AppellationLigne>(
      (cles) => {
        const { versions, codes } = parts(cles);
        return sql<AppellationLigne[]>`
          select cles.version || ' ' || cles.code as cle, a.rang, a.code, a.libelle, a.peu_usite as "peuUsite"
          from unnest(${versions}::text[], ${codes}::text[]) cles(version, code)
          join appellations a on a.version = cles.version and a.code_rome = cles.code
            and a.rang > ${apres} and a.rang <= ${apres + first + 1}
          order by 1, a.rang`;
      },
      ({ cle }) => cle,
    ),
  );

export interface CompetenceDeFiche extends CompetenceLigne {
  cle: string;
  rang: number;
  coeurMetier: boolean;
}

/** Skills of several fiches, one statement: `first + 1` rows a fiche. */
export const competencesLoader = (sql: Sql) =>
  loaderByArguments(({ first, apres }: Tranche) =>
    loadMany<string, CompetenceDeFiche>(
      (cles) => {
        const { versions, codes } = parts(cles);
        return sql<CompetenceDeFiche[]>`
          select cles.version || ' ' || cles.code as cle, l.rang, l.coeur_metier as "coeurMetier",
            ${colonnesCompetence(sql)}
          from unnest(${versions}::text[], ${codes}::text[]) cles(version, code)
          join fiche_competences l on l.version = cles.version and l.code_rome = cles.code
            and l.rang > ${apres} and l.rang <= ${apres + first + 1}
          join competences c on c.id = l.competence_id
          order by 1, l.rang`;
      },
      ({ cle }) => cle,
    ),
  );
