import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "no object, no entity; a key that finds nobody": {
    query: "{ books { isbn author { name } } }",
    data: {
      books: [
        { isbn: "1", author: { name: "Ada" } },
        { isbn: "2", author: { name: null } },
        { isbn: "3", author: null },
        { isbn: "4", author: { name: "Ada" } },
        null,
        { isbn: "5", author: { name: null } },
      ],
    },
  },
  "a field that may not be null, of an entity not found": {
    query: "{ books { author { born } } }",
    data: {
      books: [
        { author: { born: 1815 } },
        { author: null },
        { author: null },
        { author: { born: 1815 } },
        null,
        { author: null },
      ],
    },
    errors: [{ path: ["books", 1, "author", "born"] }, { path: ["books", 5, "author", "born"] }],
  },
  "a key of which a part is null": {
    query: "{ books { lent mark { row } } }",
    data: {
      books: [
        { lent: true, mark: { row: 1 } },
        { lent: null, mark: null },
        { lent: null, mark: { row: null } },
        { lent: false, mark: { row: 2 } },
        null,
        { lent: true, mark: { row: 1 } },
      ],
    },
  },
  "in a list whose items may not be null": {
    query: "{ strict { author { name id born } } }",
    data: { strict: [{ author: { name: "Ada", id: "a1", born: 1815 } }, { author: null }] },
    errors: [{ path: ["strict", 1, "author", "born"] }],
  },
};
