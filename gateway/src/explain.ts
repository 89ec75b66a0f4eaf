import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import type { GatewayConfig } from "./config.ts";
import { createEngine } from "./engine/compiled-engine.ts";
import type { Outcome, Refusal } from "./engine/engine.ts";
import { connect, engineOptions, type GatewayOptions } from "./gateway.ts";
import type { SupergraphSystem } from "./supergraph/supergraph.ts";
import { fromTransit } from "./transport/transit.ts";
import type { Transport } from "./transport/transport.ts";

export interface ExplainOptions {
  supergraphSdl: string;
  systems: readonly SupergraphSystem[];
  config: GatewayConfig;
  subscriptions: NonNullable<GatewayOptions["subscriptions"]>;
  signingKeys: GatewayOptions["signingKeys"] | undefined;
  /** Of the operation; `-` for standard input. */
  file: string;
  operation: string | undefined;
  /** JSON text. */
  variables: string | undefined;
}

/** One request to a subgraph, as it went; times in milliseconds from the start of the operation. */
interface Exchange {
  system: string;
  from: number;
  to: number;
  variables: string;
  errors: number;
}

/** Events of a subscription that are shown before it is ended. */
const MAX_EVENTS = 3;

/** Plans and runs one operation, and prints its plan, its requests with their times, and its answer. */
export async function explainOperation(options: ExplainOptions): Promise<void> {
  // Who reads the first lines only, as `head` does, has read enough.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
  const query = await readOperation(options.file);
  const variables = readVariables(options.variables);
  const exchanges: Exchange[] = [];
  let start = 0;
  const transports = new Map(
    options.systems.map(({ name, url }) => [
      name,
      timed(name, connect(name, url, options), exchanges, () => performance.now() - start),
    ]),
  );
  const drawn = Math.random();
  const engine = await createEngine({
    ...engineOptions(options.config),
    supergraphSdl: options.supergraphSdl,
    transports,
    planning: "inline",
    // The plan that is printed is the one that is run.
    random: () => drawn,
  });
  try {
    const asked = { variables, incremental: true };
    const beforePlanning = performance.now();
    const prepared = await engine.prepare(query, options.operation ?? null);
    if (prepared.kind === "refused") throw refusal(prepared);
    const plan = await engine.describe(query, options.operation, asked);
    const planned = performance.now() - beforePlanning;
    start = performance.now();
    const outcome = await prepared.run(asked);
    if (outcome.kind === "refused") throw refusal(outcome);
    const answer = await whole(outcome);
    const took = performance.now() - start;
    print(`Plan (made in ${planned.toFixed(1)} ms):\n\n${plan}`);
    print(`Requests (milliseconds from the start):\n\n${exchanges.map(line).join("\n")}\n`);
    print(`Answer (${took.toFixed(1)} ms, of which ${busy(exchanges).toFixed(1)} waiting for subgraphs):\n`);
    print(JSON.stringify(answer, null, 2));
  } finally {
    await engine.close();
    await Promise.all([...transports.values()].map((transport) => transport.close()));
  }
}

/** Why an operation is not run, in English, as all that a command says. */
const refusal = ({ errors }: Refusal): OperatorError =>
  new OperatorError(
    errors.map(({ message, extensions }) => String(extensions?.messageEn ?? message)).join("\n"),
  );

const print = (line: string) => process.stdout.write(`${line}\n`);

const line = ({ system, from, to, variables, errors }: Exchange): string =>
  `  ${from.toFixed(1).padStart(7)} → ${to.toFixed(1).padStart(7)}  ${system}${errors ? `, ${errors} errors` : ""}  ${variables.length > 200 ? `${variables.slice(0, 200)}… (${variables.length} characters)` : variables}`;

/** Milliseconds during which at least one request was under way. */
function busy(exchanges: readonly Exchange[]): number {
  let [sum, until] = [0, 0];
  for (const { from, to } of exchanges.toSorted((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}

function timed(system: string, transport: Transport, exchanges: Exchange[], now: () => number): Transport {
  return {
    ...transport,
    async execute(request, signal) {
      const from = now();
      const result = await transport.execute(request, signal);
      const variables = fromTransit(request.variables);
      exchanges.push({ system, from, to: now(), variables, errors: result.errors?.length ?? 0 });
      return result;
    },
    async *subscribe(request, signal) {
      const from = now();
      const variables = fromTransit(request.variables);
      exchanges.push({ system: `${system} (events)`, from, to: from, variables, errors: 0 });
      yield* transport.subscribe(request, signal);
    },
  };
}

/** The parts or the first events of an answer that does not come at once. */
async function whole(outcome: Exclude<Outcome, Refusal>): Promise<unknown> {
  if (outcome.kind === "answer") return outcome.answer;
  const parts: unknown[] = [];
  for await (const part of outcome.kind === "parts" ? outcome.parts : outcome.events)
    if (parts.push(part) === MAX_EVENTS && outcome.kind === "events") break;
  return parts;
}

async function readOperation(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  const path = fromHere(file);
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`The operation ${file} cannot be read (${error.code}).`);
  });
}

function readVariables(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new OperatorError(`--variables takes a JSON object, as '{"first": 5}'; got ${json}.`);
}
