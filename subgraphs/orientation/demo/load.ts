import { DEMO_SOURCE, recordDemo } from "@passerelle/kernel/importing/demo";
import { createStaging } from "@passerelle/kernel/importing/staging";
import { type CopyValue, copyInto } from "@passerelle/kernel/postgres/copy";
import { openDatabase, type Sql, type TransactionSql } from "@passerelle/kernel/postgres/database";
import type { DemoContext } from "@passerelle/kernel/subgraph";
import { mettreEnPlace } from "../importers/geo/mettre-en-place.ts";
import { ouvrirAttente } from "../importers/geo/tables-attente.ts";
import { chargerReference } from "../src/territoires/reference.ts";
import { preparerBassins } from "./bassins.ts";
import { evenementsDeDemo } from "./evenements.ts";
import { type CommuneDeDemo, structuresDeDemo } from "./structures.ts";
import { AUTRES, CENTRES } from "./villes.ts";

/**
 * Loads the demo region's part of this system: twelve bassins, 120 structures and 200 events to come, on
 * top of the real territories. The same at both sizes of the demo.
 */
export async function loadDemo({ url, sql, today, log, onProgress }: DemoContext): Promise<void> {
  await chargerReference({ url, sql, log, now: today });
  onProgress(1, 3);
  // Temporary tables live on one connection.
  const database = openDatabase({
    url,
    schema: "orientation",
    max: 1,
    applicationName: "demo orientation",
    statementTimeout: 0,
  });
  try {
    const staging = createStaging(database.sql);
    const attente = await ouvrirAttente(staging);
    await preparerBassins(database.sql, attente, today.getUTCFullYear());
    await staging.finish();
    await database.sql.begin(async (tx) => {
      const importId = await recordDemo(tx, today);
      await mettreEnPlace(tx, { importId, source: DEMO_SOURCE, now: today, joined: () => undefined });
      onProgress(2, 3);
      await copierServices(tx, importId, today);
    });
    onProgress(3, 3);
  } finally {
    await database.close();
  }
}

async function copierServices(tx: TransactionSql, importId: string, today: Date): Promise<void> {
  const communes = await tx<CommuneDeDemo[]>`
    select id, code, nom, codes_postaux as "codesPostaux", latitude, longitude from territoires
    where latitude is not null and id = any(${[...CENTRES, ...AUTRES].map(({ code }) => `COM-${code}`)})`;
  const structures = structuresDeDemo(new Map(communes.map((commune) => [commune.code, commune])));
  const provenance = { source: DEMO_SOURCE, date_maj: today.toISOString().slice(0, 10), import_id: importId };
  await copier(tx, "structures", structures, provenance);
  await copier(tx, "evenements", evenementsDeDemo(structures, today), provenance);
}

async function copier(
  tx: TransactionSql,
  table: string,
  rows: readonly object[],
  provenance: Record<string, CopyValue>,
): Promise<void> {
  const [premiere] = rows;
  if (!premiere) return;
  const colonnes = Object.keys({ ...premiere, ...provenance });
  const copie = await copyInto(tx as unknown as Sql, table, colonnes);
  for (const row of rows) {
    const complete: Record<string, CopyValue> = { ...row, ...provenance };
    await copie.write(
      colonnes.map((nom) =>
        nom === "horaires" && complete[nom] ? JSON.stringify(complete[nom]) : complete[nom],
      ),
    );
  }
  await copie.end();
}
