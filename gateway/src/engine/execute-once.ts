import type { Engine, EngineAnswer, RunRequest } from "./engine.ts";

/** Runs a query or a mutation whose answer comes whole; a refusal is an answer without data. Throws on a subscription. */
export async function executeOnce(
  engine: Engine,
  query: string,
  operationName?: string | null,
  variables?: Readonly<Record<string, unknown>> | null,
  request: Omit<RunRequest, "variables" | "incremental"> = {},
): Promise<EngineAnswer> {
  const prepared = await engine.prepare(query, operationName);
  const outcome = prepared.kind === "refused" ? prepared : await prepared.run({ ...request, variables });
  if (outcome.kind === "answer") return outcome.answer;
  if (outcome.kind === "refused") return { errors: outcome.errors };
  throw new Error(`an answer in ${outcome.kind} does not come at once`);
}
