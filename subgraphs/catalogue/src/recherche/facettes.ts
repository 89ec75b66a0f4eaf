import { createRequire } from "node:module";
import { loaderByArguments } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import DataLoader from "dataloader";
import type { FacettesFormations, Financeur, ModaliteEnseignement, Niveau } from "../../generated/types.ts";
import { LIBELLES_NIVEAUX, NIVEAUX } from "../niveaux.ts";
import { type Fragment, lignesTrouvees, type Parent, type Parente, parents } from "./conditions.ts";
import type { Criteres } from "./criteres.ts";
import { LIBELLES_FINANCEURS, LIBELLES_MODALITES } from "./libelles.ts";

/** Formations that have a value of a facet. */
export interface CompteFacette {
  facette: keyof FacettesFormations;
  valeur: string;
  nombre: number;
}

type Compte = CompteFacette & { cle: string };

const AUCUNE: FacettesFormations = { niveauxSortie: [], modalites: [], financeurs: [], departements: [] };

/** Loader of the facets of what a search finds: one statement for all the parents of the same search. */
export const chargeurFacettes = (sql: Sql) =>
  loaderByArguments(
    ({ parente, criteres }: { parente: Parente; criteres: Criteres }) =>
      new DataLoader<Parent, FacettesFormations, string>(
        async (list) => {
          if (criteres.vide) return list.map(() => AUCUNE);
          const rows = await lire(sql, parente, criteres, list);
          return list.map(({ cle }) => libellees(rows.filter((row) => row.cle === cle)));
        },
        { cacheKeyFn: ({ cle }) => cle },
      ),
  );

async function lire(
  sql: Sql,
  parente: Parente,
  criteres: Criteres,
  list: readonly Parent[],
): Promise<Compte[]> {
  return (await sql`
    select parent.cle, facette.facette, facette.valeur, facette.nombre
    from ${parents(sql, parente, list)} cross join lateral (
      with trouvee as materialized (
        select ligne.formation_id, ligne.niveau_sortie, ligne.modalite, ligne.financeurs, ligne.departement
        ${lignesTrouvees(sql, parente, criteres)}
      )
      ${comptes(sql, sql`trouvee`)}
    ) facette`) as unknown as Compte[];
}

/** SQL: formations for each value, all four facets, of a table of search rows: columns of `CompteFacette`. */
export const comptes = (sql: Sql, lignes: Fragment): Fragment => sql`
  select facette, valeur, count(*) as nombre from (
    select distinct 'niveauxSortie', niveau_sortie, formation_id from ${lignes}
    union all select distinct 'modalites', modalite, formation_id from ${lignes}
    union all select distinct 'departements', 'DEP-' || departement, formation_id from ${lignes}
    union all select distinct 'financeurs', unnest(financeurs), formation_id from ${lignes}
  ) as valeur(facette, valeur)
  where valeur is not null group by facette, valeur`;

/** Facets as the graph gives them: labelled, in their order. */
export function libellees(rows: readonly CompteFacette[]): FacettesFormations {
  const of = (facette: CompteFacette["facette"], libelle: (valeur: string) => string | undefined) =>
    rows
      .filter((row) => row.facette === facette)
      .map(({ valeur, nombre }) => ({ valeur, libelle: libelle(valeur) ?? valeur, nombre }))
      .sort((one, other) => other.nombre - one.nombre || (one.valeur < other.valeur ? -1 : 1));
  return {
    // Levels read as a scale, not as a ranking.
    niveauxSortie: of("niveauxSortie", (valeur) => LIBELLES_NIVEAUX[valeur as Niveau]).sort(
      (one, other) => NIVEAUX.indexOf(one.valeur as Niveau) - NIVEAUX.indexOf(other.valeur as Niveau),
    ),
    modalites: of("modalites", (valeur) => LIBELLES_MODALITES[valeur as ModaliteEnseignement]),
    financeurs: of("financeurs", (valeur) => LIBELLES_FINANCEURS[valeur as Financeur]),
    departements: of("departements", (valeur) => DEPARTEMENTS.get(valeur)),
  };
}

/** Official names, from INSEE's list. */
const DEPARTEMENTS = new Map(
  (
    createRequire(import.meta.url)("@etalab/decoupage-administratif/data/departements.json") as {
      code: string;
      nom: string;
    }[]
  ).map(({ code, nom }) => [`DEP-${code}`, nom]),
);
