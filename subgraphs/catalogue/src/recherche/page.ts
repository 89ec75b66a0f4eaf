import type { Choice } from "@passerelle/kernel/graphql/asked-columns";
import type { Position } from "@passerelle/kernel/graphql/connection";
import { loaderByArguments } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import DataLoader from "dataloader";
import { COLONNES_DE_PAGE, type FormationLigne } from "../formations/lignes.ts";
import { COLONNES_DE_PAGE as COLONNES_ORGANISME } from "../organismes/lignes.ts";
import {
  distanceMin,
  type Fragment,
  lignesTrouvees,
  motsSeuls,
  type Parent,
  type Parente,
  parents,
} from "./conditions.ts";
import type { Criteres } from "./criteres.ts";
import { meilleures } from "./meilleures.ts";
import { pertinence } from "./pertinence.ts";
import { parDate } from "./prochaines.ts";
import { parDistance } from "./proches.ts";
import { codesParSemaine, parSemaine } from "./semaines.ts";

/** One formation found: its place in the order, and its distance. */
export interface Trouvee extends FormationLigne {
  cle: string;
  /** Sort value: relevance, kilometres or days; null comes last. */
  valeur: number | null;
  distanceKm: number | null;
  /** Formations found under its parent, when that was asked for and all of them had to be read for the page. */
  total: number | null;
}

export interface DemandePage {
  parente: Parente;
  criteres: Criteres;
  first: number;
  /** Sort value and id of the last formation seen. */
  apres: Position | null;
  /** Is the number of all of them asked for too? */
  total: boolean;
  /** What is asked of their organismes; null when they are not. */
  organismes: Choice | null;
}

/** Loader of pages of formations: one statement for all the parents that ask for the same page. */
export function chargeurPages({ searches, lookups }: Record<"searches" | "lookups", Sql>) {
  // What is found by words alone is read the same way whatever they are: planning it takes longer than running it.
  const pour = ({ parente, criteres }: DemandePage) =>
    criteres.tri === "PERTINENCE" && motsSeuls(searches, parente, criteres) ? lookups : searches;
  return loaderByArguments(
    (demande: DemandePage) =>
      new DataLoader<Parent, Trouvee[], string>(
        async (list) => {
          const rows = demande.criteres.vide ? [] : await page(pour(demande), demande, list);
          const groups = new Map<string, Trouvee[]>();
          for (const row of rows) groups.set(row.cle, [...(groups.get(row.cle) ?? []), row]);
          return list.map(({ cle }) => groups.get(cle) ?? []);
        },
        { cacheKeyFn: ({ cle }) => cle },
      ),
  );
}

/** `first + 1` formations a parent: the extra one tells that there are more. */
async function page(
  sql: Sql,
  { parente, criteres, first, apres, total, organismes }: DemandePage,
  list: readonly Parent[],
): Promise<Trouvee[]> {
  const order = criteres.tri === "PERTINENCE" ? sql`valeur desc` : sql`valeur nulls last`;
  return (await sql`
    select parent.cle, page.valeur, page.distance as "distanceKm", page.total,
      ${sql.unsafe(COLONNES_DE_PAGE)} ${organismes === null ? sql`` : sql.unsafe(organisme(organismes))}
    from ${parents(sql, parente, list)} cross join lateral (
      select id, valeur, distance, ${total ? sql`total` : sql`null::bigint as total`}
      from (${classees(sql, parente, criteres, { first, apres, total })}) classee
      where ${apresPosition(sql, criteres.tri, apres)}
      order by ${order}, id collate "C" limit ${first + 1}
    ) page join formations formation on formation.id = page.id
    order by parent.cle, ${order}, page.id collate "C"`) as unknown as Trouvee[];
}

/** SQL: the organisme of a `formation`, which may be null. */
const organisme = (choix: Choice): string => `, (
  select to_jsonb(organisme) from (
    select ${COLONNES_ORGANISME.columns(choix)} from organismes description join annuaire using (groupe)
    where description.id = formation.organisme_id
  ) organisme) as organisme`;

/** The formations found, with the value that sorts them. */
function classees(
  sql: Sql,
  parente: Parente,
  criteres: Criteres,
  { total, ...position }: { first: number; apres: Position | null; total: boolean },
): Fragment {
  // Counted where every formation is read and sorted anyway; elsewhere it is a statement of its own.
  const counted = total ? sql`, count(*) over () as total` : sql``;
  const apart = total ? sql`, null::bigint as total` : sql``;
  const found = lignesTrouvees(sql, parente, criteres);
  const distance = distanceMin(sql, criteres.cercle);
  const id = sql`ligne.formation_id as id`;
  switch (criteres.tri) {
    case "PERTINENCE":
      if (criteres.requete && motsSeuls(sql, parente, criteres))
        return sql`select id, null::float8 as distance, valeur ${apart} from (${meilleures(sql, criteres.requete, position)}) meilleure`;
      return sql`
        select trouvee.id, distance, ${pertinence(sql, criteres.requete)} as valeur ${counted}
        from (select ${id}, ${distance} as distance ${found} group by ligne.formation_id) trouvee
        join textes texte on texte.formation_id = trouvee.id`;
    case "DISTANCE":
      if (parente === "racine" && criteres.cercle && !criteres.requete)
        return sql`select proche.* ${apart} from (${parDistance(sql, criteres, criteres.cercle, position)}) proche`;
      // Measured once: Postgres does not know the same formula by its two sets of parameters.
      return sql`
        select *, distance as valeur
        from (select ${id}, ${distance} as distance ${counted} ${found} group by ligne.formation_id) mesuree`;
    case "DATE":
      if (parente === "racine" && !criteres.cercle && !criteres.requete) {
        const codes = codesParSemaine(criteres);
        const next = codes ? parSemaine(sql, criteres, codes, position) : parDate(sql, criteres, position);
        return sql`select id, null::float8 as distance, valeur ${apart} from (${next}) prochaine`;
      }
      return sql`
        select ${id}, ${distance} as distance,
          (min(ligne.debut) filter (where ligne.debut >= ${criteres.aujourdhui}::date) - date '2000-01-01')::float8 as valeur ${counted}
        ${found} group by ligne.formation_id`;
  }
}

/** Keyset condition: strictly after the position in the order, the id deciding between equals. */
function apresPosition(sql: Sql, tri: Criteres["tri"], apres: Position | null): Fragment {
  if (!apres) return sql`true`;
  const [valeur, id] = apres as [number | null, string];
  if (valeur === null) return sql`(valeur is null and id collate "C" > ${id})`;
  const same = sql`(valeur = ${valeur}::float8 and id collate "C" > ${id})`;
  if (tri === "PERTINENCE") return sql`(valeur < ${valeur}::float8 or ${same})`;
  return sql`(valeur > ${valeur}::float8 or valeur is null or ${same})`;
}
