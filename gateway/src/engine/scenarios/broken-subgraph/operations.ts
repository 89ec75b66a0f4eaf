import type { Operations } from "../../oracle/scenario.ts";

const code = "FORBIDDEN";

export const operations: Operations = {
  "an error without a path, beside data": {
    query: "{ noPath { text } fine }",
    data: { noPath: { text: "a" }, fine: "bien" },
    errors: [{ code: "WATCH_OUT" }],
  },
  "data that is null: the field's error, and the rest is right": {
    query: "{ box: dataNull { text } fine }",
    data: { box: null, fine: "bien" },
    errors: [{ path: ["box"], code }],
  },
  "no data at all": {
    query: "{ dataAbsent { text } fine }",
    data: { dataAbsent: null, fine: "bien" },
    errors: [{ path: ["dataAbsent"], code: "BAD_USER_INPUT" }],
  },
  "neither data nor errors": {
    query: "{ nothing { text } fine }",
    data: { nothing: null, fine: "bien" },
    errors: [{ path: ["nothing"], code: "UPSTREAM_UNAVAILABLE" }],
  },
  "fewer entities than asked for": {
    query: "{ short { id name } }",
    data: {
      short: [
        { id: "1", name: null },
        { id: "2", name: null },
      ],
    },
    errors: [
      { path: ["short", 0, "name"], code: "UPSTREAM_UNAVAILABLE" },
      { path: ["short", 1, "name"], code: "UPSTREAM_UNAVAILABLE" },
    ],
  },
  "more entities than asked for": {
    query: "{ long { name } }",
    data: { long: [{ name: null }, { name: null }] },
    errors: [
      { path: ["long", 0, "name"], code: "UPSTREAM_UNAVAILABLE" },
      { path: ["long", 1, "name"], code: "UPSTREAM_UNAVAILABLE" },
    ],
  },
  "entities refused as a whole: told at each of their places": {
    query: "{ rows: failing { who: name } fine }",
    data: { rows: [{ who: null }, { who: null }, { who: null }], fine: "bien" },
    errors: [
      { path: ["rows", 0, "who"], code },
      { path: ["rows", 1, "who"], code },
      { path: ["rows", 2, "who"], code },
    ],
  },
  "a subgraph that does not answer": {
    query: "{ throwing { id name } fine }",
    data: { throwing: [{ id: "7", name: null }], fine: "bien" },
    errors: [{ path: ["throwing", 0, "name"], code: "UPSTREAM_UNAVAILABLE" }],
  },
  "an entity that is null with an error of its own": {
    query: "{ partial { n: name id } }",
    data: {
      partial: [
        { n: null, id: "8" },
        { n: null, id: "9" },
      ],
    },
    errors: [
      { path: ["partial", 0, "n"], code: "NOT_FOUND" },
      { path: ["partial", 1], code },
    ],
  },
  "an error at a place that is not there": {
    query: "{ odd { t: text } }",
    data: { odd: { t: null } },
    errors: [{ path: ["odd"] }],
  },
};
