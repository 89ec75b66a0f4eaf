import { type ObjectTypeDefinitionNode, parse, print } from "graphql";
import type { PlannedFetch } from "./planner.ts";
import { type WithoutRequiredArguments, withoutRequiredArguments } from "./required-arguments.ts";

/** A supergraph of `Good`, with what the system `customs` requires of it. */
const supergraph = (customs: string) => `
  enum join__Graph { GOODS @join__graph(name: "goods", url: "") CUSTOMS @join__graph(name: "the-customs", url: "") }
  interface Priced { price(money: Money = EUR, rounded: Boolean): Float }
  type Maker { name(short: Boolean): String town: String }
  type Good implements Priced {
    id: ID!
    code: String
    price(money: Money = EUR, rounded: Boolean): Float
    maker(of: Int): Maker
    parent: Priced
    ${customs}
  }
  enum Money { EUR USD }`;
const required = (field: string, requires: string) =>
  `${field}: Float @join__field(graph: CUSTOMS, requires: "${requires.replaceAll('"', '\\"')}")`;

function rewritten(...fields: [string, string][]): WithoutRequiredArguments {
  const made = withoutRequiredArguments(
    supergraph(fields.map(([name, text]) => required(name, text)).join("\n")),
    "__",
  );
  if (!made) throw new Error("nothing to rewrite");
  return made;
}

/** What a field requires, as the rewritten supergraph says. */
function requiresOf({ supergraphSdl }: WithoutRequiredArguments, field: string): string | undefined {
  const line = new RegExp(`\\b${field}: Float @join__field\\(graph: CUSTOMS, requires: "(.*)"\\)`).exec(
    supergraphSdl,
  )?.[1];
  return line?.replaceAll(/\\n|\s+/g, " ").replaceAll(/ +/g, " ");
}

function fieldsOf({ supergraphSdl }: WithoutRequiredArguments, type: string): string[] {
  const definition = parse(supergraphSdl).definitions.find(
    (one) => "name" in one && one.name?.value === type,
  ) as ObjectTypeDefinitionNode;
  return (definition.fields ?? []).map((field) => print({ ...field, directives: [] }));
}

test("a supergraph in which no required field has arguments stays as it is", () => {
  expect(withoutRequiredArguments(supergraph(required("duty", "code maker { town }")), "__")).toBeUndefined();
});

test("a field required with arguments becomes one without, of its own name", () => {
  const made = rewritten(["duty", "price(money: USD) code"]);
  expect(requiresOf(made, "duty")).toBe("price__required0 code");
  expect(fieldsOf(made, "Good")).toContain("price__required0: Float");
  // Clients still ask the real one.
  expect(fieldsOf(made, "Good")).toContain("price(money: Money = EUR, rounded: Boolean): Float");
});

test("each set of arguments has a name, whatever their order", () => {
  const made = rewritten(
    ["duty", "price(money: USD, rounded: true)"],
    ["levy", "price(rounded: true, money: USD)"],
    ["fee", "price(money: EUR)"],
  );
  expect(requiresOf(made, "duty")).toBe("price__required0");
  expect(requiresOf(made, "levy")).toBe("price__required0");
  expect(requiresOf(made, "fee")).toBe("price__required1");
});

test("a field that takes arguments, required without, is not the one that is required with some", () => {
  const made = rewritten(["duty", "price(money: USD)"], ["basic", "price"]);
  expect(requiresOf(made, "basic")).toBe("price__required1");
  expect(made.refine(fetchOf("{ basic }", "price__required1")).kind).toBe("fetch");
});

test("fields below others, and in fragments, are replaced on their own types", () => {
  const made = rewritten([
    "duty",
    "maker(of: 1) { name(short: true) town } parent { ... on Good { price(money: USD) } price(money: EUR) }",
  ]);
  expect(requiresOf(made, "duty")).toBe(
    "maker__required1 { name__required0 town } parent { ... on Good { price__required2 } price__required3 }",
  );
  expect(fieldsOf(made, "Maker")).toContain("name__required0: String");
  expect(fieldsOf(made, "Good")).toContain("maker__required1: Maker");
  expect(fieldsOf(made, "Good")).not.toContain("price__required2: Float!");
  // A field of an interface is one of the types that implement it as well.
  expect(fieldsOf(made, "Priced")).toContain("price__required3: Float");
  expect(fieldsOf(made, "Good")).toContain("price__required3: Float");
  expect(fieldsOf(made, "Priced").join()).not.toContain("price__required2");
});

