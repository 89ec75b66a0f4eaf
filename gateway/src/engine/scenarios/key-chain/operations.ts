import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "a key found through another subgraph": {
    query: "{ track { tonnes } }",
    data: { track: [{ tonnes: 80 }, { tonnes: 22.5 }, { tonnes: 80 }] },
    asks: ["register", "scales", "yard"],
  },
  "the way there and back": {
    query: "{ track { heaviest { position owner } position } }",
    data: {
      track: [
        { heaviest: null, position: 2 },
        { heaviest: { position: 2, owner: "Rail" }, position: 1 },
        { heaviest: null, position: 2 },
      ],
    },
  },
  "a link of the chain that is missing leaves nulls": {
    query: "{ lost { code tonnes owner } }",
    data: { lost: { code: "W9", tonnes: null, owner: null } },
    asks: ["register", "yard"],
  },
};
