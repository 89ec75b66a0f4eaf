import type { Scenario } from "../../oracle/scenario.ts";

/**
 * An interface whose types are split over subgraphs, which return one another through it; a field that the interface
 * lets be null and a type does not.
 */
export const scenario: Scenario = {
  subgraphs: {
    garden: `
      type Query { living: [Living!]! oldest: Living plant: Plant }
      interface Living { id: ID! name: String next: Living }
      interface Edible { taste: String }
      type Plant implements Living & Edible @key(fields: "id") { id: ID! name: String! next: Plant taste: String }
      type Animal implements Living @key(fields: "id") { id: ID! name: String next: Living }
      type Stone { grams: Int }`,
    science: `
      type Query { studied: [Living] }
      interface Living { id: ID! latin: String }
      interface Edible { safe: Boolean }
      type Plant implements Living & Edible @key(fields: "id") { id: ID! latin: String safe: Boolean }
      type Animal implements Living @key(fields: "id") { id: ID! latin: String legs: Int! }
      type Fungus implements Living & Edible @key(fields: "id") { id: ID! latin: String @shareable safe: Boolean }`,
    kitchen: `
      type Query { menu: [Edible!] }
      interface Living { id: ID! }
      interface Edible { taste: String safe: Boolean }
      type Plant implements Living & Edible @key(fields: "id") { id: ID! taste: String @external safe: Boolean @external recipe: String }
      type Fungus implements Living & Edible @key(fields: "id") {
        id: ID! name: String next: Living taste: String safe: Boolean @external recipe: String latin: String @shareable
      }
      type Animal implements Living @key(fields: "id") { id: ID! }`,
  },
  // Stock takes the interface's word for what may be null.
  generated: "ours",
  truth() {
    const fig: Record<string, unknown> = {
      __typename: "Plant",
      ...{ id: "f", name: "Figuier", taste: "doux", latin: "Ficus", safe: true, recipe: "tarte", next: null },
    };
    const oak = {
      ...fig,
      id: "o",
      name: "Chêne",
      taste: null,
      latin: null,
      safe: null,
      recipe: null,
      next: fig,
    };
    const bee = { __typename: "Animal", id: "b", name: null, latin: "Apis", legs: 6, next: oak };
    const morel = {
      __typename: "Fungus",
      ...{ id: "m", name: "Morille", latin: null, safe: true, taste: "fin", recipe: null, next: bee },
    };
    return {
      entities: [fig as { __typename: string }, oak as never, bee, morel],
      Query: {
        living: () => [oak, bee, fig],
        oldest: () => null,
        plant: () => fig,
        studied: () => [morel, null, bee, fig],
        menu: () => [morel, fig],
      },
    };
  },
};
