import { codedError } from "@passerelle/kernel/errors";
import type { Scenario } from "../../oracle/scenario.ts";

/** A counter and a ledger in two subgraphs: each root of a mutation sees what those before it did, and none after. */
export const scenario: Scenario = {
  subgraphs: {
    counter: `
      type Query { count: Int! account: Account }
      type Mutation { add(by: Int!): Int! fail: Int failHard: Int! open(name: String = "sans nom"): Account reset: Account @shareable }
      type Account @key(fields: "id") { id: ID! count: Int! name: String }`,
    ledger: `
      type Mutation { times(by: Int!): Int write(line: String!): Account! refuse: Account reset: Account @shareable }
      type Account @key(fields: "id") { id: ID! lines: [String!]! doubled: Int @requires(fields: "count") count: Int! @external }`,
  },
  // Roots of one subgraph that follow each other are one request: by chance, an operation sees a later state.
  generated: false,
  values: { by: ["1", "2", "3"], line: ['"x"', '"y"'] },
  truth() {
    let count = 1;
    const lines: string[] = [];
    const account = {
      __typename: "Account",
      id: "a",
      name: null as string | null,
      count: () => count,
      lines: () => [...lines],
      doubled: (_: object, required: { count: number }) => required.count * 2,
    };
    const change = (value: number) => {
      count = value;
      return count;
    };
    return {
      entities: [account],
      Query: { count: () => count, account: () => account },
      Mutation: {
        add: ({ by }) => change(count + by),
        times: ({ by }) => change(count * by),
        open: ({ name }) => Object.assign(account, { name }),
        write({ line }) {
          lines.push(`${line}${count}`);
          return account;
        },
        reset() {
          change(0);
          return account;
        },
        fail() {
          throw codedError("CONFLICT", { fr: "non", en: "no" });
        },
        failHard() {
          throw new Error("non");
        },
        refuse: () => null,
      },
    };
  },
};
