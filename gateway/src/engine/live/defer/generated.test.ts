import fc from "fast-check";
import { everyScenario } from "../../scenarios/every-scenario.ts";
import { DeferCheck } from "./check.ts";

/**
 * `DEFERRED=20000 npm test -- live/defer/generated` draws more, from numbers of the day; a failing number is printed with
 * its scenario, and `SEED=… SCENARIO=… npm test -- live/defer/generated` runs it again.
 */
const DEFERRED = Number(process.env.DEFERRED ?? 1_050);
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);

const scenarios = (await everyScenario()).filter(
  ({ scenario: { monolith, generated, subgraphs } }) =>
    monolith !== false &&
    generated !== false &&
    Object.values(subgraphs).every((one) => typeof one === "string"),
);
const documents = Math.ceil(DEFERRED / scenarios.length);

describe.each(scenarios)("$name", (named) => {
  let defers: DeferCheck;
  beforeAll(async () => {
    defers = await DeferCheck.of(named);
  });
  afterAll(() => defers?.close());

  test(`${documents} documents come in the parts that are right, on the truth and on it perturbed`, async () => {
    if (SEED !== undefined) return defers.run(SEED);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => defers.run(seed)),
      // Another number is another operation, never a smaller one: the check makes it small.
      { numRuns: documents, endOnFailure: true, ...(process.env.DEFERRED ? {} : { seed: 1 }) },
    );
    expect(defers.parted).toBeGreaterThan(0);
  }, 3_600_000);
});
