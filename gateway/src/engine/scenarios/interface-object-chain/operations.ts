import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "a field of each": {
    query: "{ vehicles { wear ... on Tram { cars } } }",
    data: { vehicles: [{ wear: 2, cars: 5 }] },
  },
  "a required field of another interface object": {
    query: "{ vehicles { cost } }",
    data: { vehicles: [{ cost: 200 }] },
  },
};
