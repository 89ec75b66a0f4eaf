import donnees from "@etalab/decoupage-administratif/data/communes.json" with { type: "json" };
import type { Importer } from "@passerelle/kernel/importing/importer";
import { type ImportResult, type RunImportOptions, runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import type { TestSubgraph } from "@passerelle/testing/postgres";
import { dumpOffre } from "../lheo/dump.fixture.ts";

/** Runs an import as the command line would, its files read again each time. */
export const importer = (
  subgraph: TestSubgraph,
  chosen: Importer,
  paths: readonly string[],
  options: Partial<RunImportOptions> = {},
): Promise<ImportResult> =>
  runImport({
    url: subgraph.url,
    schema: "catalogue",
    importer: chosen,
    paths,
    force: true,
    log: silentLogger,
    ...options,
  });

/** Rejects of an import by their code. */
export const rejetsDe = async (subgraph: TestSubgraph, { importId }: ImportResult) =>
  Object.fromEntries(
    (
      await subgraph.database.sql`
        select code, count(*) as fois from rejets where import_id = ${importId} group by code order by code`
    ).map(({ code, fois }) => [code, fois]),
  );

/** Joins of an import: `[resolved, met]` by name. */
export const jointuresDe = ({ jointures }: ImportResult) =>
  Object.fromEntries(jointures.map(({ nom, resolus, total }) => [nom, [resolus, total]]));

/** Every row of the offer, without what tells one load from another. */
export async function empreinteOffre(subgraph: TestSubgraph): Promise<unknown> {
  const tables = await dumpOffre(subgraph.database.sql);
  const sansImport = ({ import_id: _, transaction: __, change_le: ___, ...row }: Record<string, unknown>) =>
    JSON.stringify(row);
  return Object.fromEntries(
    Object.entries(tables)
      .filter(([table]) => table !== "outbox")
      .map(([table, rows]) => [table, rows.map(sansImport).sort()]),
  );
}

/** Communes as orientation publishes them: code and name of the Code officiel géographique. */
export async function chargerCommunes({ database: { sql } }: TestSubgraph): Promise<void> {
  const communes = (donnees as { code: string; nom: string; type: string }[])
    .filter(({ type }) => type === "commune-actuelle" || type === "arrondissement-municipal")
    .map(({ code, nom }) => ({ code, nom }));
  await sql`
    insert into communes (code, nom, transaction, change_le)
    select code, nom, 1, now() from jsonb_to_recordset(${sql.json(communes)}) as commune(code text, nom text)`;
}
