import { getEventListeners } from "node:events";
import { type SalesGraph, salesGraph } from "../sales-graph.ts";

let graph: SalesGraph;
beforeEach(async () => {
  graph = await salesGraph();
});
afterEach(() => graph.close());

const coded = (code: string, path: readonly (string | number)[]) =>
  expect.objectContaining({ path, extensions: expect.objectContaining({ code }) });

test("a slow subgraph does not hold back what does not need it", async () => {
  const release = graph.hold("avis");
  const parts = await graph.parts('{ product(id: "p") { name ... @defer(label: "avis") { stars } } }');
  expect((await parts.next()).value).toEqual({ data: { product: { name: "nom p" } }, hasNext: true });
  const later = parts.next();
  release();
  expect((await later).value).toEqual({
    incremental: [{ label: "avis", path: ["product"], data: { stars: 5 } }],
    hasNext: false,
  });
  expect((await parts.next()).done).toBe(true);
});

test("each deferral comes when its own subgraph has answered", async () => {
  const release = graph.hold("avis");
  const parts = await graph.parts(
    '{ product(id: "p") { id ...Avis @defer(label: "b") ...Nom @defer(label: "a") } } fragment Avis on Product { stars } fragment Nom on Product { name }',
  );
  await parts.next();
  expect((await parts.next()).value).toEqual({
    incremental: [{ label: "a", path: ["product"], data: { name: "nom p" } }],
    hasNext: true,
  });
  const last = parts.next();
  release();
  expect((await last).value).toMatchObject({ incremental: [{ label: "b" }], hasNext: false });
});

test("the first part, once given, changes no more", async () => {
  const [first] = await graph.allParts("{ products { id ... @defer { stars } } }");
  expect(first).toEqual({ data: { products: [{ id: "p0" }, { id: "p1" }] }, hasNext: true });
});

test("a deferred part that fails leaves its errors at the client's whole path", async () => {
  expect(
    await graph.allParts('{ a: product(id: "sour") { id ... @defer(label: "x") { s: stars n: note } } }'),
  ).toEqual([
    { data: { a: { id: "sour" } }, hasNext: true },
    {
      incremental: [
        {
          label: "x",
          path: ["a"],
          data: { s: null, n: 20 },
          errors: [coded("UPSTREAM_UNAVAILABLE", ["a", "s"])],
        },
      ],
      hasNext: false,
    },
  ]);
});

test("a subgraph that is down fails the deferred part of each entity", async () => {
  graph.answer("avis", { data: null, errors: [{ message: "panne" }] });
  const [, ...later] = await graph.allParts("{ products { id ... @defer { stars } } }");
  expect(later).toEqual([
    {
      incremental: [0, 1].map((index) => ({
        path: ["products", index],
        data: { stars: null },
        errors: [coded("DOWNSTREAM_SERVICE_ERROR", ["products", index, "stars"])],
      })),
      hasNext: false,
    },
  ]);
});

test("an entity that the other subgraph does not know", async () => {
  const [, last] = await graph.allParts('{ product(id: "none") { id ... @defer { stars points } } }');
  expect(last).toEqual({
    incremental: [
      { path: ["product"], data: null, errors: [coded("UPSTREAM_INVALID", ["product", "points"])] },
    ],
    hasNext: false,
  });
});

test("a null where none may be, inside a deferred fragment, nulls that item only", async () => {
  expect(await graph.allParts("{ label sure { id ... @defer { points stars } } }")).toEqual([
    { data: { label: "étiquette", sure: { id: "bad" } }, hasNext: true },
    {
      incremental: [
        { path: ["sure"], data: null, errors: [coded("UPSTREAM_UNAVAILABLE", ["sure", "points"])] },
      ],
      hasNext: false,
    },
  ]);
});

test("no item for an object that the first part made null", async () => {
  const parts = await graph.allParts('{ label product(id: "bad") { points ... @defer { name } } }');
  expect(parts[0]).toEqual({
    data: { label: "étiquette", product: null },
    errors: [coded("UPSTREAM_UNAVAILABLE", ["product", "points"])],
    hasNext: true,
  });
  expect(parts.slice(1)).toEqual([{ hasNext: false }]);
});

test("without data in the first part, nothing follows, and what was still asked is let go", async () => {
  const parts = await graph.parts("{ sure { points } products { ... @defer { stars } } }");
  expect((await parts.next()).value).toEqual({
    data: null,
    errors: [coded("UPSTREAM_UNAVAILABLE", ["sure", "points"])],
    hasNext: false,
  });
  expect((await parts.next()).done).toBe(true);
});

test("what is fetched with the rest is an item too, for a type without a key", async () => {
  expect(await graph.allParts("{ shop { name ... @defer { address } } }")).toEqual([
    { data: { shop: { name: "Été" } }, hasNext: true },
    { incremental: [{ path: ["shop"], data: { address: "1 rue" } }], hasNext: false },
  ]);
  expect(graph.requests).toHaveLength(1);
});

test("an error of a field that only an item shows is told with the item, though fetched with the first part", async () => {
  graph.answer("ventes", {
    data: { shop: { name: "Été", address: null } },
    errors: [{ message: "perdue", path: ["shop", "address"] }],
  });
  expect(await graph.allParts("{ shop { name ... @defer { address } } }")).toEqual([
    { data: { shop: { name: "Été" } }, hasNext: true },
    {
      incremental: [
        {
          path: ["shop"],
          data: { address: null },
          errors: [coded("DOWNSTREAM_SERVICE_ERROR", ["shop", "address"])],
        },
      ],
      hasNext: false,
    },
  ]);
});

