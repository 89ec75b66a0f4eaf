import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { everyDocument } from "../../e2e/hostile-documents/documents/every-document.ts";
import type { HostileDocument } from "../../e2e/hostile-documents/documents/hostile-document.ts";
import { ask, startEngine, written } from "../../e2e/hostile-documents/engine.ts";
import type { CompiledEngine } from "../../gateway/src/engine/compiled-engine.ts";
import type { Outcome } from "../../gateway/src/engine/engine.ts";
import { type Blocked, whileWatched } from "./blocked.ts";
import { honestOperations } from "./honest-operations.ts";
import { planningCost } from "./planning.ts";

const HELP = `Measures how long hostile documents hold the gateway's event loop, and what planning costs. See bench/README.md.

  npm run bench:loop -- [options]

  --only TEXT    documents whose title has that text
  --rounds N     rounds of each, of which the worst is told (5)
  --help         this text
`;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      rounds: { type: "string", default: "5" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    say(HELP);
    return;
  }
  const engine = await startEngine();
  try {
    await measureLoop(engine, values.only, Number(values.rounds));
  } finally {
    await engine.close();
  }
  if (!values.only) await measurePlanning();
});

async function measureLoop(engine: CompiledEngine, only: string, rounds: number): Promise<void> {
  say(
    "| document | outcome | after (ms) | loop held, ms of processor | on the clock | in the quietest round |",
  );
  say("| --- | --- | ---: | ---: | ---: | ---: |");
  say(
    row(
      "nothing, for a second",
      "",
      await whileWatched(() => new Promise((resolve) => setTimeout(resolve, 1_000))),
    ),
  );
  const documents: [string, HostileDocument][] = [
    ...honestOperations().map((one): [string, HostileDocument] => [`honest: ${one.title}`, one]),
    ...[...everyDocument].flatMap(([kind, some]) =>
      Object.entries(some).map(([title, one]): [string, HostileDocument] => [`${kind}: ${title}`, one]),
    ),
  ];
  for (const [title, document] of documents)
    if (title.includes(only)) say(row(title, ...(await measure(engine, document, rounds))));
}

async function measurePlanning(): Promise<void> {
  say("\n| example | thread ready (ms of processor) | first document | once warm |");
  say("| --- | ---: | ---: | ---: |");
  for (const operation of honestOperations()) {
    const { start, cold, warm } = await planningCost(operation);
    say(`| ${operation.title} | ${start.toFixed(0)} | ${cold.toFixed(0)} | ${warm.toFixed(1)} |`);
  }
}

interface Measured {
  /** The worst of all rounds. */
  blocked: Blocked;
  took: number;
  /** On the clock, in the round in which other programs disturbed least. */
  quietest?: number;
}

/** The worst of some rounds, each with another text so that nothing of it is known. */
async function measure(
  engine: CompiledEngine,
  document: HostileDocument,
  rounds: number,
): Promise<[outcome: string, measured: Measured]> {
  let outcome = "";
  let worst: Required<Measured> = { blocked: { clock: 0, cpu: 0 }, took: 0, quietest: Infinity };
  for (let round = 0; round < rounds; round++) {
    const { result, blocked, took } = await whileWatched(async () => {
      const came = await ask(engine, { ...document, query: `${document.query}#${round}` });
      // The answer is written, as for a client.
      return { came, length: (await written(came)).length };
    });
    outcome = outcomeOf(result.came, result.length);
    worst = {
      blocked: {
        clock: Math.max(worst.blocked.clock, blocked.clock),
        cpu: Math.max(worst.blocked.cpu, blocked.cpu),
      },
      took: Math.max(worst.took, took),
      quietest: Math.min(worst.quietest, blocked.clock),
    };
  }
  return [outcome, worst];
}

function outcomeOf(outcome: Outcome, length: number): string {
  const size = length > 20_000 ? ` (${Math.round(length / 1_024)} KiB)` : "";
  return outcome.kind === "refused" ? `${outcome.errors[0]?.extensions?.code}${size}` : `answered${size}`;
}

function row(title: string, outcome: string, { blocked, took, quietest = blocked.clock }: Measured): string {
  const times = [blocked.cpu, blocked.clock, quietest].map((time) => time.toFixed(1)).join(" | ");
  return `| ${title} | ${outcome} | ${took.toFixed(0)} | ${times} |`;
}