/** A request of the customs for fields of goods, as the planner makes it over the rewritten supergraph. */
function fetchOf(selection: string, ...needs: string[]): PlannedFetch {
  return {
    kind: "fetch",
    service: "the-customs",
    id: "7",
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Good ${selection} } }`,
    variables: ["representations"],
    path: ["goods", "@"],
    requires: [
      {
        kind: "fragment",
        on: "Good",
        selections: ["__typename", "id", ...needs].map((key) => ({ kind: "field", key, source: key })),
      },
    ],
  };
}

/** Keys of the representations of a request, each with where its value is read. */
const represented = ({ requires }: PlannedFetch) =>
  requires?.flatMap(({ selections = [] }) =>
    selections.map((one) => (one.kind === "field" ? `${one.key}<${one.source}` : "")),
  );
const bare = (text: string) => text.replaceAll(/\s+/g, " ");

test("requests ask the real fields again, under the names of those that stood for them", () => {
  const made = rewritten(["duty", "price(money: USD)"]);
  const refined = made.refine({
    kind: "fetch",
    service: "goods",
    query: "{ goods { id price__required0 code } }",
    variables: [],
    path: [],
  });
  expect(refined).toMatchObject({ kind: "fetch", path: [] });
  expect(bare((refined as PlannedFetch).query)).toBe(
    "{ goods { id price__required0: price(money: USD) code } }",
  );
  const untouched: PlannedFetch = {
    kind: "fetch",
    service: "goods",
    query: "{ goods { id } }",
    variables: [],
    path: [],
  };
  expect(made.refine(untouched)).toEqual(untouched);
});

test("representations have the real fields, read under those names", () => {
  const made = rewritten(["duty", "price(money: USD)"]);
  const refined = made.refine(fetchOf("{ duty }", "price__required0"));
  expect(refined).toMatchObject({ kind: "fetch", id: "7" });
  expect(represented(refined as PlannedFetch)).toEqual([
    "__typename<__typename",
    "id<id",
    "price<price__required0",
  ]);
});

test("fields that need two values of one field are asked in two requests, the others with the first", () => {
  const made = rewritten(
    ["duty", "price(money: USD)"],
    ["levy", "price(money: EUR)"],
    ["fee", "price(money: USD) code"],
    ["tax", "code maker(of: 1) { town }"],
  );
  const refined = made.refine(
    fetchOf(
      "{ __typename duty levy fee tax free }",
      "price__required0",
      "price__required1",
      "maker__required2",
      "code",
    ),
  );
  if (refined.kind !== "sequence") throw new Error("one request");
  const [first, second, ...more] = refined.nodes as PlannedFetch[];
  expect(more).toEqual([]);
  expect(bare(first?.query ?? "")).toContain("... on Good { __typename duty fee tax free }");
  expect(bare(second?.query ?? "")).toContain("... on Good { __typename levy }");
  expect(represented(first as PlannedFetch)).toContain("price<price__required0");
  expect(represented(first as PlannedFetch)).not.toContain("price<price__required1");
  expect(represented(first as PlannedFetch)).toContain("maker<maker__required2");
  expect(represented(second as PlannedFetch)).toContain("price<price__required1");
  expect(represented(second as PlannedFetch)).not.toContain("price<price__required0");
  // A deferred part that waits for the request waits for the last of the two.
  expect([first?.id, second?.id]).toEqual([undefined, "7"]);
});

test("without a part that waits for them, the two requests go at once", () => {
  const made = rewritten(["duty", "price(money: USD)"], ["levy", "price(money: EUR)"]);
  const { id: _, ...fetch } = fetchOf("{ duty levy }", "price__required0", "price__required1");
  expect(made.refine(fetch).kind).toBe("parallel");
});

test("another system that has fields of the same names is asked once", () => {
  const made = rewritten(["duty", "price(money: USD)"], ["levy", "price(money: EUR)"]);
  expect(made.refine({ ...fetchOf("{ duty levy }"), service: "goods" }).kind).toBe("fetch");
});
