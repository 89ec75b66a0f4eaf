import type { Scenario } from "../../oracle/scenario.ts";

/** A graph whose clients call everything by another name. */
export const scenario: Scenario = {
  subgraphs: {
    trees: `
      type Query { trees: [Tree!]! tree(id: ID!): Tree growing: [Grown!] }
      union Grown = Tree | Shrub
      type Tree @key(fields: "id") @key(fields: "plot { x y }") { id: ID! plot: Plot! height: Float species(lang: String = "la"): String girth: Int child: Tree }
      type Shrub @key(fields: "id") { id: ID! height: Float leaves: [String!]! }
      type Plot @shareable { x: Int! y: Int! }`,
    care: `
      type Tree @key(fields: "plot { x y }") { plot: Plot! height: Float @external pruned(times: Int!, by: String): String score: Int @requires(fields: "height") notes: [Note!]! }
      type Plot @shareable { x: Int! y: Int! }
      type Note { by: String! about: Tree text(max: Int): String }`,
    insects: `
      type Tree @key(fields: "id") { id: ID! hosts: [String!] }
      type Shrub @key(fields: "id") { id: ID! hosts: Int }`,
  },
  values: { id: ['"t1"', '"t2"'], lang: ['"la"', '"fr"', "null"], max: ["1", "2", "null"] },
  truth() {
    const computed = {
      species: ({ lang }: { lang: string | null }) => (lang === "fr" ? "Hêtre" : lang),
      pruned: ({ times, by }: { times: number; by?: string | null }) => `${times} ${by}`,
      score: (_: object, { height }: { height: number | null }) => height && Math.round(height),
    };
    const beech = {
      __typename: "Tree",
      ...{ id: "t1", plot: { x: 1, y: 2 }, height: 20.4, girth: 3, hosts: ["fourmi"], ...computed },
    };
    const young = {
      ...beech,
      ...{ id: "t2", plot: { x: 1, y: 3 }, height: null, girth: null, hosts: null, child: null, notes: [] },
    };
    const text = ({ max }: { max: number | null }) => "abc".slice(0, max ?? 3);
    Object.assign(beech, { child: young, notes: [{ by: "Léa", about: young, text }] });
    const box = { __typename: "Shrub", id: "s1", height: 1, leaves: ["a", "b"], hosts: 4 };
    return {
      entities: [beech, young, box],
      Query: {
        trees: () => [beech, young],
        tree: ({ id }) => [beech, young].find((one) => one.id === id) ?? null,
        growing: () => [box, beech],
      },
    };
  },
};
