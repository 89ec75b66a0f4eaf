import type { Operations } from "../../oracle/scenario.ts";

/** The code of an answer that breaks its subgraph's schema. */
const code = "UPSTREAM_INVALID";
const at = (...path: (string | number)[]) => ({ path, code });

export const operations: Operations = {
  "a text for a number, an object for a scalar, a value that is not of the enum": {
    query: "{ scalars { int float text yes id kind } }",
    data: {
      scalars: [
        { int: null, float: null, text: null, yes: null, id: null, kind: null },
        { int: null, float: null, text: null, yes: null, id: null, kind: null },
        { int: null, float: 3, text: "ok", yes: false, id: "7", kind: "ON" },
        { int: null, float: null, text: null, yes: null, id: null, kind: null },
      ],
    },
    errors: [
      ...[0, 1].flatMap((index) =>
        ["int", "float", "text", "yes", "id", "kind"].map((field) => at("scalars", index, field)),
      ),
      at("scalars", 2, "int"),
      ...["int", "text", "yes", "id"].map((field) => at("scalars", 3, field)),
    ],
  },
  "no list for a list, and items of another type": {
    query: "{ lists { m: many deep } }",
    data: {
      lists: [
        { m: null, deep: [[1], null, null] },
        { m: [null, 1, null, null], deep: null },
        { m: null, deep: [[1, null], []] },
      ],
    },
    errors: [
      at("lists", 0, "m"),
      at("lists", 0, "deep", 1),
      at("lists", 1, "m", 0),
      at("lists", 1, "m", 3),
      at("lists", 1, "deep"),
      at("lists", 2, "m"),
      at("lists", 2, "deep", 0, 1),
    ],
  },
  "a scalar for an object, a list for an object, an object for a list": {
    query: "{ objects { child { int } children { kids: id } } }",
    data: {
      objects: [
        { child: null, children: null },
        { child: null, children: null },
        { child: null, children: [] },
      ],
    },
    errors: [
      at("objects", 0, "child"),
      at("objects", 0, "children"),
      at("objects", 1, "child"),
      at("objects", 1, "children", 1),
      at("objects", 2, "child"),
    ],
  },
  "where null is not allowed": {
    query: "{ musts { must } }",
    data: { musts: [{ must: 1 }, null] },
    errors: [at("musts", 1, "must")],
  },
  "up to the root": {
    query: "{ sure { m: must } }",
    data: null,
    errors: [at("sure", "m")],
  },
  "no type, or none that is known, where one is needed": {
    query: "{ any { __typename ... on Thing { int } ... on Other { name } } }",
    data: {
      any: [{ __typename: "Thing", int: 1 }, null, null, null, null, { __typename: "Other", name: "o" }],
    },
    errors: [at("any", 1), at("any", 2), at("any", 3), at("any", 4)],
  },
  entities: {
    query: "{ entities { size at { x } } }",
    data: {
      entities: [
        { size: null, at: null },
        { size: null, at: null },
        { size: 2, at: null },
      ],
    },
    errors: [
      at("entities", 0, "size"),
      at("entities", 0, "at", "x"),
      at("entities", 1),
      at("entities", 2, "at"),
    ],
  },
};
