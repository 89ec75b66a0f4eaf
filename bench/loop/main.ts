import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/process";
import { everyDocument } from "../../e2e/hostile-documents/documents/every-document.ts";
import { type CompiledEngine, createEngine } from "../../gateway/src/engine/compiled-engine.ts";
import type { Outcome } from "../../gateway/src/engine/engine.ts";
import { memoryTransport } from "../../gateway/src/transport/memory.ts";
import { type Blocked, whileWatched } from "./blocked.ts";
import { honestOperations, ROOT } from "./honest-operations.ts";

/**
 * Measures how long hostile documents hold the event loop of the gateway, in the gateway's own engine over the real
 * supergraph and systems that answer nothing. See bench/README.md.
 */
runCommand(async () => {
  const { values } = parseArgs({
    options: { only: { type: "string", default: "" }, rounds: { type: "string", default: "3" } },
  });
  const engine = await createEngine({
    supergraphSdl: readFileSync(join(ROOT, "schema/supergraph.graphql"), "utf8"),
    transports: new Map(
      ["catalogue", "metiers", "orientation", "remuneration"].map((name) => [
        name,
        memoryTransport({ name, execute: async () => ({ data: {} }) }),
      ]),
    ),
  });
  const rounds = Number(values.rounds);
  process.stdout.write(
    "| document | outcome | after (ms) | loop held (ms of CPU) | on the clock |\n| --- | --- | ---: | ---: | ---: |\n",
  );
  const idle = await whileWatched(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
  process.stdout.write(row("nothing at all, for a second", "", idle));
  for (const { title, query } of honestOperations())
    process.stdout.write(row(`honest: ${title}`, ...(await measure(engine, query, undefined, {}, 1))));
  for (const [kind, documents] of everyDocument)
    for (const [title, { query, operationName, variables = {} }] of Object.entries(documents)) {
      if (!`${kind}: ${title}`.includes(values.only)) continue;
      process.stdout.write(
        row(`${kind}: ${title}`, ...(await measure(engine, query, operationName, variables, rounds))),
      );
    }
  await engine.close();
});

interface Measured {
  blocked: Blocked;
  took: number;
}

/** The worst of some rounds, each with another text so that nothing of it is known. */
async function measure(
  engine: CompiledEngine,
  query: string,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
  rounds: number,
): Promise<[outcome: string, measured: Measured]> {
  let outcome = "";
  let worst: Measured = { blocked: { clock: 0, cpu: 0 }, took: 0 };
  for (let round = 0; round < rounds; round++) {
    const text = `${query}#${round}`;
    const { result, blocked, took } = await whileWatched(async () => {
      const operation = await engine.prepare(text, operationName);
      const came =
        operation.kind === "refused" ? operation : await operation.run({ variables, incremental: true });
      // The answer is written, as for a client.
      const length = await written(came);
      return { came, length };
    });
    outcome = outcomeOf(result.came, result.length);
    worst = {
      blocked: {
        clock: Math.max(worst.blocked.clock, blocked.clock),
        cpu: Math.max(worst.blocked.cpu, blocked.cpu),
      },
      took: Math.max(worst.took, took),
    };
  }
  return [outcome, worst];
}

async function written(outcome: Outcome): Promise<number> {
  if (outcome.kind === "parts") {
    let length = 0;
    for await (const part of outcome.parts) length += JSON.stringify(part).length;
    return length;
  }
  return JSON.stringify(outcome).length;
}

function outcomeOf(outcome: Outcome, length: number): string {
  const size = length > 20_000 ? ` (${Math.round(length / 1_024)} KiB)` : "";
  return outcome.kind === "refused" ? `${outcome.errors[0]?.extensions?.code}${size}` : `answered${size}`;
}

function row(title: string, outcome: string, { blocked, took }: Measured): string {
  return `| ${title} | ${outcome} | ${took.toFixed(0)} | ${blocked.cpu.toFixed(1)} | ${blocked.clock.toFixed(1)} |\n`;
}
