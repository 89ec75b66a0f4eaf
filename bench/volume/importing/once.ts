import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import { lheo } from "../../../subgraphs/catalogue/importers/lheo/importer.ts";

// A process of its own that imports one file and says what it took, so that its memory is that of the import alone:
//   node once.ts <url> <file> [--force]

/** What one import took. */
export interface ImportMesure {
  secondes: number;
  /** Seconds from the start until all was staged; the rest is the swap. */
  misEnAttente: number;
  inchange: boolean;
  comptes: Record<string, { stockes: number; rejetes: number; inchanges: number }>;
  /** Seconds of processor of this process, the server's apart: what else runs on the machine changes them little. */
  processeur: number;
  /** Peak resident memory, megabytes. */
  rssMax: number;
}

const [url = "", path = "", force] = process.argv.slice(2);
const start = performance.now();
let staged = 0;
const result = await runImport({
  url,
  schema: "catalogue",
  importer: lheo,
  paths: [path],
  force: force === "--force",
  log: silentLogger,
  onStep: (step) => {
    if (step === "staged") staged = (performance.now() - start) / 1_000;
  },
});
const mesure: ImportMesure = {
  secondes: result.secondes,
  misEnAttente: staged,
  inchange: result.unchanged,
  comptes: result.comptes,
  processeur: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  rssMax: Math.round(process.resourceUsage().maxRSS / 1_000),
};
process.stdout.write(`${JSON.stringify(mesure)}\n`);
