import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "one parent": {
    query: "{ author { last { title } } }",
    data: { author: { last: { title: "2 (fr)" } } },
  },
  "each parent its own, beside what takes none": {
    query: "{ authors { posts { title words } lang last { words } } }",
    data: {
      authors: [
        {
          posts: [
            { title: "1 (fr)", words: 10 },
            { title: "2 (fr)", words: null },
          ],
          lang: "fr",
          last: { words: null },
        },
        { posts: [{ title: "3 (en)", words: 30 }], lang: "en", last: null },
      ],
    },
  },
};
