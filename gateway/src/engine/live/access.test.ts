import { type SalesGraph, salesGraph } from "./sales-graph.ts";

/** Grants of who said nothing, and of who did. */
const STRANGER = { authenticated: false, scopes: new Set<string>(), policies: new Set<string>() };
const MEMBER = { ...STRANGER, authenticated: true };

let graph: SalesGraph;
beforeEach(async () => {
  graph = await salesGraph();
});
afterEach(() => graph.close());

const refused = (...path: (string | number)[]) => ({
  message: "Ce champ demande une identité.",
  path,
  extensions: { code: "UNAUTHENTICATED", messageEn: "This field asks for an identity." },
});
const asked = () => graph.requests.map(({ query }) => query).join("\n");

test("what is refused of a deferred part comes with it, beside what is granted", async () => {
  const query = '{ product(id: "p") { name ... @defer(label: "l") { stock cost } } }';
  expect(await graph.allParts(query, { grants: STRANGER })).toEqual([
    { data: { product: { name: "nom p" } }, hasNext: true },
    {
      incremental: [
        {
          label: "l",
          path: ["product"],
          data: { stock: 3, cost: null },
          errors: [refused("product", "cost")],
        },
      ],
      hasNext: false,
    },
  ]);
  expect(asked()).not.toContain("cost");
  expect(await graph.allParts(query, { grants: MEMBER })).toMatchObject([
    {},
    { incremental: [{ data: { stock: 3, cost: 4 } }] },
  ]);
});

test("a deferred part of which all is refused comes too, of each object, and asks nobody", async () => {
  const parts = await graph.allParts(
    "{ products { name ...f @defer } } fragment f on Product { price: cost }",
    {
      grants: STRANGER,
    },
  );
  expect(parts[0]).toEqual({ data: { products: [{ name: "nom p0" }, { name: "nom p1" }] }, hasNext: true });
  expect(parts.slice(1).flatMap(({ incremental = [] }) => incremental)).toEqual(
    [0, 1].map((index) => ({
      path: ["products", index],
      data: { price: null },
      errors: [refused("products", index, "price")],
    })),
  );
  expect(parts.at(-1)?.hasNext).toBe(false);
  expect(graph.requests.map(({ name }) => name)).toEqual(["ventes"]);
});

test("one on an object of which nothing else is asked", async () => {
  const parts = await graph.allParts('{ product(id: "p") { cost ... @defer { again: cost name } } }', {
    grants: STRANGER,
  });
  expect(parts).toEqual([
    { data: { product: { cost: null } }, errors: [refused("product", "cost")], hasNext: true },
    {
      incremental: [
        { path: ["product"], data: { again: null, name: "nom p" }, errors: [refused("product", "again")] },
      ],
      hasNext: false,
    },
  ]);
});

test("without parts, what is deferred is refused all the same", async () => {
  const outcome = await graph.run('{ product(id: "p") { name ... @defer { cost } } }', { grants: STRANGER });
  expect(outcome).toEqual({
    kind: "answer",
    answer: { data: { product: { name: "nom p", cost: null } }, errors: [refused("product", "cost")] },
  });
});

test("a subscription of which the root is refused does not start", async () => {
  expect(await graph.run("subscription { audited { client } }", { grants: STRANGER })).toEqual({
    kind: "refused",
    status: 401,
    errors: [refused("audited")],
  });
  expect(graph.requests).toEqual([]);
  expect(graph.events.opened).toEqual([]);
});

test("nor does one whose events would show nothing", async () => {
  expect(await graph.run("subscription { sold { product { cost } } }", { grants: STRANGER })).toMatchObject({
    kind: "refused",
    status: 401,
    errors: [{ path: ["sold", "product", "cost"] }],
  });
  expect(graph.requests).toEqual([]);
});

test("what is refused of an event is null in each of them", async () => {
  const outcome = await graph.run("subscription { sold { client product { name cost } } }", {
    grants: STRANGER,
  });
  if (outcome.kind !== "events") throw new Error(outcome.kind);
  for (const client of ["Été", "Hiver"]) {
    const next = outcome.events.next();
    graph.events.give({ client, product: "p" });
    expect((await next).value).toEqual({
      data: { sold: { client, product: { name: "nom p", cost: null } } },
      errors: [refused("sold", "product", "cost")],
    });
  }
  await outcome.events.return();
  expect(asked()).not.toContain("cost");
});

test("a refused field of a long list is told of its first objects only", async () => {
  const outcome = await graph.run("{ products(count: 120) { name cost } }", { grants: STRANGER });
  if (outcome.kind !== "answer") throw new Error(outcome.kind);
  const { data, errors = [] } = outcome.answer;
  expect(data?.products).toHaveLength(120);
  expect(new Set((data?.products as { cost: unknown }[] | undefined)?.map(({ cost }) => cost))).toEqual(
    new Set([null]),
  );
  expect(errors).toEqual(Array.from({ length: 50 }, (_, index) => refused("products", index, "cost")));
});

test("callers of one document do not meet each other's answers", async () => {
  const prepared = await graph.engine.prepare('{ product(id: "p") { cost } }');
  if (prepared.kind === "refused") throw new Error("refused");
  const answers = await Promise.all(
    [MEMBER, STRANGER, MEMBER, STRANGER].map((grants) => prepared.run({ grants })),
  );
  expect(answers.map((one) => one.kind === "answer" && one.answer.data)).toEqual([
    { product: { cost: 4 } },
    { product: null },
    { product: { cost: 4 } },
    { product: null },
  ]);
});

test("what is made ready for one graph is made ready in the next for the same rights", async () => {
  const query = '{ product(id: "p") { name cost } }';
  await graph.run(query, { grants: STRANGER });
  await graph.run(query, { grants: MEMBER });
  const known = graph.engine.mostUsed(1);
  expect(known[0]?.variants).toEqual([
    { booleans: {}, incremental: false, refused: [expect.stringContaining("true")] },
    { booleans: {}, incremental: false },
  ]);
  const next = await salesGraph();
  expect(await next.engine.warm(known[0] as (typeof known)[number])).toBe(true);
  expect(next.engine.mostUsed(1)[0]?.variants).toEqual(known[0]?.variants);
  await next.close();
});
