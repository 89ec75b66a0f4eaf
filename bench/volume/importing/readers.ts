import { silentLogger } from "@passerelle/kernel/logger";
import { openSubgraph } from "@passerelle/kernel/subgraph";
import { catalogue } from "../../../subgraphs/catalogue/src/subgraph.ts";
import { percentile } from "../../statistics.ts";
import { questions } from "../searching/questions.ts";

const JOUR = "2026-11-22";

/** Someone who searches without end, one question after another; `stop` gives the 99th percentile in milliseconds. */
export function lire(url: string) {
  const subgraph = openSubgraph(catalogue, {
    url,
    log: silentLogger,
    cursorSecret: "a secret of the bench",
    now: () => new Date(`${JOUR}T10:00:00Z`),
  });
  const asked = questions(JOUR, ["lheo--01_OF1"]).slice(0, 4);
  const times: number[] = [];
  let failures = 0;
  let stopped = false;
  const reading = (async () => {
    for (let n = 0; !stopped; n++) {
      const question = asked[n % asked.length];
      if (!question) return;
      const start = performance.now();
      const { errors } = await subgraph.execute({
        query: question.query,
        variables: question.variables[n % question.variables.length] ?? {},
      });
      if (errors) failures += 1;
      times.push(performance.now() - start);
      // A person reads an answer before asking again: the reader must not take a core for itself.
      await new Promise((done) => setTimeout(done, 20));
    }
  })();
  return {
    async stop() {
      stopped = true;
      await reading;
      await subgraph.close();
      const sorted = Float64Array.from(times).sort();
      return {
        p50: percentile(sorted, 0.5),
        p99: percentile(sorted, 0.99),
        recherches: times.length,
        failures,
      };
    },
  };
}
