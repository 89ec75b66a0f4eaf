import type { Scenario, TruthObject } from "../../oracle/scenario.ts";

/** A member is known by number, by mail or by both, each to another subgraph. */
export const scenario: Scenario = {
  subgraphs: {
    club: `
      type Query { members: [Member!]! captain: Member }
      type Member @key(fields: "number") @key(fields: "mail") { number: ID! mail: String! nick: String }`,
    letters: `
      type Query { subscribers: [Member] }
      type Member @key(fields: "mail") { mail: String! opened: Int sponsor: Member }`,
    games: `
      type Query { ranking: [Member!]! }
      type Member @key(fields: "number") { number: ID! score: Int @shareable rivals: [Member!] }`,
    archive: `
      type Member @key(fields: "number mail") { number: ID! mail: String! score: Int @shareable since: Int! }`,
  },
  truth() {
    const ada: Record<string, unknown> = {
      __typename: "Member",
      ...{ number: "1", mail: "ada@x.fr", nick: "A", opened: 3, score: 10, since: 1999 },
    };
    const bob: Record<string, unknown> = {
      __typename: "Member",
      ...{ number: "2", mail: "bob@x.fr", nick: null, opened: null, score: 7, since: 2001 },
    };
    Object.assign(ada, { sponsor: null, rivals: [bob, bob] });
    Object.assign(bob, { sponsor: ada, rivals: [] });
    const entities = [ada, bob] as unknown as TruthObject[];
    return {
      entities,
      Query: {
        members: () => [ada, bob],
        captain: () => bob,
        subscribers: () => [bob, null, ada],
        ranking: () => [ada, bob],
      },
    };
  },
};
