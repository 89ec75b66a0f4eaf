import { writeSync } from "node:fs";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { importers } from "../index.ts";

// A process of its own that imports a file and stops at a moment, to be killed there:
//   node kill.fixture.ts <url> <importer> <file> <logged|staged|swapped>

const [url = "", name = "", path = "", moment = ""] = process.argv.slice(2);
const importer = importers.find((candidate) => candidate.name === name);
if (!importer) throw new Error(`no importer ${name}`);

await runImport({
  url,
  schema: "catalogue",
  importer,
  paths: [path],
  log: silentLogger,
  onStep: (step) => {
    if (step !== moment) return;
    writeSync(1, `${moment}\n`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
