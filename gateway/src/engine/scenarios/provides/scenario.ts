import type { Scenario } from "../../oracle/scenario.ts";

/** A concert hall knows by heart some of what the artists' registry owns: plainly, in depth, on an interface and a union. */
export const scenario: Scenario = {
  subgraphs: {
    halls: `
      type Query {
        concerts: [Concert!]! @provides(fields: "artist { name }")
        tonight: Act @provides(fields: "... on Band { size } ... on Solo { voice }")
        posters: [Named!] @provides(fields: "... on Band { name size } ... on Solo { name }")
        season: Season @provides(fields: "opening { artist { name home { city } } }")
        bare: [Act!]
      }
      type Season { opening: Concert! closing: Concert }
      type Concert @key(fields: "id") { id: ID! artist: Band! }
      union Act = Band | Solo
      interface Named { id: ID! name: String }
      type Band implements Named @key(fields: "id") { id: ID! name: String @external size: Int @external home: Town @external }
      type Solo implements Named @key(fields: "id") { id: ID! name: String @external voice: String @external }
      type Town { city: String! @external }`,
    registry: `
      type Query { towns: [Town!] }
      type Concert @key(fields: "id") { id: ID! sold: Int }
      interface Named { id: ID! name: String }
      type Band implements Named @key(fields: "id") { id: ID! name: String @shareable size: Int @shareable home: Town @shareable founded: Int }
      type Solo implements Named @key(fields: "id") { id: ID! name: String @shareable voice: String @shareable }
      type Town { city: String! @shareable }`,
  },
  truth() {
    const quartet = {
      __typename: "Band",
      ...{ id: "b1", name: "Quatuor", size: 4, home: { city: "Metz" }, founded: 1990 },
    };
    const duo = { __typename: "Band", id: "b2", name: null, size: 2, home: null, founded: null };
    const singer = { __typename: "Solo", id: "s1", name: "Lila", voice: "alto" };
    const concerts = [
      { __typename: "Concert", id: "1", artist: quartet, sold: 100 },
      { __typename: "Concert", id: "2", artist: duo, sold: null },
    ];
    return {
      entities: [quartet, duo, singer, ...concerts],
      Query: {
        concerts: () => concerts,
        tonight: () => singer,
        posters: () => [duo, singer, quartet],
        season: () => ({ opening: concerts[0], closing: concerts[1] }),
        bare: () => [singer, duo],
        towns: () => [{ city: "Metz" }],
      },
    };
  },
};
