import { scenario as nulls } from "../scenarios/null-propagation/scenario.ts";
import { scenario as wrong } from "../scenarios/wrong-types/scenario.ts";
import { createOracle } from "./oracle.ts";

test("a value of a wrong type is told with a code, and names its system in both languages", async () => {
  const oracle = await createOracle(wrong, { stock: false });
  const { errors } = await oracle.ours({ query: "{ mine: musts { m: must } entities { size } }" });
  expect(
    errors
      .map(({ path, extensions }) => `${path?.join(".")} ${extensions?.code} ${extensions?.systeme}`)
      .sort(),
  ).toEqual([
    "entities.0.size UPSTREAM_INVALID tame",
    "entities.1 UPSTREAM_INVALID tame",
    "mine.1.m UPSTREAM_INVALID wild",
  ]);
  for (const { message, extensions } of errors)
    for (const text of [message, String(extensions?.messageEn)]) expect(text).toMatch(/wild|tame/);
  await oracle.close();
});

test("a null where none is allowed is told among the errors, where stock tells it beside them", async () => {
  const oracle = await createOracle(nulls);
  const operation = { query: "{ maybe { points } }" };
  const { errors } = await oracle.ours(operation);
  expect(errors).toMatchObject([
    { path: ["maybe", 1, "points"], extensions: { code: "UPSTREAM_INVALID", systeme: "scores" } },
  ]);
  const stock = await oracle.stock(operation);
  expect(stock.silent).toHaveLength(1);
  expect(stock.errors).toEqual(stock.silent);
  await oracle.close();
});
