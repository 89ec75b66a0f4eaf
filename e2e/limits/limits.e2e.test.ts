import { getIntrospectionQuery } from "graphql";
import { EXAMPLES } from "../../scripts/stack/examples.ts";
import { type OneProcess, startOneProcess } from "../harness/one-process.ts";
import { post } from "./boutique.ts";

let one: OneProcess;
beforeAll(async () => {
  one = await startOneProcess();
});
afterAll(() => one?.close());

test.each(EXAMPLES.map(({ id, query, variables }) => ({ id, query, variables })))(
  "$id is well within the limits, and costs about what was told",
  async ({ query, variables }) => {
    const { status, body } = await post(one.url, query, variables);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.extensions?.avertissements).toBeUndefined();
    const cost = body.extensions?.cost as { requestedQueryCost: number; actualQueryCost: number };
    expect(cost.requestedQueryCost).toBeLessThan(1_000);
    expect(cost.actualQueryCost).toBeGreaterThan(0);
    expect(cost.actualQueryCost).toBeLessThan(1.2 * cost.requestedQueryCost);
  },
);

test("tools may read the whole schema", async () => {
  const { status, body } = await post(one.url, getIntrospectionQuery({ inputValueDeprecation: true }));
  expect([status, body.errors]).toEqual([200, undefined]);
});

const DEEP = `{ formation(id: "1") { ${"organisme { formations { edges { node { ".repeat(4)} id ${"} } } } ".repeat(4)} } }`;
const PAGES = "query ($n: Int) { formations(first: $n) { totalCount } }";
const LISTS = "query ($f: FiltreFormations) { formations(filtre: $f) { totalCount } }";
const NESTED = `query ($n: Int) { metiers(first: $n) { edges { node { formations(first: $n) { edges { node { sessions(first: $n) { edges { node { ...s } } } } } } } } } }
  fragment s on Session { id structuresAProximite(first: $n) { node { nom } } }`;

test.each([
  ["18 deep", DEEP, {}, "depth"],
  ["a page of -1", PAGES, { n: -1 }, "listSize"],
  ["a page of 1e9", PAGES, { n: 1_000_000_000 }, "listSize"],
  ["101 codes in a variable", LISTS, { f: { codesRome: new Array(101).fill("D1102") } }, "listSize"],
  ["a cost hidden in variables and fragments", NESTED, { n: 50 }, "cost"],
  [
    "a cost hidden in what is left out",
    NESTED.replaceAll("(first: $n)", "").replace("query ($n: Int)", ""),
    {},
    "cost",
  ],
  [
    "16 aliases",
    `{ formation(id: "1") { ${Array.from({ length: 16 }, (_, i) => `a${i}: id`).join(" ")} } }`,
    {},
    "aliases",
  ],
])("%s is a 400 that asks no system anything", async (_, query, variables, limit) => {
  one.statements();
  const { status, body } = await post(one.url, query, variables);
  expect(status).toBe(400);
  expect(body.data).toBeUndefined();
  expect(body.errors).toMatchObject([{ extensions: { code: "DOCUMENT_LIMIT", limit } }]);
  expect(one.statements()).toEqual([]);
});

test("what costs little with small pages is answered", async () => {
  expect((await post(one.url, NESTED, { n: 3 })).status).toBe(200);
});

test("many dear operations at once leave those of others unharmed", async () => {
  const hostile = Array.from({ length: 50 }, (_, index) => post(one.url, `${NESTED} # ${index}`, { n: 100 }));
  const honest = await post(one.url, "{ metiers(first: 1) { totalCount } }");
  expect([honest.status, honest.body.errors]).toEqual([200, undefined]);
  for (const { status } of await Promise.all(hostile)) expect([400, 429]).toContain(status);
});
