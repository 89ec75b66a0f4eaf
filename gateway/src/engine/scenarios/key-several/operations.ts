import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "each subgraph by its own key": {
    query: "{ members { nick opened score } }",
    data: {
      members: [
        { nick: "A", opened: 3, score: 10 },
        { nick: null, opened: null, score: 7 },
      ],
    },
  },
  "from one key to another through the subgraph that has both": {
    query: "{ subscribers { score opened } ranking { opened } }",
    data: {
      subscribers: [{ score: 7, opened: null }, null, { score: 10, opened: 3 }],
      ranking: [{ opened: 3 }, { opened: null }],
    },
  },
  "a key of two fields": {
    query: "{ ranking { since rivals { since mail } } }",
    data: {
      ranking: [
        {
          since: 1999,
          rivals: [
            { since: 2001, mail: "bob@x.fr" },
            { since: 2001, mail: "bob@x.fr" },
          ],
        },
        { since: 2001, rivals: [] },
      ],
    },
  },
  "entities inside entities, each by another key": {
    query: "{ captain { sponsor { rivals { sponsor { nick number } } } } }",
    data: {
      captain: {
        sponsor: {
          rivals: [{ sponsor: { nick: "A", number: "1" } }, { sponsor: { nick: "A", number: "1" } }],
        },
      },
    },
  },
};
