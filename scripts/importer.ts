import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import type { Join } from "@passerelle/kernel/importing/importer";
import { runImport } from "@passerelle/kernel/importing/run";
import { createLogger } from "@passerelle/kernel/logger";
import { openDatabase } from "@passerelle/kernel/postgres/database";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import { stringify } from "csv-stringify/sync";
import { openStackDatabase } from "./stack/database.ts";
import { terminalProgress } from "./stack/progress.ts";
import { SYSTEMS } from "./stack/systems.ts";

const known = SYSTEMS.flatMap(({ name, importers }) =>
  importers.map((importer) => ({ system: name, importer })),
);

const HELP = `Loads files into one of the systems.

  npm run importer -- <importer> <file…> [--source NAME] [--encoding NAME] [--force]
                            [--rejets FILE] [--manquants FILE]

Importers:
${known.map(({ system, importer }) => `  ${importer.name.padEnd(20)} ${system.padEnd(13)} ${importer.summary}`).join("\n")}

  --source NAME  first part of the identifiers, when two producers use the same importer
  --encoding NAME  encoding of CSV and JSON files that are not UTF-8: windows-1252, iso-8859-15… (XML declares its own)
  --force        read files again even if the last import of this source read the same
  --rejets FILE  where the rejects go as CSV (default: <importer>.rejets.csv, written only if there are any)
  --manquants FILE  where the codes that lead nowhere go as CSV (default: <importer>.manquants.csv, if there are any)
  --help         this text
`;

runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: "string" },
      encoding: { type: "string" },
      force: { type: "boolean", default: false },
      rejets: { type: "string" },
      manquants: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const [name, ...files] = positionals;
  if (values.help || !name) {
    process.stdout.write(HELP);
    return;
  }
  const chosen = known.find(({ importer }) => importer.name === name);
  if (!chosen)
    throw new OperatorError(
      `No importer is called "${name}". There are: ${known.map(({ importer }) => importer.name).join(", ")}.`,
    );
  if (!files.length) throw new OperatorError(`Name at least one file: npm run importer -- ${name} <file…>`);
  const { system, importer } = chosen;
  const from = process.env.PASSERELLE_CWD ?? ".";

  const database = await openStackDatabase({ owner: false });
  try {
    const url = serviceUrl(database.adminUrl, system);
    const result = await terminalProgress().step(`${system} : ${name}`, (moved) =>
      runImport({
        url,
        schema: system,
        importer,
        paths: files.map((file) => resolve(from, file)),
        source: values.source,
        encoding: values.encoding,
        force: values.force,
        log: createLogger({ level: "warn", name: "importer" }),
        onProgress: ({ octets, total }) => moved(octets, total),
      }),
    );
    if (result.unchanged) {
      process.stdout.write(
        `Same files as the last import of ${result.source}: nothing to do (--force reads them again).\n`,
      );
      return;
    }
    console.table(result.comptes);
    if (result.jointures.length) console.table(joinsAsTable(result.jointures));
    process.stdout.write(
      `Import ${result.importId}, source ${result.source}, ${result.secondes} s, ${result.rejets} rejects.\n`,
    );
    if (result.rejets) {
      const target = resolve(from, values.rejets ?? `${name}.rejets.csv`);
      await report(target, await rejectsAsCsv(url, system, result.importId), "--rejets");
      process.stdout.write(`Rejects: ${target}\n`);
    }
    if (result.jointures.some(({ manquants }) => manquants.length)) {
      const target = resolve(from, values.manquants ?? `${name}.manquants.csv`);
      await report(target, missingAsCsv(result.jointures), "--manquants");
      process.stdout.write(`Codes that lead nowhere: ${target}\n`);
    }
  } finally {
    await database.release();
  }
});

/** Writes what an import has to say; where it cannot, the import stands all the same. */
async function report(target: string, text: string, option: string): Promise<void> {
  await writeFile(target, text).catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(
      `The import is in place, but ${target} cannot be written (${error.code}): name another file by ${option}.`,
    );
  });
}

/** Joins under their names, with the share that resolves. */
const joinsAsTable = (joins: readonly Join[]) =>
  Object.fromEntries(
    joins.map(({ nom, total, resolus }) => [
      nom,
      { total, resolus, part: total ? `${((100 * resolus) / total).toFixed(1)} %` : "" },
    ]),
  );

const CSV = { header: true, delimiter: ";", bom: true, escape_formulas: true } as const;

const missingAsCsv = (joins: readonly Join[]): string =>
  stringify(
    joins.flatMap(({ nom, manquants }) => manquants.map((missing) => ({ jointure: nom, ...missing }))),
    CSV,
  );

/** The rejects of one import, cells that a spreadsheet would run as a formula made harmless. */
async function rejectsAsCsv(url: string, schema: string, importId: string): Promise<string> {
  const { sql, close } = openDatabase({ url, schema, max: 1, applicationName: "importer" });
  try {
    const rows = await sql`
      select fichier, ligne, chemin, valeur, code, raison from rejets where import_id = ${importId} order by id`;
    return stringify([...rows], CSV);
  } finally {
    await close();
  }
}
