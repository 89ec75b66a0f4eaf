import type { SubgraphResult } from "../../transport/transport.ts";
import { scenario } from "../scenarios/shop/scenario.ts";
import { check } from "./check.ts";
import { createOracle, type Oracle } from "./oracle.ts";

/** A bug put on purpose between our engine and a subgraph: two entities of one answer change places. */
function swapped(name: string, { data, ...rest }: SubgraphResult): SubgraphResult {
  const entities = data?._entities;
  if (name !== "reviews" || !Array.isArray(entities) || entities.length < 2) return { data, ...rest };
  const [first, second, ...others] = entities;
  return { ...rest, data: { ...data, _entities: [second, first, ...others] } };
}

let oracle: Oracle;

beforeAll(async () => {
  oracle = await createOracle(scenario, { tamper: swapped });
});

afterAll(() => oracle.close());

test("two entities swapped are found, made small, and found again by the number printed", async () => {
  const found = await firstFailure();
  const [, seed] = /^SEED=(\d+) SCENARIO=shop npm test -- generated$/m.exec(found.message) ?? [];
  expect(found.message).toMatch(/^monolith: .*^ours: /ms);
  expect(found.message.split("\n").filter((line) => /^ +\w/.test(line)).length).toBeLessThan(12);
  await expect(check(oracle, { name: "shop", scenario }, Number(seed))).rejects.toThrow(
    found.message.split("\n")[2],
  );
});

test("without it, nothing is", async () => {
  const sound = await createOracle(scenario, { stock: false });
  for (let seed = 1; seed <= 40; seed += 2) await check(sound, { name: "shop", scenario }, seed);
  await sound.close();
});

async function firstFailure(): Promise<Error> {
  for (let seed = 1; seed < 2_000; seed++)
    try {
      await check(oracle, { name: "shop", scenario }, seed);
    } catch (error) {
      return error as Error;
    }
  throw new Error("the bug was not found");
}