test("an error without a path is told once, with the first item", async () => {
  graph.answer("avis", { data: { _entities: [{ stars: 1 }, { stars: 2 }] }, errors: [{ message: "lent" }] });
  const [, last] = await graph.allParts("{ products { id ... @defer { stars } } }");
  expect(last?.incremental).toEqual([
    {
      path: ["products", 0],
      data: { stars: 1 },
      errors: [{ message: "lent", extensions: { code: "DOWNSTREAM_SERVICE_ERROR" } }],
    },
    { path: ["products", 1], data: { stars: 2 } },
  ]);
});

test("an error of a deferred part without items is told at the root, with nothing", async () => {
  const late = { data: { _entities: [{ stars: 1 }] }, errors: [{ message: "lent" }] };
  graph.answer("avis", late);
  const parts = await graph.allParts('{ label product(id: "bad") { stock ... @defer { stars } } }');
  expect(parts.slice(1)).toEqual([
    {
      incremental: [
        {
          path: [],
          data: {},
          errors: [{ message: "lent", extensions: { code: "DOWNSTREAM_SERVICE_ERROR" } }],
        },
      ],
      hasNext: false,
    },
  ]);
});

test("a mutation defers what other subgraphs know of its entity", async () => {
  expect(
    await graph.allParts('mutation { rename(id: "p", name: "Baguette") { name ... @defer { stars name } } }'),
  ).toEqual([
    { data: { rename: { name: "Baguette" } }, hasNext: true },
    { incremental: [{ path: ["rename"], data: { stars: 5, name: "Baguette" } }], hasNext: false },
  ]);
});

test("deferred effects happen once, in their order", async () => {
  expect(
    await graph.allParts("mutation { one: count ... @defer { two: count one: count } three: count }"),
  ).toEqual([
    { data: { one: 1, three: 3 }, hasNext: true },
    { incremental: [{ path: [], data: { two: 2, one: 1 } }], hasNext: false },
  ]);
});

test("fields of the root, the schema, and names of JavaScript", async () => {
  const [first, ...later] = await graph.allParts(
    '{ __proto__: shop { constructor: name ... @defer { toString: address } } ... @defer(label: "r") { label __schema { queryType { name } } t: __typename } }',
  );
  expect(first).toEqual({ data: JSON.parse('{"__proto__":{"constructor":"Été"}}'), hasNext: true });
  expect(later.flatMap(({ incremental = [] }) => incremental)).toEqual([
    { path: ["__proto__"], data: JSON.parse('{"toString":"1 rue"}') },
    {
      label: "r",
      path: [],
      data: { label: "étiquette", __schema: { queryType: { name: "Query" } }, t: "Query" },
    },
  ]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("a hundred entities have an item each, by one request", async () => {
  const parts = await graph.allParts("query ($n: Int!) { products(count: $n) { ... @defer { stars } } }", {
    variables: { n: 100 },
  });
  const items = parts.flatMap(({ incremental = [] }) => incremental);
  expect(items.map(({ path }) => path)).toEqual(
    Array.from({ length: 100 }, (_, index) => ["products", index]),
  );
  expect(graph.requests.filter(({ name }) => name === "avis")).toHaveLength(1);
});

test("a fragment inside another comes after it", async () => {
  const parts = await graph.allParts(
    '{ product(id: "p") { ... @defer(label: "out") { reviews { text ... @defer(label: "in") { of { id } } } } } }',
  );
  const labels = parts.flatMap(({ incremental = [] }) => incremental.map(({ label }) => label));
  expect(labels).toEqual(["out", "in"]);
});

test.each([
  ["the client takes no parts", { incremental: false, variables: { later: true } }],
  ["every condition is false", { incremental: true, variables: { later: false } }],
])("the answer comes whole when %s", async (_, request) => {
  expect(
    await graph.run(
      'query ($later: Boolean!) { product(id: "p") { id ... @defer(if: $later) { stars } } }',
      request,
    ),
  ).toEqual({ kind: "answer", answer: { data: { product: { id: "p", stars: 5 } } } });
});

test.each(["before the first part", "while the others are awaited"])(
  "a client that stops reading %s ends the parts at once",
  async (when) => {
    graph.hold("avis");
    if (when === "before the first part") graph.hold("ventes");
    const parts = await graph.parts('{ product(id: "p") { id ... @defer { stars } } }');
    if (when !== "before the first part") await parts.next();
    const waiting = parts.next();
    expect(await parts.return()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect((await parts.next()).done).toBe(true);
  },
);

test("the caller's signal ends the requests that are awaited: what is deferred says so", async () => {
  graph.hold("avis");
  const stop = new AbortController();
  const parts = await graph.parts('{ product(id: "p") { id ... @defer { stars } } }', {
    signal: stop.signal,
  });
  await parts.next();
  const last = parts.next();
  stop.abort();
  expect((await last).value).toMatchObject({
    incremental: [
      { path: ["product"], data: { stars: null }, errors: [coded("TIMEOUT", ["product", "stars"])] },
    ],
    hasNext: false,
  });
  expect(getEventListeners(stop.signal, "abort")).toEqual([]);
});
