import type { Operations } from "../../oracle/scenario.ts";

const code = "FORBIDDEN";

export const operations: Operations = {
  "under lists of lists, the same entity twice": {
    query: "{ shelves { owner } }",
    data: {
      shelves: [[{ owner: "moi" }, { owner: null }], null, [null, { owner: null }, { owner: "moi" }]],
    },
    errors: [
      { path: ["shelves", 0, 1, "owner"], code },
      { path: ["shelves", 2, 1, "owner"], code },
    ],
  },
  "under aliases of everything": {
    query: "{ rows: shelves { who: owner o: id s: secret } }",
    data: {
      rows: [
        [
          { who: "moi", o: "o", s: null },
          { who: null, o: "c", s: null },
        ],
        null,
        [null, { who: null, o: "c", s: null }, { who: "moi", o: "h", s: null }],
      ],
    },
    errors: [
      { path: ["rows", 0, 1, "who"], code },
      { path: ["rows", 0, 1, "s"] },
      { path: ["rows", 2, 1, "who"], code },
      { path: ["rows", 2, 1, "s"] },
    ],
  },
  "in lists inside an entity": {
    query: "{ one { pages { doc { r: rights { name h: holder } } } } }",
    data: {
      one: {
        pages: [
          { doc: { r: [] } },
          null,
          { doc: { r: [{ name: "lire", h: null }, null, { name: null, h: "x" }] } },
        ],
      },
    },
    errors: [
      { path: ["one", "pages", 2, "doc", "r", 0, "h"] },
      { path: ["one", "pages", 2, "doc", "r", 2, "name"], code },
    ],
  },
  "in both subgraphs, of one object": {
    query: "{ one { pages { text doc { text owner } } } }",
    data: {
      one: {
        pages: [
          { text: null, doc: { text: null, owner: null } },
          null,
          { text: "p", doc: { text: "h", owner: "moi" } },
        ],
      },
    },
    errors: [
      { path: ["one", "pages", 0, "text"] },
      { path: ["one", "pages", 0, "doc", "text"], code: "NOT_FOUND" },
      { path: ["one", "pages", 0, "doc", "owner"], code },
    ],
  },
  "inside a union": {
    query: "{ mixed { ... on Note { t: text } ... on Doc { t: text next { owner } owner } } }",
    data: { mixed: [{ t: null }, { t: null, next: { owner: "moi" }, owner: null }, { t: "n" }] },
    errors: [
      { path: ["mixed", 0, "t"] },
      { path: ["mixed", 1, "t"], code: "NOT_FOUND" },
      { path: ["mixed", 1, "owner"], code },
    ],
  },
  "of roots": {
    query: "{ a: bad worse { owner } bad }",
    data: { a: null, worse: null, bad: null },
    errors: [{ path: ["a"], code }, { path: ["bad"], code }, { path: ["worse"] }],
  },
  "a field asked in two places of the document tells once": {
    query: "{ one { next { id } pages { doc { owner ...O } } } } fragment O on Doc { owner }",
    data: {
      one: { next: null, pages: [{ doc: { owner: null } }, null, { doc: { owner: "moi" } }] },
    },
    errors: [{ path: ["one", "pages", 0, "doc", "owner"], code }],
  },
};
