import { buildSubgraphSchema } from "@apollo/subgraph";
import { type ExecutionResult, execute, type GraphQLSchema, parse } from "graphql";
import { documentRunner } from "./execute-compiled.ts";

const asked: string[] = [];

const schema: GraphQLSchema = buildSubgraphSchema([
  {
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { book(id: ID!, filter: Filter): Book books(first: Int = 2): [Book!]! shelf: Shelf late: Int }
      type Mutation { add(title: String!): Int! }
      input Filter { title: String year: Int! = 2020 in: [Int!] }
      type Book @key(fields: "id") { id: ID! title: String shout(times: Int!): String year: Year sequel: Book rows: [[Int!]]! }
      type Shelf { first: Thing things: [Thing!] }
      union Thing = Book | Lamp
      type Lamp { watts: Int! }
      scalar Year
    `),
    resolvers: {
      Query: {
        book: (_: unknown, args: object) => {
          asked.push(JSON.stringify(args));
          return { id: "1", title: "One", rows: [[1], null, new Set([2, 3])], sequel: { id: "2" } };
        },
        books: (_: unknown, { first }: { first: number }) =>
          Array.from({ length: first }, (_, id) => ({ id })),
        shelf: () => ({
          first: Promise.resolve({ __typename: "Lamp", watts: () => 40 }),
          things: [{ __typename: "Book", id: "7" }, { __typename: "Desk" }],
        }),
      },
      Mutation: {
        add: async (_: unknown, { title }: { title: string }) => {
          asked.push(`+${title}`);
          await null;
          return asked.push(`-${title}`);
        },
      },
      Book: {
        __resolveReference: async ({ id }: { id: string }) =>
          id === "none" ? null : { id, title: `Book ${id}` },
        shout: ({ title }: { title: string }, { times }: { times: number }) => title + "!".repeat(times),
        year: () => "MMXX",
      },
    } as never,
  },
]);

beforeEach(() => asked.splice(0));

/** Runs a query as compiled, and checks that graphql-js says the very same. */
async function run(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult> {
  const document = parse(query);
  const ours = await documentRunner(schema, document)(undefined, {}, variables);
  const askedByUs = asked.splice(0);
  const theirs = await execute({ schema, document, variableValues: variables ?? null, contextValue: {} });
  expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
  expect(asked).toEqual(askedByUs);
  return ours;
}

test.each<[string, string, object]>([
  ["aliases", "{ a: book(id: 1) { b: title, title } c: book(id: 2) { id } }", {}],
  ["a response key that plain objects do not hold", "{ __proto__: book(id: 1) { __proto__: title id } }", {}],
  [
    "fragments that ask for the same field",
    "{ book(id: 1) { ...f ...f sequel { id } } } fragment f on Book { title sequel { title id } }",
    {},
  ],
  [
    "variables in arguments, defaults, inputs, lists",
    "query($id: ID!, $f: Filter, $y: [Int!], $n: Int! = 3) { book(id: $id, filter: $f) { shout(times: $n) } other: book(id: 3, filter: { in: $y, title: null }) { id } }",
    { id: 4, f: { title: "x" }, y: [1] },
  ],
  [
    "a variable that is not given",
    "query($f: Filter, $n: Int) { book(id: 1, filter: $f) { id } books(first: $n) { id } }",
    {},
  ],
  ["lists of lists, and iterables", "{ book(id: 1) { rows } }", {}],
  [
    "conditions that merge",
    "query($a: Boolean!, $b: Boolean = true) { book(id: 1) { title @include(if: $a) id @skip(if: $b) sequel @skip(if: $a) { id } ... @include(if: $b) { sequel { title } } } }",
    { a: false },
  ],
  [
    "properties that are functions or promises",
    "{ shelf { first { __typename ... on Lamp { watts } } } }",
    {},
  ],
  ["a value whose type does not exist", "{ shelf { things { __typename } } }", {}],
  [
    "entities, known and not",
    "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Book { id title } } _service { sdl } }",
    {
      r: [
        { __typename: "Book", id: "5" },
        { __typename: "Book", id: "none" },
      ],
    },
  ],
  [
    "an entity of no type",
    'query { _entities(representations: [{ __typename: "Nobody" }]) { __typename } }',
    {},
  ],
  ["introspection beside data", "{ __schema { queryType { name } } book(id: 1) { id } }", {}],
  ["mutations, in order", 'mutation { a: add(title: "a") b: add(title: "b") }', {}],
  [
    "variables of the wrong type",
    "query($id: ID!, $f: Filter) { book(id: $id, filter: $f) { id } }",
    { f: { year: "x" } },
  ],
  [
    "a null variable where null is not taken",
    "query($n: Int! = 1) { book(id: 1) { shout(times: $n) } }",
    { n: null },
  ],
])("%s", async (_, query, variables) => {
  expect(await run(query, variables as Record<string, unknown>)).toBeDefined();
});

test("the same document answers each set of variables, in whatever turn they come", async () => {
  const document = parse("query($a: Boolean!, $id: ID!) { book(id: $id) { id title @include(if: $a) } }");
  const runner = documentRunner(schema, document);
  for (const a of [true, false, true]) {
    const { data } = await runner(undefined, {}, { a, id: "9" });
    expect(data).toEqual({ book: a ? { id: "1", title: "One" } : { id: "1" } });
  }
});

test("beyond the combinations that are compiled, conditions are read all the same", async () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const document = parse(
    `query(${names.map((name) => `$${name}: Boolean!`).join(" ")}) { book(id: 1) { id ${names
      .map((name) => `${name}: title @include(if: $${name})`)
      .join(" ")} } }`,
  );
  const runner = documentRunner(schema, document);
  for (let bits = 0; bits < 64; bits++) {
    const variables = Object.fromEntries(names.map((name, at) => [name, Boolean(bits & (1 << at))]));
    const { data } = await runner(undefined, {}, variables);
    const wanted = names.filter((name) => variables[name]);
    expect(Object.keys((data as { book: object }).book)).toEqual(["id", ...wanted]);
  }
});

test("an error is located: its path by response keys and indices, its place in the text", async () => {
  const { errors } = await run(
    "{ all: books(first: 3) { id key: shout(times: 1) } shelf { things { __typename } } }",
  );
  expect(errors?.map(({ path, locations }) => ({ path, locations }))).toEqual([
    { path: ["shelf", "things", 1], locations: [{ line: 1, column: 60 }] },
  ]);
});

test("arguments are read once for all the objects of a list, and never shared between requests", async () => {
  const seen: unknown[] = [];
  const spying = buildSubgraphSchema([
    {
      typeDefs: parse("type Query { list: [Item!]! } type Item { echo(of: [Int!]!): Int }"),
      resolvers: {
        Query: { list: () => [{}, {}, {}] },
        Item: { echo: (_: unknown, args: unknown) => seen.push(args) },
      } as never,
    },
  ]);
  const runner = documentRunner(spying, parse("{ list { echo(of: [1, 2]) } }"));
  await runner(undefined, {}, {});
  await runner(undefined, {}, {});
  expect(new Set(seen.slice(0, 3)).size).toBe(1);
  expect(seen[3]).toEqual(seen[0]);
  expect(seen[3]).not.toBe(seen[0]);
});

test("a resolver is told of its field as graphql-js tells it", async () => {
  const told: object[] = [];
  const curious = buildSubgraphSchema([
    {
      typeDefs: parse("type Query { list(n: Int): [Item!]! } type Item { here: Int }"),
      resolvers: {
        Query: { list: () => [{}] },
        Item: {
          here: (_: unknown, __: unknown, ___: unknown, info: Record<string, unknown>) => {
            const { fieldName, fieldNodes, returnType, parentType, path, schema, rootValue, variableValues } =
              info;
            const { operation, fragments } = info as { operation: { kind: string }; fragments: object };
            told.push({
              fieldName,
              fieldNodes,
              returnType,
              parentType,
              path,
              schema,
              rootValue,
              variableValues,
              operation,
              names: Object.keys(fragments),
            });
          },
        },
      } as never,
    },
  ]);
  const document = parse("query($n: Int) { many: list(n: $n) { ...f } } fragment f on Item { alias: here }");
  await documentRunner(curious, document)(undefined, {}, { n: 1 });
  await execute({ schema: curious, document, variableValues: { n: 1 } });
  expect(told).toHaveLength(2);
  expect(told[0]).toEqual(told[1]);
});

test("a late failure under a null that has already spread says nothing more", async () => {
  const late = Promise.withResolvers<never>();
  const failing = buildSubgraphSchema([
    {
      typeDefs: parse("type Query { item: Item other: Int } type Item { first: Int! second: Item }"),
      resolvers: {
        Query: { item: () => ({}), other: () => late.promise.catch(() => 1) },
        Item: { first: () => Promise.reject(new Error("first")), second: () => late.promise },
      } as never,
    },
  ]);
  const answer = documentRunner(failing, parse("{ item { first second { first } } other }"))(
    undefined,
    {},
    {},
  );
  await null;
  late.reject(new Error("second"));
  expect(JSON.parse(JSON.stringify(await answer))).toEqual({
    data: { item: null, other: 1 },
    errors: [{ message: "first", path: ["item", "first"], locations: [{ line: 1, column: 10 }] }],
  });
});
