import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { baremes } from "./importer.ts";

/** A process that a test kills: imports a file and hangs once it has reached a step, which it says. */
const [, , url = "", path = "", step = ""] = process.argv;

await runImport({
  url,
  schema: "remuneration",
  importer: baremes,
  paths: [path],
  force: true,
  log: silentLogger,
  onStep: async (reached) => {
    if (reached !== step) return;
    process.stdout.write(`${reached}\n`);
    await new Promise(() => setInterval(() => {}, 1_000));
  },
});
