import type { Scenario } from "../../oracle/scenario.ts";

/** Two fields require one field with different arguments, and a third requires it with a list and an object. */
export const scenario: Scenario = {
  subgraphs: {
    goods: `
      type Query { goods: [Good!]! }
      enum Money { EUR USD }
      input Range { from: Int! to: Int = 3 }
      type Good @key(fields: "id") {
        id: ID! price(money: Money = EUR, rounded: Boolean): Float stock(range: Range!, places: [String!]): [Int!]
      }`,
    export: `
      enum Money { EUR USD }
      input Range { from: Int! to: Int = 3 }
      type Good @key(fields: "id") {
        id: ID! price(money: Money = EUR, rounded: Boolean): Float @external
        stock(range: Range!, places: [String!]): [Int!] @external
        duty: Float @requires(fields: "price(money: USD)")
        levy: Float @requires(fields: "price(money: EUR, rounded: true)")
        basic: Float @requires(fields: "price")
        reserve: Int @requires(fields: "stock(range: { from: 1 }, places: [\\"Brest\\", \\"Lorient\\"])")
        code: String
      }`,
  },
  generated: "ours",
  truth() {
    interface Asked {
      money: "EUR" | "USD";
      rounded?: boolean;
    }
    const good = (id: string, amount: number | null, code: string | null) => ({
      ...{ __typename: "Good", id, code },
      price({ money, rounded }: Asked) {
        if (amount === null) return null;
        const value = money === "EUR" ? amount : amount * 2;
        return rounded ? Math.round(value) : value;
      },
      stock: ({
        range,
        places,
      }: {
        range: { from: number; to: number | null };
        places?: string[] | null;
      }) => [range.from, range.to ?? 0, places?.length ?? 0],
      duty: (_: object, { price }: { price: number | null }) => price && price / 10,
      levy: (_: object, { price }: { price: number | null }) => price && price + 0.25,
      basic: (_: object, { price }: { price: number | null }) => price,
      reserve: (_: object, { stock }: { stock: number[] | null }) =>
        stock?.reduce((sum, one) => sum + one, 0) ?? null,
    });
    const goods = [good("1", 10.5, "X"), good("2", null, null)];
    return { entities: goods, Query: { goods: () => goods } };
  },
};
