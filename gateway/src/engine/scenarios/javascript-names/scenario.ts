import type { Scenario } from "../../oracle/scenario.ts";

/** Types, fields, arguments and values called as what all objects of JavaScript have. */
export const scenario: Scenario = {
  subgraphs: {
    first: `
      type Query { constructor: valueOf toString(hasOwnProperty: Int = 1): String list: [isPrototypeOf] }
      union isPrototypeOf = valueOf | prototype
      type valueOf @key(fields: "constructor") { constructor: ID! toString: String then: Int }
      type prototype @shareable { length: Int name: String }`,
    second: `
      enum toLocaleString { constructor valueOf }
      type valueOf @key(fields: "constructor") {
        constructor: ID! then: Int @external hasOwnProperty: Boolean @requires(fields: "then") valueOf: toLocaleString self: valueOf prototype(toString: String): prototype
      }
      type prototype @shareable { length: Int name: String }`,
  },
  truth() {
    const value = Object.assign(Object.create(null), {
      __typename: "valueOf",
      ...{ constructor: "c1", toString: "texte", valueOf: "constructor" },
      hasOwnProperty: (_: object, required: Record<string, unknown>) => required.then !== null,
      prototype: (args: Record<string, unknown>) => ({
        length: 0,
        name: Object.hasOwn(args, "toString") ? args.toString : null,
      }),
    });
    Object.assign(value, { self: value }, JSON.parse('{"then":3}'));
    return {
      entities: [value],
      Query: Object.assign(Object.create(null), {
        constructor: () => value,
        toString: (args: Record<string, unknown>) => `${args.hasOwnProperty}`,
        list: () => [value, { __typename: "prototype", length: 2, name: "n" }],
      }),
    };
  },
};
