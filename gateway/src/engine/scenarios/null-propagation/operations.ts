import type { Operations } from "../../oracle/scenario.ts";

const code = "UPSTREAM_UNAVAILABLE";

export const operations: Operations = {
  "a nullable field in error": {
    query: "{ teams { wins } }",
    data: { teams: [{ wins: 1 }, { wins: null }, { wins: null }] },
    errors: [{ path: ["teams", 1, "wins"], code }],
  },
  "[T!]! at the root: no data at all": {
    query: "{ team { motto } teams { id points } }",
    data: null,
    errors: [{ path: ["teams", 1, "points"], code }],
    monolith: false,
  },
  "[T!]: the list": {
    query: "{ maybe { points } team { motto } }",
    data: { maybe: null, team: { motto: null } },
    errors: [{ path: ["maybe", 1, "points"] }],
  },
  "[T]!: the item": {
    query: "{ holes { p: points } }",
    data: { holes: [null, { p: 3 }] },
    errors: [{ path: ["holes", 0, "p"], code }],
  },
  "[T]: the item, when the entity is not found": {
    query: "{ open { id points wins } }",
    data: { open: [null, { id: "r", points: 3, wins: 1 }, null] },
    errors: [{ path: ["open", 0, "points"] }],
  },
  "[[T!]!]: the whole": {
    query: "{ boxes { points } }",
    data: { boxes: null },
    errors: [{ path: ["boxes", 1, 1, "points"], code }],
  },
  "an item of [Int!]": {
    query: "{ holes { history id } }",
    data: {
      holes: [
        { history: null, id: "b" },
        { history: [1, 2], id: "r" },
      ],
    },
    errors: [{ path: ["holes", 0, "history", 1] }],
  },
  "through a value object, to the nearest that may be null": {
    query: "{ sure { second { club name } id } }",
    data: { sure: { second: null, id: "b" } },
    errors: [{ path: ["sure", "second", "name"] }],
  },
  "through lists and objects that may not, to the root": {
    query: "{ sure { best { goals at } } }",
    data: null,
    errors: [{ path: ["sure", "best", 1, "at"] }],
  },
  "through an entity into another": {
    query: "{ open { leader { leader { points } points } } }",
    data: { open: [{ leader: null }, { leader: null }, null] },
    errors: [{ path: ["open", 0, "leader", "points"], code }],
  },
  "in the first subgraph": {
    query: "{ team { wins coach { club c: name } } maybe { wins name } }",
    data: {
      team: null,
      maybe: [
        { wins: 1, name: "Rouges" },
        { wins: null, name: "Absents" },
      ],
    },
    errors: [{ path: ["team", "coach", "c"], code }],
  },
  "a field that an interface lets be null, and the type does not": {
    query: "{ scored { points id } }",
    data: { scored: [{ points: 3, id: "r" }, null] },
    errors: [{ path: ["scored", 1, "points"], code }],
  },
  "two aliases of an object: only that whose field failed is null": {
    query:
      "{ a: team { motto } b: team { name } c: sure { id second { club } } d: sure { second { name } } }",
    data: { a: { motto: null }, b: null, c: { id: "b", second: { club: "Ajax" } }, d: { second: null } },
    errors: [{ path: ["b", "name"], code }, { path: ["d", "second", "name"] }],
  },
};
