import { disagreement, report } from "./disagreement.ts";
import { withTypenames } from "./granted.ts";
import { operationOf } from "./operations.ts";
import type { AskedOperation, Oracle } from "./oracle.ts";
import type { Scenario } from "./scenario.ts";

/** Each document runs on the truth as it is, and on it perturbed: one plan serves all. */
export const RUNS_OF_A_DOCUMENT = 3;
/** One document in so many is plain enough for stock, and runs on it too. */
const STOCK_SHARE = 8;

/** Draws the operation of a number and runs it; throws what differs, made small, and how to run it again. */
export async function check(
  oracle: Oracle,
  { name, scenario }: { name: string; scenario: Scenario },
  seed: number,
): Promise<void> {
  const plain = scenario.stock !== false && scenario.generated !== "ours" && seed % STOCK_SHARE === 0;
  const operation = operationOf(oracle.schema, seed, { values: scenario.values, plain });
  const { callers } = scenario;
  const grants = callers?.[seed % callers.length];
  if (grants && scenario.unasked)
    await checkRequests(oracle, { ...operation, grants }, scenario.unasked(grants));
  if (grants) operation.query = withTypenames(operation.query);
  for (let run = 0; run < RUNS_OF_A_DOCUMENT; run++) {
    const asked = { ...operation, grants, seed: run === 0 ? 0 : seed + run };
    for (const who of plain ? (["monolith", "stock"] as const) : (["monolith"] as const)) {
      if (await disagreement(oracle, who, asked))
        throw new Error(await report(oracle, name, seed, who, asked));
    }
  }
}

/** Throws when a subgraph was asked for what the caller may not read. */
async function checkRequests(
  oracle: Oracle,
  asked: AskedOperation,
  unasked: readonly string[],
): Promise<void> {
  const { requests } = await oracle.ours(asked);
  const text = requests.map(({ query }) => query).join("\n");
  const word = unasked.find((one) => new RegExp(`\\b${one}\\b`).test(text));
  if (word) throw new Error(`"${word}" was asked of a subgraph for ${asked.query}:\n${text}`);
}
