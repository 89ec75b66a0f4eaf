import type { SubgraphResult } from "../../../transport/transport.ts";
import type { Scenario } from "../../oracle/scenario.ts";

const items = (...ids: string[]) => ids.map((id) => ({ __typename: "Item", id }));

/** What the first subgraph answers, by root field. */
const ROOTS: Record<string, SubgraphResult> = {
  noPath: {
    data: { noPath: { text: "a" } },
    errors: [{ message: "attention", extensions: { code: "WATCH_OUT" } }],
  },
  dataNull: { data: null, errors: [{ message: "tout est tombé", extensions: { code: "FORBIDDEN" } }] },
  dataAbsent: { errors: [{ message: "refusé", extensions: { code: "BAD_USER_INPUT" } }] },
  nothing: {},
  short: { data: { short: items("1", "2") } },
  long: { data: { long: items("3", "4") } },
  failing: { data: { failing: items("5", "6", "5") } },
  throwing: { data: { throwing: items("7") } },
  partial: { data: { partial: items("8", "9") } },
  odd: {
    data: { odd: { text: null } },
    errors: [{ message: "ailleurs", path: ["odd", "nowhere", 3], extensions: {} }],
  },
};

/** What the second answers, by the first entity that it is asked for. */
const ENTITIES: Record<string, SubgraphResult> = {
  "1": { data: { _entities: [{ name: "un" }] } },
  "3": { data: { _entities: [{ name: "trois" }, { name: "quatre" }, { name: "cinq" }] } },
  "5": { data: null, errors: [{ message: "non", extensions: { code: "FORBIDDEN" } }] },
  "8": {
    data: { _entities: [{ name: null }, null] },
    errors: [
      { message: "a", path: ["_entities", 0, "name"], extensions: { code: "NOT_FOUND" } },
      { message: "b", path: ["_entities", 1], extensions: { code: "FORBIDDEN" } },
    ],
  },
};

/** Answers that are GraphQL, but not what was asked for: no data, no path, too few entities or too many. */
export const scenario: Scenario = {
  subgraphs: {
    roots: {
      typeDefs: `
        type Query {
          noPath: Box dataNull: Box dataAbsent: Box nothing: Box odd: Box other: String
          short: [Item] long: [Item] failing: [Item] throwing: [Item] partial: [Item]
        }
        type Box { text: String }
        type Item @key(fields: "id") { id: ID! }`,
      answer({ query }) {
        const [name = ""] = Object.keys(ROOTS).filter((one) => new RegExp(`\\b${one}\\b`).test(query));
        return structuredClone(ROOTS[name] ?? {});
      },
    },
    names: {
      typeDefs: `type Item @key(fields: "id") { id: ID! name: String }`,
      answer({ variables }) {
        const [first] = Object.values(variables).flat() as { id: string }[];
        const found = ENTITIES[first?.id ?? ""];
        if (!found) throw new Error("hors service");
        return structuredClone(found);
      },
    },
    other: { typeDefs: "type Query { fine: String }", answer: () => ({ data: { fine: "bien" } }) },
  },
  truth: () => ({ Query: {} }),
  monolith: false,
};
