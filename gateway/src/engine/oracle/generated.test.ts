import fc from "fast-check";
import { everyScenario } from "../scenarios/every-scenario.ts";
import { check, RUNS_OF_A_DOCUMENT } from "./check.ts";
import { createOracle, type Oracle } from "./oracle.ts";

/**
 * `OPERATIONS=100000 npm test -- generated` draws more, from numbers of the day; a failing number is printed with its
 * scenario, and `SEED=… SCENARIO=… npm test -- generated` runs it again.
 */
const OPERATIONS = Number(process.env.OPERATIONS ?? 5_400);
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
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
