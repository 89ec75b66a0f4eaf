import { codedError } from "@passerelle/kernel/errors";
import type { Scenario } from "../../oracle/scenario.ts";

const broken = () => {
  throw codedError("UPSTREAM_UNAVAILABLE", { fr: "en panne", en: "down" });
};

/** Fields that may not be null and are, in one subgraph or in an entity of another, below lists of every kind. */
export const scenario: Scenario = {
  subgraphs: {
    teams: `
      type Query { teams: [Team!]! maybe: [Team!] holes: [Team]! open: [Team] team: Team sure: Team! boxes: [[Team!]!] scored: [Scored] }
      interface Scored { id: ID! }
      type Team implements Scored @key(fields: "id") { id: ID! name: String! motto: String coach: Coach! second: Coach leader: Team }
      type Coach { name: String! club: String }`,
    scores: `
      interface Scored { id: ID! points: Int }
      type Team implements Scored @key(fields: "id") { id: ID! points: Int! wins: Int history: [Int!] best: [Game!]! }
      type Game { at: String! goals: Int }`,
  },
  missing: { scores: ({ id }) => id === "m" },
  // Stock takes an interface's word for what may be null.
  generated: "ours",
  truth() {
    const red: Record<string, unknown> = {
      __typename: "Team",
      ...{ id: "r", name: "Rouges", motto: null, points: 3, wins: 1, history: [1, 2] },
      coach: { name: "Ivo", club: null },
      second: null,
      leader: null,
      best: [{ at: "hier", goals: 2 }],
    };
    const blue = {
      ...red,
      ...{ id: "b", name: "Bleus", points: broken, wins: broken, history: [1, null], leader: red },
      second: { name: null, club: "Ajax" },
      best: [
        { at: "hier", goals: null },
        { at: null, goals: 1 },
      ],
    };
    const missing = { ...red, id: "m", name: "Absents", leader: blue };
    const nameless = { ...red, id: "n", name: broken, coach: { name: broken, club: "PSG" } };
    return {
      entities: [red, blue, missing, nameless] as { __typename: string }[],
      Query: {
        teams: () => [red, blue, missing],
        maybe: () => [red, missing],
        holes: () => [blue, red],
        open: () => [missing, red, null],
        team: () => nameless,
        sure: () => blue,
        scored: () => [red, blue],
        boxes: () => [[red], [red, blue], []],
      },
    };
  },
};
