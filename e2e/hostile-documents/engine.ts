import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CompiledEngine,
  createEngine,
  type EngineOptions,
} from "../../gateway/src/engine/compiled-engine.ts";
import type { Outcome } from "../../gateway/src/engine/engine.ts";
import { memoryTransport } from "../../gateway/src/transport/memory.ts";
import type { HostileDocument } from "./documents/hostile-document.ts";

const SUPERGRAPH = join(import.meta.dirname, "../../schema/supergraph.graphql");

/** The gateway's engine as it runs in production, over the real supergraph and systems that know nothing. */
export const startEngine = (options: Partial<EngineOptions> = {}): Promise<CompiledEngine> =>
  createEngine({
    // Four times what production gives, for machines that are as many times slower.
    planBudget: 1_000,
    supergraphSdl: readFileSync(SUPERGRAPH, "utf8"),
    transports: new Map(
      ["catalogue", "metiers", "orientation", "remuneration"].map((name) => [
        name,
        memoryTransport({ name, execute: async () => ({ data: {} }) }),
      ]),
    ),
    ...options,
  });

/** Asks as the gateway does for a client who reads answers in parts. */
export async function ask(
  engine: CompiledEngine,
  { query, operationName, variables = {} }: HostileDocument,
): Promise<Outcome> {
  const operation = await engine.prepare(query, operationName);
  return operation.kind === "refused" ? operation : operation.run({ variables, incremental: true });
}

/** Writes what came of it as JSON, for a client who reads all of it. */
export async function written(outcome: Outcome): Promise<string> {
  if (outcome.kind !== "parts") return JSON.stringify(outcome);
  let text = "";
  for await (const part of outcome.parts) text += JSON.stringify(part);
  return text;
}
