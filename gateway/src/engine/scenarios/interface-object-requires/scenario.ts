import type { Scenario } from "../../oracle/scenario.ts";

/** One interface object whose fields require those of the interface, and which gives back entities of it. */
export const scenario: Scenario = {
  subgraphs: {
    registry: `
      type Query { animals: [Animal!]! cat: Cat }
      interface Animal @key(fields: "tag") { tag: ID! weight: Float born: Birth }
      type Birth { year: Int }
      type Cat implements Animal @key(fields: "tag") { tag: ID! weight: Float born: Birth lives: Int }
      type Cow implements Animal @key(fields: "tag") { tag: ID! weight: Float born: Birth milk: Float }`,
    vet: `
      type Query { patients: [Animal]! urgent: Animal }
      type Birth @external { year: Int }
      type Animal @interfaceObject @key(fields: "tag") {
        tag: ID! weight: Float @external born: Birth @external
        dose: Float @requires(fields: "weight") age(in: Int!): Int @requires(fields: "born { year }") friend: Animal visits: Int
      }`,
  },
  values: { in: ["2000", "2024"] },
  // Stock loses what is asked of one type of an interface object.
  generated: "ours",
  truth() {
    const computed = {
      dose: (_: object, { weight }: { weight: number | null }) => weight && weight / 4,
      age: (args: { in: number }, { born }: { born: { year: number | null } | null }) =>
        born?.year == null ? null : args.in - born.year,
    };
    const cat: Record<string, unknown> = {
      __typename: "Cat",
      ...{ tag: "c", weight: 4, born: { year: 2000 }, lives: 9, visits: 1, ...computed },
    };
    const cow = {
      __typename: "Cow",
      ...{ tag: "w", weight: null, born: { year: 2010 }, milk: 20.5, visits: null, friend: cat, ...computed },
    };
    cat.friend = cow;
    return {
      entities: [cat, cow] as { __typename: string }[],
      Query: {
        animals: () => [cow, cat],
        cat: () => cat,
        patients: () => [cat, null, cow],
        urgent: () => cow,
      },
    };
  },
};
