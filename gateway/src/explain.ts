import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { OperatorError } from "@passerelle/kernel/errors";
import type { GatewayConfig } from "./config.ts";
import { createEngine } from "./engine/compiled-engine.ts";
import type { Outcome } from "./engine/engine.ts";
import type { SupergraphSystem } from "./supergraph/supergraph.ts";
import { httpTransport } from "./transport/http.ts";
import { fromTransit } from "./transport/transit.ts";
import type { Transport } from "./transport/transport.ts";

export interface ExplainOptions {
  supergraphSdl: string;
  systems: readonly SupergraphSystem[];
  config: GatewayConfig;
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
  const query = await readOperation(options.file);
  const variables = readVariables(options.variables);
  const exchanges: Exchange[] = [];
  let start = 0;
  const transports = new Map(
    options.systems.map(({ name, url }) => {
      const transport = httpTransport({
        name,
        url,
        deadline: options.config.SUBGRAPH_DEADLINE_MS,
        maxAnswer: options.config.SUBGRAPH_MAX_ANSWER,
      });
      return [name, timed(name, transport, exchanges, () => performance.now() - start)];
    }),
  );
  const engine = await createEngine({ supergraphSdl: options.supergraphSdl, transports, planning: "inline" });
  const asked = { variables, incremental: true };
  const beforePlanning = performance.now();
  const plan = await engine.describe(query, options.operation, asked);
  const planned = performance.now() - beforePlanning;
  print(`Plan (made in ${planned.toFixed(1)} ms):\n\n${plan}`);
  const prepared = await engine.prepare(query, options.operation ?? null);
  start = performance.now();
  if (prepared.kind !== "refused") {
    const answer = await whole(await prepared.run(asked));
    const took = performance.now() - start;
    print(`Requests (milliseconds from the start):\n\n${exchanges.map(line).join("\n")}\n`);
    print(`Answer (${took.toFixed(1)} ms, of which ${busy(exchanges).toFixed(1)} waiting for subgraphs):\n`);
    print(JSON.stringify(answer, null, 2));
  }
  await engine.close();
  await Promise.all([...transports.values()].map((transport) => transport.close()));
}

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
  };
}

/** The parts or the first events of an answer that does not come at once. */
async function whole(outcome: Outcome): Promise<unknown> {
  if (outcome.kind === "answer") return outcome.answer;
  if (outcome.kind === "refused") return { errors: outcome.errors };
  const parts: unknown[] = [];
  for await (const part of outcome.kind === "parts" ? outcome.parts : outcome.events)
    if (parts.push(part) === MAX_EVENTS && outcome.kind === "events") break;
  return parts;
}

async function readOperation(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  const path = resolve(process.env.PASSERELLE_CWD ?? ".", file);
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
