import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "@passerelle/kernel/command";
import { GRAPHS, RELEASED } from "./schema/released.ts";

const HELP = `Makes the present graph the released one, with which npm run schema:check compares.

  npm run schema:release

Run it in the commit of a release, and note in CHANGELOG.md what npm run schema:check told.
`;

const ROOT = join(import.meta.dirname, "..");

runCommand(async () => {
  if (process.argv.includes("--help")) {
    process.stdout.write(HELP);
    return;
  }
  await mkdir(join(ROOT, RELEASED), { recursive: true });
  for (const name of GRAPHS) {
    await copyFile(join(ROOT, "schema", name), join(ROOT, RELEASED, name));
    process.stdout.write(`${RELEASED}/${name}\n`);
  }
});
