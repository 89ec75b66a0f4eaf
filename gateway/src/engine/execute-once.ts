import type { Engine, EngineAnswer } from "./engine.ts";

/** Runs a query or a mutation whose answer comes whole; a refusal is an answer without data. Throws on a subscription. */
export async function executeOnce(
  engine: Engine,
  query: string,
  operationName?: string | null,
  variables?: Readonly<Record<string, unknown>> | null,
): Promise<EngineAnswer> {
  const prepared = await engine.prepare(query, operationName);
  const outcome = prepared.kind === "refused" ? prepared : await prepared.run({ variables });
  if (outcome.kind === "answer") return outcome.answer;
  if (outcome.kind === "refused") return { errors: outcome.errors };
  throw new Error(`an answer in ${outcome.kind} does not come at once`);
}
