import type { Choice } from "@passerelle/kernel/graphql/asked-columns";
import type { Position } from "@passerelle/kernel/graphql/connection";
import { loaderByArguments } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import DataLoader from "dataloader";
import { COLONNES_DE_PAGE, type FormationLigne } from "../formations/lignes.ts";
import { COLONNES_DE_PAGE as COLONNES_ORGANISME } from "../organismes/lignes.ts";
import { premieres, toutes } from "./classees.ts";
import {
  type Fragment,
  lignesTrouvees,
  motsSeuls,
  type Parent,
  type Parente,
  parCodesRome,
  parents,
} from "./conditions.ts";
import type { Criteres } from "./criteres.ts";
import { type CompteFacette, comptes } from "./facettes.ts";

/** One formation found: its place in the order, and its distance. */
export interface Trouvee extends FormationLigne {
  cle: string;
  /** Sort value: relevance, kilometres or days; null comes last. */
  valeur: number | null;
  distanceKm: number | null;
  /** Formations found under its parent, when that was asked for and all of them had to be read for the page. */
  total: number | null;
  /** Of the first one only: its facets, in the same conditions. */
  facettes: CompteFacette[] | null;
}

export interface DemandePage {
  parente: Parente;
  criteres: Criteres;
  first: number;
  /** Sort value and id of the last formation seen. */
  apres: Position | null;
  /** Is the number of all of them asked for too? */
  total: boolean;
  /** Are its facets? */
  facettes: boolean;
  /** What is asked of their organismes; null when they are not. */
  organismes: Choice | null;
}

/** Loader of pages of formations: one statement for all the parents that ask for the same page. */
export function chargeurPages({ sql, searches, lookups }: Record<"sql" | "searches" | "lookups", Sql>) {
  // What is found by words alone, or by a trade around a place, is read the same way whatever they are: planning it takes
  // longer than running it.
  const pour = ({ parente, criteres }: DemandePage) => {
    if (criteres.tri === "PERTINENCE" && motsSeuls(searches, parente, criteres)) return lookups;
    return criteres.cercle && parCodesRome(parente, criteres) ? sql : searches;
  };
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
async function page(sql: Sql, demande: DemandePage, list: readonly Parent[]): Promise<Trouvee[]> {
  const { parente, criteres, organismes } = demande;
  const order = ordre(sql, criteres);
  return (await sql`
    select parent.cle, page.valeur, page.distance as "distanceKm", page.total, page.facettes,
      ${sql.unsafe(COLONNES_DE_PAGE)} ${organismes === null ? sql`` : sql.unsafe(organisme(organismes))}
    from ${parents(sql, parente, list)} cross join lateral (
      ${choisies(sql, demande)}
    ) page join formations formation on formation.id = page.id
    order by parent.cle, ${order}, page.id collate "C"`) as unknown as Trouvee[];
}

const ordre = (sql: Sql, { tri }: Criteres): Fragment =>
  tri === "PERTINENCE" ? sql`valeur desc` : sql`valeur nulls last`;

/** The formations of the page of one parent; the first one tells the facets, when they are asked and all is read. */
function choisies(sql: Sql, { parente, criteres, first, apres, total, facettes }: DemandePage): Fragment {
  const order = ordre(sql, criteres);
  const suite = sql`where ${apresPosition(sql, criteres.tri, apres)} order by ${order}, id collate "C" limit ${first + 1}`;
  const bounded = premieres(sql, parente, criteres, { first, apres });
  // Counting what is not read here is a statement of its own.
  if (bounded)
    return sql`select *, null::bigint as total, null::jsonb as facettes from (${bounded}) classee ${suite}`;
  const compte = total ? sql`total` : sql`null::bigint as total`;
  const found = lignesTrouvees(sql, parente, criteres);
  if (!facettes)
    return sql`select id, distance, valeur, ${compte}, null::jsonb as facettes
      from (${toutes(sql, criteres, found)}) classee ${suite}`;
  return sql`
    with retenue as materialized (
      select ligne.formation_id, ligne.a_distance, ligne.latitude, ligne.longitude, ligne.debut,
        ligne.niveau_sortie, ligne.modalite, ligne.financeurs, ligne.departement ${found}
    ), choisie as (
      select id, distance, valeur, ${compte} from (${toutes(sql, criteres, sql`from retenue ligne`)}) classee ${suite}
    )
    select *, case when row_number() over (order by ${order}, id collate "C") = 1
      then (select jsonb_agg(compte) from (${comptes(sql, sql`retenue`)}) compte) end as facettes
    from choisie`;
}

/** SQL: the organisme of a `formation`, which may be null. */
const organisme = (choix: Choice): string => `, (
  select to_jsonb(organisme) from (
    select ${COLONNES_ORGANISME.columns(choix)} from organismes description join annuaire using (groupe)
    where description.id = formation.organisme_id
  ) organisme) as organisme`;

/** Keyset condition: strictly after the position in the order, the id deciding between equals. */
function apresPosition(sql: Sql, tri: Criteres["tri"], apres: Position | null): Fragment {
  if (!apres) return sql`true`;
  const [valeur, id] = apres as [number | null, string];
  if (valeur === null) return sql`(valeur is null and id collate "C" > ${id})`;
  const same = sql`(valeur = ${valeur}::float8 and id collate "C" > ${id})`;
  if (tri === "PERTINENCE") return sql`(valeur < ${valeur}::float8 or ${same})`;
  return sql`(valeur > ${valeur}::float8 or valeur is null or ${same})`;
}
