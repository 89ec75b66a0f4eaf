import { join } from "node:path";
import { SUBGRAPHS } from "./generate/addresses.ts";
import { documentsManifest } from "./generate/documents.ts";
import { errorsPage } from "./generate/errors-page.ts";
import { shown, staleFiles, writeFiles } from "./generate/files.ts";
import { lheoPage } from "./generate/lheo-page.ts";
import { roverConfiguration } from "./generate/rover.ts";
import { generateSubgraph } from "./generate/subgraphs.ts";
import { composeSupergraph } from "./generate/supergraph.ts";

/**
 * `npm run generate`: writes everything that is made from something else and committed.
 * With `--check`, writes nothing and fails on what is stale.
 */
const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");

const perSubgraph = await Promise.all(SUBGRAPHS.map(({ name }) => generateSubgraph(root, name)));
const { files: composed, hints } = await composeSupergraph(root);
const files = [
  ...perSubgraph.flat(),
  ...composed,
  await documentsManifest(root),
  roverConfiguration(root),
  errorsPage(root),
  lheoPage(root),
];

if (check) {
  const stale = await staleFiles(files);
  if (stale.length) {
    process.stderr.write(
      `Stale, run \`npm run generate\`:\n${shown(
        root,
        stale.map(({ path }) => path),
      )}\n`,
    );
    process.exit(1);
  }
  process.stdout.write(`${files.length} generated files are up to date.\n`);
} else {
  const written = await writeFiles(files);
  process.stdout.write(written.length ? `Written:\n${shown(root, written)}\n` : "Nothing to write.\n");
}
for (const hint of hints) process.stdout.write(`  hint ${hint}\n`);
