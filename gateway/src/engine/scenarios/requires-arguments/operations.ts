import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "a required field with an argument": {
    query: "{ goods { duty } }",
    data: { goods: [{ duty: 2.1 }, { duty: null }] },
  },
  "with its default": {
    query: "{ goods { basic code } }",
    data: {
      goods: [
        { basic: 10.5, code: "X" },
        { basic: null, code: null },
      ],
    },
  },
  "two that require it with different arguments": {
    query: "{ goods { duty levy } }",
    data: {
      goods: [
        { duty: 2.1, levy: 11.25 },
        { duty: null, levy: null },
      ],
    },
  },
  "and the client asks for it with yet others": {
    query: `query ($money: Money) { goods { basic levy price(money: $money) usd: price(money: USD, rounded: true) duty } }`,
    variables: { money: "USD" },
    data: {
      goods: [
        { basic: 10.5, levy: 11.25, price: 21, usd: 21, duty: 2.1 },
        { basic: null, levy: null, price: null, usd: null, duty: null },
      ],
    },
  },
  "an input object with a default inside, and a list": {
    query: "{ goods { reserve stock(range: { from: 5, to: null }) } }",
    data: {
      goods: [
        { reserve: 6, stock: [5, 0, 0] },
        { reserve: 6, stock: [5, 0, 0] },
      ],
    },
  },
};
