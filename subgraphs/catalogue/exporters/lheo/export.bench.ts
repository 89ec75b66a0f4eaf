import { Readable } from "node:stream";
import { runCommand } from "@passerelle/kernel/command";
import { openDatabase } from "@passerelle/kernel/postgres/database";
import { fluxLheo } from "../../importers/lheo/flux.fixture.ts";
import { convertirLheo } from "./conversion.ts";
import { type ExportResult, exporterLheo } from "./exporter.ts";
import type { Grammaire } from "./langage/grammaire.ts";
import type { Ecrire } from "./sortie.ts";
import { VERSIONS } from "./versions.ts";

/**
 * Prints how fast a feed is converted, and the offer of a database exported, on one core.
 *
 *   [DATABASE_URL=postgres://…] node subgraphs/catalogue/exporters/lheo/export.bench.ts [megabytes]
 */
runCommand(async () => {
  const megabytes = Number(process.argv[2] ?? 50);
  const url = process.env.DATABASE_URL;
  for (const [version, grammaire] of Object.entries(VERSIONS)) {
    await mesurer(`feed to ${version}`, (ecrire) => {
      const open = () => Readable.from(fluxLheo(megabytes * 1_000_000));
      return convertirLheo({ nom: "flux.xml", open }, grammaire, ecrire);
    });
    if (url) await mesurer(`database to ${version}`, (ecrire) => exporter(url, grammaire, ecrire));
  }
});

async function exporter(url: string, grammaire: Grammaire, ecrire: Ecrire): Promise<ExportResult> {
  const { sql, close } = openDatabase({
    url,
    schema: "catalogue",
    max: 1,
    applicationName: "export bench",
    statementTimeout: 0,
  });
  try {
    return await exporterLheo({ sql, grammaire, ecrire });
  } finally {
    await close();
  }
}

async function mesurer(label: string, work: (ecrire: Ecrire) => Promise<ExportResult>): Promise<void> {
  let octets = 0;
  const start = performance.now();
  const { formations } = await work(async (text) => {
    octets += Buffer.byteLength(text);
  });
  const seconds = (performance.now() - start) / 1_000;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  process.stdout.write(
    `${label}: ${(octets / 1e6 / seconds).toFixed(1)} MB/s, ${Math.round(formations / seconds)} formations/s (${(octets / 1e6).toFixed(0)} MB written, ${memory} MB of memory)\n`,
  );
}
