import { Supergraph } from "@apollo/federation-internals";
import { readAnnotations } from "../../supergraph/annotations.ts";
import { compose } from "../live/truth-graph.ts";
import { AccessRules } from "./rules.ts";

const rulesOf = (supergraphSdl: string) =>
  new AccessRules(
    readAnnotations(supergraphSdl),
    Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema(),
  );

const SDL = compose({
  a: `
    type Query { free: Int both: T list: [[T!]!]! pick: U any: I when: When @policy(policies: [["x"]]) }
    type T @authenticated { s: Int @requiresScopes(scopes: [["c", "b"], ["a"]]) t: When n: Int }
    union U = T | P
    interface I { n: Int m: Int }
    type P implements I { n: Int m: Int @requiresScopes(scopes: [["m"]]) }
    type Q implements I @policy(policies: [["q"]]) { n: Int m: Int }
    scalar When @requiresScopes(scopes: [["when"]])`,
});

const rules = rulesOf(SDL);

test("a field asks what it, its type and that of its value ask, each thing once and in one order", () => {
  expect(rules.of("Query", "free")).toBeUndefined();
  expect(rules.of("Query", "both")).toMatchObject({ authenticated: true, scopes: [], policies: [] });
  expect(rules.of("Query", "list")?.id).toBe(rules.of("Query", "both")?.id);
  expect(rules.of("T", "n")?.id).toBe(rules.of("Query", "both")?.id);
  expect(rules.of("T", "s")).toMatchObject({ authenticated: true, scopes: [[["a"], ["b", "c"]]] });
  expect(rules.of("T", "t")).toMatchObject({ authenticated: true, scopes: [[["when"]]] });
  expect(rules.of("Query", "when")).toMatchObject({
    authenticated: false,
    scopes: [[["when"]]],
    policies: [[["x"]]],
  });
});

test("an interface asks what its objects do, a union nothing", () => {
  expect(rules.of("Query", "any")).toMatchObject({ scopes: [], policies: [[["q"]]] });
  expect(rules.of("I", "m")).toMatchObject({ scopes: [[["m"]]], policies: [[["q"]]] });
  expect(rules.of("P", "n")).toBeUndefined();
  expect(rules.of("Query", "pick")).toBeUndefined();
});

test("directives have the names that the supergraph gives them", () => {
  const renamed = compose({ a: "type Query { a: Int @authenticated }" })
    .replaceAll("@authenticated", "@known")
    .replace('url: "https://specs.apollo.dev/authenticated/v0.1"', '$&, as: "known"');
  expect(renamed).toContain('authenticated/v0.1", as: "known"');
  expect(rulesOf(renamed).of("Query", "a")).toMatchObject({ authenticated: true });
});

test("nothing is asked of what is not there", () => {
  expect(rules.of("Query", "nothing")).toBeUndefined();
  expect(rules.of("Nothing", "at")).toBeUndefined();
});
