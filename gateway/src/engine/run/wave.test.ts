import type { LocalRequest } from "../../transport/memory.ts";
import type { SubgraphResult } from "../../transport/transport.ts";
import type { EntityPart } from "./entities.ts";
import { MergedOperations } from "./merged-operation.ts";
import { type Asked, asked, entitiesFetch, partOf } from "./test-fetch.ts";
import { Wave } from "./wave.ts";

/** Answers each list of representations with itself. */
const echo = ({ variables = {} }: LocalRequest): SubgraphResult => ({
  data: Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => {
      const part = /^representations(?:_(\d+))?$/.exec(name);
      return part ? [[part[1] === undefined ? "_entities" : `e${part[1]}`, value]] : [];
    }),
  ),
});

function waveOn(systems: Readonly<Record<string, Asked>>, variables: Readonly<Record<string, unknown>> = {}) {
  return new Wave({
    transport: (service) => systems[service]?.transport,
    variables: (names) => names.map((name) => `"${name}":${JSON.stringify(variables[name])},`).join(""),
    merged: new MergedOperations(),
    signal: undefined,
  });
}

const book = (id: string) => ({ __typename: "Book", id });
const flat = (text: string | undefined) => text?.replaceAll(/\s+/g, " ");
const price = entitiesFetch("... on Book { price }");
const title = entitiesFetch("... on Book { title }");

test("what becomes ready together for one subgraph leaves as one request, each part with its own entities", async () => {
  const shop = asked(echo);
  const wave = waveOn({ shop });
  const results = await Promise.all([wave.ask(partOf(price, ["1", "2"])), wave.ask(partOf(title, ["3"]))]);
  expect(results).toEqual([
    { entities: [book("1"), book("2")], errors: [] },
    { entities: [book("3")], errors: [] },
  ]);
  expect(shop.requests).toHaveLength(1);
  expect(flat(shop.requests[0]?.query)).toBe(
    "query ($representations_0: [_Any!]!, $representations_1: [_Any!]!) { " +
      "e0: _entities(representations: $representations_0) { ... on Book { price } } " +
      "e1: _entities(representations: $representations_1) { ... on Book { title } } }",
  );
  expect(shop.requests[0]?.variables).toEqual({
    representations_0: [book("1"), book("2")],
    representations_1: [book("3")],
  });
});

test("one that is alone leaves with its own text", async () => {
  const shop = asked(echo);
  expect(await waveOn({ shop }).ask(partOf(price, ["1"]))).toEqual({ entities: [book("1")], errors: [] });
  expect(shop.requests).toEqual([
    { query: price.operation.query, operationName: undefined, variables: { representations: [book("1")] } },
  ]);
});

test("requests to different subgraphs are not merged", async () => {
  const systems = { shop: asked(echo), press: asked(echo) };
  const wave = waveOn(systems);
  const reviews = entitiesFetch("... on Book { reviews }", { service: "press" });
  await Promise.all([wave.ask(partOf(price, ["1"])), wave.ask(partOf(reviews, ["1"]))]);
  expect(systems.shop.requests.map(({ query }) => query)).toEqual([price.operation.query]);
  expect(systems.press.requests.map(({ query }) => query)).toEqual([reviews.operation.query]);
});

test("what becomes ready in the same turn, however many promises later, is in; a later turn is not waited for", async () => {
  const shop = asked(echo);
  const wave = waveOn({ shop });
  const afterPromises = async (part: EntityPart) => {
    for (let step = 0; step < 20; step++) await undefined;
    return wave.ask(part);
  };
  await Promise.all([wave.ask(partOf(price, ["1"])), afterPromises(partOf(title, ["1"]))]);
  expect(shop.requests).toHaveLength(1);

  const inNextTurn = new Promise((resolve) => setImmediate(resolve)).then(() =>
    wave.ask(partOf(title, ["1"])),
  );
  await Promise.all([wave.ask(partOf(price, ["1"])), inNextTurn]);
  expect(shop.requests.slice(1).map(({ query }) => query)).toEqual([
    price.operation.query,
    title.operation.query,
  ]);
});

test("variables of the client are shared and sent once; those of a context are each part's own", async () => {
  const shop = asked(echo);
  const money = (selection: string) =>
    entitiesFetch(selection, {
      declares: ", $lang: String, $money: Money",
      variables: ["lang", "money"],
      contextRewrites: [{ path: ["..", "money"], renameTo: "money" }],
    });
  const inMoney = money("... on Book { price(in: $money, lang: $lang) }");
  const wave = waveOn({ shop }, { lang: "fr", money: "never read" });
  await Promise.all([
    wave.ask(partOf(inMoney, ["1"], { money: "EUR" })),
    wave.ask(partOf(inMoney, ["1"], { money: null })),
  ]);
  expect(flat(shop.requests[0]?.query)).toBe(
    "query ($representations_0: [_Any!]!, $lang: String, $money_0: Money, $representations_1: [_Any!]!, $money_1: Money) { " +
      "e0: _entities(representations: $representations_0) { ... on Book { price(in: $money_0, lang: $lang) } } " +
      "e1: _entities(representations: $representations_1) { ... on Book { price(in: $money_1, lang: $lang) } } }",
  );
  expect(shop.requests[0]?.variables).toEqual({
    representations_0: [book("1")],
    money_0: "EUR",
    representations_1: [book("1")],
    money_1: null,
    lang: "fr",
  });
  await wave.ask(partOf(inMoney, ["1"], { money: "CHF" }));
  expect(shop.requests[1]?.variables).toEqual({ representations: [book("1")], money: "CHF", lang: "fr" });
});

test("a variable that the client calls as a part calls its own keeps its value", async () => {
  const shop = asked(echo);
  const first = entitiesFetch("... on Book { reviews(first: $representations_0) }", {
    declares: ", $representations_0: Int",
    variables: ["representations_0"],
  });
  const wave = waveOn({ shop }, { representations_0: 7 });
  await Promise.all([wave.ask(partOf(first, ["1"])), wave.ask(partOf(title, ["2"]))]);
  const { query, variables } = shop.requests[0] ?? {};
  const [, name] = /reviews\(first: \$(\w+)\)/.exec(query ?? "") ?? [];
  expect(variables?.[name as string]).toBe(7);
  expect(Object.values(variables ?? {})).toEqual(expect.arrayContaining([7, [book("1")], [book("2")]]));
});
