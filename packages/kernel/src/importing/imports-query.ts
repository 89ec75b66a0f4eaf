import type DataLoader from "dataloader";
import { pageSize } from "../graphql/connection.ts";
import { loadOne } from "../graphql/loaders.ts";
import type { Sql } from "../postgres/database.ts";
import type { BaseContext } from "../subgraph.ts";
import type { Counts, Join } from "./importer.ts";
import { untilImport } from "./imports-memory.ts";

/** Resolver of `importsX(first)`: the newest imports of this subgraph, in the shape of the type `Import`. */
export async function importsQuery(_: unknown, args: { first?: number | null }, { sql }: BaseContext) {
  const rows = await sql`
    select id, source, importer as importeur, etat, debut, fin, date_extraction as "dateExtraction", fichiers, comptes, jointures
    from imports order by debut desc, id limit ${pageSize(args)}`;
  return rows.map((row) => ({
    ...(row as unknown as {
      id: string;
      source: string;
      importeur: string;
      etat: "EN_COURS" | "REUSSI" | "ECHOUE" | "INTERROMPU";
      debut: Date;
      fin: Date | null;
      dateExtraction: Date | null;
    }),
    fichiers: (row.fichiers as { nom: string }[]).map(({ nom }) => nom),
    comptes: Object.entries((row.comptes ?? {}) as Record<string, Counts>).map(([objet, counts]) => ({
      objet,
      ...counts,
    })),
    jointures: ((row.jointures ?? []) as Join[]).map(({ nom, total, resolus, manquants }) => ({
      nom,
      total,
      resolus,
      part: total ? resolus / total : null,
      manquants: manquants.slice(0, 20),
    })),
  }));
}

export interface SourceFreshness {
  source: string;
  producteur: string;
  licence: string;
  attribution: string | null;
  dateExtraction: Date | null;
}

/** Finds what the last successful import says of its source; null for a source without any. */
export type Freshness = Pick<DataLoader<string, SourceFreshness | null>, "load">;

/** What the last successful imports say of their sources: one statement for all that are not remembered. */
export const freshnessLoader: (sql: Sql) => Freshness = untilImport((sql) =>
  loadOne(
    async (sources) =>
      (await sql`
        select distinct on (source) source, producteur, licence, attribution, date_extraction as "dateExtraction"
        from imports where source in ${sql(sources)} and etat = 'REUSSI'
        order by source, debut desc`) as unknown as SourceFreshness[],
    (row) => row.source,
  ),
);

/** Columns made by `provenanceColumns()`, as drizzle or postgres.js give them. */
export interface ProvenanceRow {
  source: string;
  dateMaj: string | null;
  importId: string;
  retireLe: string | null;
}

/** The type `Provenance` of a row: what the row says, and what the last import says of its source. */
export async function provenanceOf(row: ProvenanceRow, freshness: Freshness) {
  const known = await freshness.load(row.source);
  return {
    source: row.source,
    producteur: known?.producteur ?? row.source,
    licence: known?.licence ?? "non précisée",
    attribution: known?.attribution ?? null,
    dateMaj: row.dateMaj,
    dateExtraction: known?.dateExtraction ?? null,
    importId: row.importId,
    retireLe: row.retireLe,
  };
}
