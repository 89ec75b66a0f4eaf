import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { importers } from "../index.ts";

/**
 * An import in a process of its own that says its steps and stops at one of them for ever, so that a test
 * kills it there: `node enfant.ts <url> <importer> <step> <file>…`.
 */
const [url = "", name, stop, ...paths] = process.argv.slice(2);
const importer = importers.find((candidate) => candidate.name === name);
if (!importer) throw new Error(`no importer ${name}`);
await runImport({
  url,
  schema: "metiers",
  importer,
  paths,
  log: silentLogger,
  onStep: async (step) => {
    process.stdout.write(`${step}\n`);
    if (step === stop) await new Promise((done) => setTimeout(done, 600_000));
  },
});
