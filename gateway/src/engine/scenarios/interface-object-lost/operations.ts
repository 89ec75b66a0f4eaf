import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "nobody has to know the type": {
    query: "{ wallets { coins id } }",
    data: {
      wallets: [{ coins: 3, id: "p" }, { coins: 0, id: "lost" }, null, { coins: 9, id: "f" }],
    },
    asks: ["wallet"],
  },
  "its __typename cannot be told: the object is null, with an error": {
    query: "{ wallets { __typename coins } }",
    data: {
      wallets: [{ __typename: "Person", coins: 3 }, null, null, { __typename: "Firm", coins: 9 }],
    },
    errors: [{ path: ["wallets", 1] }],
  },
  "nor whether a type condition holds": {
    query: "{ wallets { coins ... on Person { age } } }",
    data: { wallets: [{ coins: 3, age: 30 }, null, null, { coins: 9 }] },
    errors: [{ path: ["wallets", 1] }],
  },
  "a field that may not be null, of a lost object": {
    query: "{ wallets { name } }",
    data: { wallets: [{ name: "Paul" }, null, null, { name: "Fer" }] },
    errors: [{ path: ["wallets", 1, "name"] }],
  },
  "in a list whose items may not be null": {
    query: "{ rich { __typename coins } owner { also { coins } } }",
    data: null,
    errors: [{ path: ["rich", 1] }],
  },
  "under another name, the parent goes": {
    query: "{ mine: owner { a: also { t: __typename } b: account { t: __typename } } }",
    data: { mine: null },
    errors: [{ path: ["mine", "b"] }],
  },
};
