import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "two deep": {
    query: "{ papers { slow } }",
    data: { papers: [{ slow: false }, { slow: true }] },
  },
  "three deep": {
    query: "{ papers { advice } }",
    data: { papers: [{ advice: "maintenant" }, { advice: "plus tard" }] },
  },
};
