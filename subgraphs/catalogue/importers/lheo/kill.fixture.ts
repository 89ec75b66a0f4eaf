import { writeSync } from "node:fs";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { lheo } from "./importer.ts";

// A process of its own that imports a file and stops at a moment, to be killed there:
//   node kill.fixture.ts <url> <file> <logged|reading|staged|swapped>

const [url = "", path = "", moment = ""] = process.argv.slice(2);

/** Says that the moment is there, and goes no further. */
function hang(): never {
  writeSync(1, `${moment}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error("it was not killed");
}

let readings = 0;
await runImport({
  url,
  schema: "catalogue",
  importer: lheo,
  paths: [path],
  log: silentLogger,
  onStep: (step) => {
    if (step === moment) hang();
  },
  onProgress: () => {
    readings += 1;
    // Not the first piece of the file: batches have gone to the temporary tables.
    if (moment === "reading" && readings === 16) hang();
  },
});
