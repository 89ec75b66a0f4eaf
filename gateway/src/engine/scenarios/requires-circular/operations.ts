import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "one step": {
    query: "{ posts { novice } }",
    data: { posts: [{ novice: true }, null, { novice: false }] },
  },
  "there and back": {
    query: "{ posts { advanced } }",
    data: { posts: [{ advanced: false }, null, { advanced: true }] },
  },
  "with aliases that meet what is required": {
    query: "{ posts { novice: advanced advanced: novice a: author { years: id id: years } } }",
    data: {
      posts: [
        { novice: false, advanced: true, a: { years: "y", id: 1 } },
        null,
        { novice: true, advanced: false, a: { years: "o", id: 9 } },
      ],
    },
  },
};
