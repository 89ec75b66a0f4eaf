import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { runCommand } from "@passerelle/kernel/command";
import { readFeed } from "./analyse.ts";
import { fluxLheo } from "./flux.fixture.ts";
import { lireFormation } from "./formations.ts";

/**
 * Prints how fast a feed is parsed, and parsed and normalised, on one core.
 *
 *   node subgraphs/catalogue/importers/lheo/parse.bench.ts [FILE.xml | megabytes]
 */
runCommand(async () => {
  const [what = "100"] = process.argv.slice(2);
  const source = () =>
    /^\d+$/.test(what) ? Readable.from(fluxLheo(Number(what) * 1_000_000)) : createReadStream(what);
  let octets = 0;
  for await (const chunk of source()) octets += chunk.length;
  for (const [label, normalise] of [
    ["parse", false],
    ["parse + normalise", true],
  ] as const) {
    let formations = 0;
    const start = performance.now();
    for await (const partie of readFeed({ nom: what, open: source })) {
      if (partie.genre !== "formation") continue;
      formations += 1;
      if (normalise) lireFormation(partie.noeud);
    }
    const seconds = (performance.now() - start) / 1_000;
    process.stdout.write(
      `${label}: ${(octets / 1e6 / seconds).toFixed(1)} MB/s, ${Math.round(formations / seconds)} formations/s ` +
        `(${(octets / 1e6).toFixed(0)} MB, ${formations} formations, heap ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB)\n`,
    );
  }
});
