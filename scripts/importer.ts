import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
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

  npm run importer -- <importer> <file…> [--source NAME] [--force] [--rejets FILE]

Importers:
${known.map(({ system, importer }) => `  ${importer.name.padEnd(20)} ${system.padEnd(13)} ${importer.summary}`).join("\n")}

  --source NAME  first part of the identifiers, when two producers use the same importer
  --force        read files again even if the last import of this source read the same
  --rejets FILE  where the rejects go as CSV (default: <importer>.rejets.csv, written only if there are any)
  --help         this text
`;

runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: "string" },
      force: { type: "boolean", default: false },
      rejets: { type: "string" },
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
    process.stdout.write(
      `Import ${result.importId}, source ${result.source}, ${result.secondes} s, ${result.rejets} rejects.\n`,
    );
    if (result.rejets) {
      const target = resolve(from, values.rejets ?? `${name}.rejets.csv`);
      await writeFile(target, await rejectsAsCsv(url, system, result.importId));
      process.stdout.write(`Rejects: ${target}\n`);
    }
  } finally {
    await database.release();
  }
});

/** The rejects of one import, cells that a spreadsheet would run as a formula made harmless. */
async function rejectsAsCsv(url: string, schema: string, importId: string): Promise<string> {
  const { sql, close } = openDatabase({ url, schema, max: 1, applicationName: "importer" });
  try {
    const rows = await sql`
      select fichier, ligne, chemin, valeur, code, raison from rejets where import_id = ${importId} order by id`;
    return stringify([...rows], { header: true, delimiter: ";", bom: true, escape_formulas: true });
  } finally {
    await close();
  }
}
