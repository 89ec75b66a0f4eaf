import type { LocalRequest } from "../../transport/memory.ts";
import type { SubgraphResult } from "../../transport/transport.ts";
import { MergedOperations } from "./merged-operation.ts";
import { asked, entitiesFetch, partOf } from "./test-fetch.ts";
import { Wave } from "./wave.ts";

const price = entitiesFetch("... on Book { price }");
const title = entitiesFetch("... on Book { title }");
const stock = entitiesFetch("... on Book { stock }");
const book = (id: string) => ({ __typename: "Book", id });
const UNAVAILABLE = {
  message: expect.any(String),
  extensions: expect.objectContaining({ code: "UPSTREAM_UNAVAILABLE" }),
};
const FAILED = { entities: undefined, errors: [UNAVAILABLE] };

/** What a subgraph's answer makes of parts that left together: a price of two books, a title and a stock of one. */
async function together(answer: (request: LocalRequest) => SubgraphResult) {
  const shop = asked(answer);
  const wave = new Wave({
    transport: (service) => (service === "shop" ? shop.transport : undefined),
    variables: () => "",
    merged: new MergedOperations(),
    signal: undefined,
  });
  const results = await Promise.all([
    wave.ask(partOf(price, ["1", "2"])),
    wave.ask(partOf(title, ["3"])),
    wave.ask(partOf(stock, ["4"])),
  ]);
  return { results, requests: shop.requests };
}

const DATA = { e0: [book("1"), book("2")], e1: [book("3")], e2: [book("4")] };

test("an error of a merged answer goes back to its part, at the path that it would have alone", async () => {
  const { results } = await together(() => ({
    data: { ...DATA, e1: [null] },
    errors: [
      { message: "lost", path: ["e1", 0] },
      { message: "no price", path: ["e0", 1, "price"], extensions: { code: "NO" } },
    ],
  }));
  expect(results).toEqual([
    {
      entities: DATA.e0,
      errors: [{ message: "no price", path: ["_entities", 1, "price"], extensions: { code: "NO" } }],
    },
    { entities: [null], errors: [{ message: "lost", path: ["_entities", 0] }] },
    { entities: DATA.e2, errors: [] },
  ]);
});

test("an error without a path goes to each part", async () => {
  const { results } = await together(() => ({ data: DATA, errors: [{ message: "careful" }] }));
  expect(results.map(({ errors }) => errors)).toEqual(new Array(3).fill([{ message: "careful" }]));
  expect(results.map(({ entities }) => entities)).toEqual([DATA.e0, DATA.e1, DATA.e2]);
});

test("an error whose path is in no part is told all the same", async () => {
  const error = { message: "strange", path: ["elsewhere"] };
  const { results } = await together(() => ({ data: DATA, errors: [error] }));
  expect(results.map(({ errors }) => errors)).toEqual(new Array(3).fill([error]));
  const failed = await together(() => ({ data: null, errors: [error] }));
  expect(failed.results).toEqual(new Array(3).fill({ entities: undefined, errors: [error] }));
  expect(failed.requests).toHaveLength(1);
});

test("a system that is away is away for every part, and nothing is asked again", async () => {
  const error = { message: "down", extensions: { code: "UPSTREAM_UNAVAILABLE" } };
  const { results, requests } = await together(() => ({ data: null, errors: [error] }));
  expect(results).toEqual(new Array(3).fill({ entities: undefined, errors: [error] }));
  expect(requests).toHaveLength(1);
});

test("a request that is refused as a whole is asked again part by part: one may be to blame", async () => {
  const refusal = { message: "no field stock", extensions: { code: "GRAPHQL_VALIDATION_FAILED" } };
  const { results, requests } = await together(({ query, variables = {} }) =>
    query.includes("e1:") || query === stock.operation.query
      ? { data: null, errors: [refusal] }
      : { data: { _entities: variables.representations } },
  );
  expect(results.map(({ errors }) => errors)).toEqual([[], [], [refusal]]);
  expect(requests).toHaveLength(4);
});

test("where one part made the whole answer null, the others are asked again, alone", async () => {
  const { results, requests } = await together(({ query, variables = {} }) =>
    query.includes("e1:")
      ? { data: null, errors: [{ message: "null", path: ["e1", 0, "title"] }] }
      : { data: { _entities: variables.representations } },
  );
  expect(results).toEqual([
    { entities: DATA.e0, errors: [] },
    { entities: undefined, errors: [{ message: "null", path: ["_entities", 0, "title"] }] },
    { entities: DATA.e2, errors: [] },
  ]);
  expect(requests.slice(1)).toEqual([
    expect.objectContaining({ query: price.operation.query }),
    expect.objectContaining({ query: stock.operation.query }),
  ]);
});

test.each<[string, unknown]>([
  ["of another length", [book("1")]],
  ["that is no list", { 0: book("1") }],
  ["that is absent", undefined],
])("a list %s is no answer of its part alone", async (_, e0) => {
  const { results } = await together(() => ({ data: { ...DATA, e0 } }));
  expect(results).toEqual([FAILED, { entities: DATA.e1, errors: [] }, { entities: DATA.e2, errors: [] }]);
});

test("why a list is absent is told as the subgraph told it", async () => {
  const { results } = await together(() => ({
    data: { ...DATA, e0: null },
    errors: [{ message: "no such list", path: ["e0"] }],
  }));
  expect(results[0]).toEqual({
    entities: undefined,
    errors: [{ message: "no such list", path: ["_entities"] }],
  });
});

test("texts, numbers and lists in the place of entities are told where they stand", async () => {
  const wrong = (index: number) => ({
    message: expect.any(String),
    path: ["_entities", index],
    extensions: expect.objectContaining({ code: "UPSTREAM_INVALID", systeme: "shop" }),
  });
  const { results } = await together(() => ({
    data: { e0: ["Germinal", [book("2")]], e1: [3], e2: [null] },
  }));
  expect(results.map(({ errors }) => errors)).toEqual([[wrong(0), wrong(1)], [wrong(0)], []]);
});

test("a subgraph to which there is no way fails, alone or together", async () => {
  const wave = new Wave({
    transport: () => undefined,
    variables: () => "",
    merged: new MergedOperations(),
    signal: undefined,
  });
  expect(await wave.ask(partOf(price, ["1"]))).toEqual(FAILED);
  expect(await Promise.all([wave.ask(partOf(price, ["1"])), wave.ask(partOf(title, ["1"]))])).toEqual([
    FAILED,
    FAILED,
  ]);
});
