import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { createLogger } from "@passerelle/kernel/logger";
import { filesOf } from "./imports/files.ts";
import { readImportLogs } from "./imports/log.ts";
import { NOT_IMPORTED } from "./imports/not-imported.ts";
import { importsPage } from "./imports/table.ts";
import { openStackDatabase } from "./stack/database.ts";
import { loadData } from "./stack/load.ts";
import { terminalProgress } from "./stack/progress.ts";
import { openStack } from "./stack/stack.ts";

const HELP = `Loads all files of a folder into an empty database, and writes what became of each.

  npm run imports:table -- [--from FOLDER] [--out FILE]

  --from FOLDER  the files (default: ../shared/data, or PASSERELLE_DATA)
  --out FILE     the page (default: docs/imports.md)
  --help         this text
`;

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      out: { type: "string", default: "docs/imports.md" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const from = fromHere(values.from ?? process.env.PASSERELLE_DATA ?? "../shared/data");
  const files = await filesOf(from).catch(() => {
    throw new OperatorError(`${from} cannot be read: name the folder by --from.`);
  });
  const folder = await mkdtemp(join(tmpdir(), "imports-"));
  process.env.DATA_DIR = folder;
  delete process.env.DATABASE_URL;
  const database = await openStackDatabase({ owner: true });
  try {
    const log = createLogger({ level: "warn", name: "imports" });
    const stack = openStack({ adminUrl: database.adminUrl, log });
    try {
      const { adminUrl } = database;
      const progress = terminalProgress();
      await loadData({ adminUrl, stack, log, progress, today: new Date(), size: "quick", from });
    } finally {
      await stack.close();
    }
    const page = importsPage(await readImportLogs(database.adminUrl), files, NOT_IMPORTED);
    await writeFile(fromHere(values.out), page);
    process.stdout.write(`${values.out} written.\n`);
  } finally {
    await database.release();
    await rm(folder, { recursive: true, force: true });
  }
});
