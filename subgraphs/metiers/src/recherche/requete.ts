import type { Choice } from "@passerelle/kernel/graphql/asked-columns";
import type { Position } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { COLONNES_DE_PAGE, type MetierLigne } from "../metier/ligne.ts";
import type { Criteres } from "./criteres.ts";
import type { Requete } from "./mots.ts";

/** A métier found, with its place and the name that found it: what was not asked of it is not read. */
export interface Trouve extends MetierLigne {
  rang: number;
  trouvePar: string | null;
}

/**
 * Métiers in force that meet the criteria, best first, `limite` at most.
 *
 * Names found are ranked: the very name, then names that begin so, then those that contain the words; and
 * among each the label before a synonym, before an appellation, before an everyday word (which for a trade beside
 * it is only a beginning); then those whose label looks
 * most like what is searched. Ties are alphabetical, then by id.
 */
export const pageTrouvee = (
  sql: Sql,
  criteres: Criteres,
  requete: Requete | null,
  { limite, apres, colonnes }: { limite: number; apres: Position | null; colonnes: Choice },
) => sql<Trouve[]>`
  select * from (
    select ${sql.unsafe(COLONNES_DE_PAGE.columns(colonnes))}, ${rang(sql, criteres, requete)} as rang,
      ${requete ? sql`trouves.texte` : sql`null`} as "trouvePar"
    from ${metiersTrouves(sql, criteres, requete)}
  ) m
  ${apres ? sql`where (m.rang, m."libelleTri", m.id) > (${Number(apres[0])}, ${String(apres[1])}, ${String(apres[2])})` : sql``}
  order by m.rang, m."libelleTri", m.id limit ${limite}`;

/** One search to count. */
export interface Recherche {
  criteres: Criteres;
  requete: Requete | null;
}

/** How many métiers in force each search finds, exactly: one statement for all. */
export async function nombresTrouves(sql: Sql, recherches: readonly Recherche[]): Promise<number[]> {
  const counts = recherches
    .map(({ criteres, requete }) => sql`(select count(*) from ${metiersTrouves(sql, criteres, requete)})`)
    .reduce((all, one) => sql`${all}, ${one}`);
  const [row] = await sql<{ nombres: number[] }[]>`select array[${counts}] as nombres`;
  return (row?.nombres ?? []).map(Number);
}

/** `from` and `where` of the métiers that a search finds. */
const metiersTrouves = (sql: Sql, criteres: Criteres, requete: Requete | null) => sql`
  metiers m ${requete ? sql`join (${trouves(sql, requete)}) trouves on trouves.metier_id = m.id` : sql``}
  where ${conditions(sql, criteres)}`;

/** The best name of each métier found. */
const trouves = (sql: Sql, requete: Requete) => sql`
  select distinct on (metier_id) metier_id, texte, rang
  from (
    select metier_id, texte, genre + 5 * case
        when forme = ${requete.forme} and genre < 4 then 0
        when starts_with(forme, ${requete.forme}) then 1
        else 2
      end as rang
    from metier_noms where mots @@ ${requete.mots}::tsquery
  ) noms
  order by metier_id, rang, length(texte), texte`;

/** Métiers of the very ROME code come before those that carry it as the code above theirs. */
const rang = (sql: Sql, { codeRome }: Criteres, requete: Requete | null) => sql`
  ${requete ? sql`trouves.rang * 2002 + 1000 - (1000 * similarity(m.libelle_tri, ${requete.forme}))::int` : sql`0`} + 1001 * ${
    codeRome
      ? sql`(select rang from metier_codes where metier_id = m.id and code = ${codeRome})::int`
      : sql`0`
  }`;

const conditions = (sql: Sql, criteres: Criteres) => sql`
  m.retire_le is null
  ${criteres.codeRome === null ? sql`` : sql`and m.id in (select metier_id from metier_codes where code = ${criteres.codeRome})`}
  ${criteres.centres === null ? sql`` : sql`and m.centres && ${criteres.centres}::text[]`}
  ${criteres.secteur === null ? sql`` : sql`and m.filtres @> array['S:' || metiers.forme(${criteres.secteur})]`}
  ${criteres.niveaux === null ? sql`` : sql`and m.niveau_acces = any(${criteres.niveaux}::text[])`}
  ${criteres.statut === null ? sql`` : sql`and m.filtres @> array['T:' || metiers.forme(${criteres.statut})]`}`;
