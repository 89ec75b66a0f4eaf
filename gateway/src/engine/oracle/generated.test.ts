import fc from "fast-check";
import { everyScenario, type NamedScenario } from "../scenarios/every-scenario.ts";
import { disagreement, report } from "./disagreement.ts";
import { operationOf } from "./operations.ts";
import { createOracle, type Oracle } from "./oracle.ts";

/**
 * `OPERATIONS=100000 npm test -- generated` draws more, from numbers of the day; a failing number is printed with its
 * scenario, and `SEED=… SCENARIO=… npm test -- generated` runs it again.
 */
const OPERATIONS = Number(process.env.OPERATIONS ?? 5_400);
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
/** Each document runs on the truth as it is, and on it perturbed: one plan serves all. */
const RUNS_OF_A_DOCUMENT = 3;
/** One document in so many is plain enough for stock, and runs on it too. */
const STOCK_SHARE = 8;

const scenarios = (await everyScenario()).filter(
  ({ scenario: { monolith, generated } }) => monolith !== false && generated !== false,
);
const documents = Math.ceil(OPERATIONS / scenarios.length / RUNS_OF_A_DOCUMENT);

describe.each(scenarios)("$name", (named) => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await createOracle(named.scenario);
  });
  afterAll(() => oracle?.close());

  test(`${documents} documents answer as the graph in one piece does, ${RUNS_OF_A_DOCUMENT} times each`, async () => {
    if (SEED !== undefined) return check(oracle, named, SEED);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => check(oracle, named, seed)),
      // Another number is another operation, never a smaller one: `report` makes it small.
      { numRuns: documents, endOnFailure: true, ...(process.env.OPERATIONS ? {} : { seed: 1 }) },
    );
  }, 3_600_000);
});

/** Throws what differs, for one number. */
async function check(oracle: Oracle, { name, scenario }: NamedScenario, seed: number): Promise<void> {
  const plain = scenario.stock !== false && scenario.generated !== "ours" && seed % STOCK_SHARE === 0;
  const operation = operationOf(oracle.schema, seed, { values: scenario.values, plain });
  for (let run = 0; run < RUNS_OF_A_DOCUMENT; run++) {
    const asked = { ...operation, seed: run === 0 ? 0 : seed + run };
    for (const other of plain ? (["monolith", "stock"] as const) : (["monolith"] as const))
      if (await disagreement(oracle, other, asked))
        throw new Error(await report(oracle, name, seed, other, asked));
  }
}
