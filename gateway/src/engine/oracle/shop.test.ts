import { comparable, createOracle, type Oracle } from "./oracle.ts";
import { shopScenario } from "./shop.scenario.ts";

let oracle: Oracle;

beforeAll(async () => {
  oracle = await createOracle(shopScenario);
});

afterAll(() => oracle.close());

test.each([
  ["a field of each subgraph", "{ products { name reviews { id } } }"],
  ["keys in the client's order", "{ products { reviews { id } name id } }"],
  ["aliases of the same field", "{ products { a: name b: name } }"],
  [
    "one field with several arguments",
    "{ products { two: reviews(first: 2) { id } one: reviews(first: 1) { text id } } }",
  ],
  ["@requires", "{ products { shipping } }"],
  ["an interface", '{ node(id: "p1") { id ... on Product { name stars } ... on Shop { label } } }'],
  [
    "a union, with types and entities",
    "{ search { __typename ... on Product { name reviews { text } } ... on Shop { label reviews { text } } } }",
  ],
  ["an alias of __typename", "{ search { kind: __typename } }"],
  [
    "fragments on fragments",
    "query { products { ...A } } fragment A on Product { ...B name } fragment B on Product { stars: id reviews { ...C } } fragment C on Review { product { name } }",
  ],
  [
    "@skip and @include",
    "query ($yes: Boolean = true) { products { name @include(if: $yes) id @skip(if: $yes) reviews @skip(if: false) { id } } }",
  ],
  [
    "one field included in one place only",
    "query ($yes: Boolean = false) { products { name @include(if: $yes) name } }",
  ],
  [
    "entities seen several times",
    "{ cart { lines { count product { id reviews { id product { name } } } } } }",
  ],
  ["a null argument object", '{ product(id: "none") { name reviews { id } } }'],
  [
    "introspection with data",
    '{ __typename __schema { queryType { name } } products { name } t: __type(name: "Product") { kind } }',
  ],
  ["introspection alone", "{ __schema { mutationType { name } } }"],
  [
    "a mutation with entity fields",
    'mutation { rename(id: "p1", name: "Baguette") { name reviews { id } } }',
  ],
  ["an enum value that clients do not see", "{ products { kind } }"],
  ["an empty selection after a false include", "{ products { name @include(if: false) } }"],
  [
    "arguments by default and given",
    '{ products { price a: price(currency: "USD") b: price(currency: "EUR") } }',
  ],
])("%s: as stock", async (_, query) => {
  const ours = await oracle.ours(query);
  expect(comparable(ours)).toEqual(comparable(await oracle.stock(query)));
  expect(ours.data).not.toBeNull();
});

test("an error below an entity is at the client's path, with real indices", async () => {
  const ours = await oracle.ours("{ all: products { name note: stars } }");
  expect(comparable(ours)).toEqual(comparable(await oracle.stock("{ all: products { name note: stars } }")));
  expect(ours.errors[0]).toMatchObject({ path: ["all", 1, "note"] });
  expect(ours.data).toMatchObject({ all: [{ note: 5 }, { note: null }] });
});

test("a client's alias never takes the place of a key (stock asks for the wrong entity)", async () => {
  const query = "{ products { id: legacyId reviews(first: 1) { id } } }";
  expect(await oracle.ours(query)).toEqual({
    data: {
      products: [
        { id: "L-1", reviews: [{ id: "p1-r0" }] },
        { id: "L-2", reviews: [{ id: "p2-r0" }] },
      ],
    },
    errors: [],
  });
  expect(comparable(await oracle.stock(query)).data).not.toEqual(comparable(await oracle.ours(query)).data);
});

test("nor of a required field, nor of __typename, and may be called __proto__", async () => {
  expect((await oracle.ours("{ products { weight: name shipping } }")).data).toEqual({
    products: [
      { weight: "Pain", shipping: 4 },
      { weight: "Tarte", shipping: null },
    ],
  });
  expect(JSON.stringify((await oracle.ours("{ products { __proto__: name constructor: id } }")).data)).toBe(
    '{"products":[{"__proto__":"Pain","constructor":"p1"},{"__proto__":"Tarte","constructor":"p2"}]}',
  );
});

test("each distinct entity is asked for once", async () => {
  oracle.requests();
  await oracle.ours("{ cart { lines { product { reviews { id } } } } }");
  const asked = oracle.requests().filter(({ name }) => name === "reviews");
  expect(asked).toHaveLength(1);
  expect(asked[0]?.variables.representations).toEqual([
    { __typename: "Product", id: "p1" },
    { __typename: "Product", id: "p2" },
  ]);
});

test("two aliases of one field share its fetch and both tell its error", async () => {
  const { errors } = await oracle.ours('{ product(id: "p2") { a: stars b: stars } }');
  expect(errors.map(({ path }) => path)).toEqual([
    ["product", "a"],
    ["product", "b"],
  ]);
});

test("what is refused before running says why, with a code", async () => {
  expect((await oracle.ours("{")).errors[0]?.extensions?.code).toBe("GRAPHQL_PARSE_FAILED");
  expect((await oracle.ours("{ nothing }")).errors[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(
    (await oracle.ours("query A { __typename } query B { __typename }")).errors[0]?.extensions?.code,
  ).toBe("OPERATION_RESOLUTION_FAILURE");
  expect(
    (await oracle.ours("query ($id: ID!) { product(id: $id) { name } }")).errors[0]?.extensions?.code,
  ).toBe("BAD_USER_INPUT");
});
