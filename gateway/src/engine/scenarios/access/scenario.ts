import type { Scenario } from "../../oracle/scenario.ts";
import { BOSS, CLERK, DOCTOR, MEMBER, PAYROLL, STRANGER } from "./callers.ts";

interface Paid {
  salary: number | null;
}

/** Fields, types and roots that ask for an identity, scopes or policies; keys and required fields among them. */
export const scenario: Scenario = {
  subgraphs: {
    people: `
      type Query { open: String people: [Person!]! person(id: ID!): Person members: [Person] @authenticated vault: Vault!
        safe: Vault strict: Person! @requiresScopes(scopes: [["strict"]]) none: String @requiresScopes(scopes: []) }
      type Mutation { rename(id: ID!, name: String!): Person fire(id: ID!): Person @requiresScopes(scopes: [["hr"]]) }
      type Person @key(fields: "id") @key(fields: "badge") { id: ID! name: String badge: ID! @authenticated
        salary: Int @requiresScopes(scopes: [["pay", "hr"], ["boss"]]) notes: [String!] @policy(policies: [["doctor"]])
        secret: String @authenticated @policy(policies: [["doctor"], ["judge", "sworn"]]) @requiresScopes(scopes: [["boss"]])
        rank: Rank friend: Person friends: [Person] }
      type Vault @authenticated { gold: Int silver: Int @requiresScopes(scopes: [["boss"]]) }
      enum Rank @authenticated { HIGH LOW }`,
    payroll: `
      type Person @key(fields: "id") { id: ID! salary: Int @external iban: String! @requiresScopes(scopes: [["pay"]])
        bonus: Int @requires(fields: "salary") @requiresScopes(scopes: [["pay", "hr"], ["boss"]]) town: Town }
      type Town { name: String mayor: Person @authenticated }`,
    gate: `
      type Person @key(fields: "badge") { badge: ID! @authenticated doors: Int }`,
  },
  values: { id: ['"1"', '"2"', '"9"'], name: ['"Bo"'] },
  unasked: ({ authenticated, scopes, policies }) => [
    ...(authenticated ? [] : ["members", "vault", "safe", "gold", "rank", "mayor"]),
    ...(scopes.has("pay") ? [] : ["iban"]),
    ...(scopes.has("boss") ? [] : ["silver", "secret"]),
    ...(scopes.has("boss") || (scopes.has("pay") && scopes.has("hr")) ? [] : ["salary", "bonus"]),
    ...(policies.has("doctor") ? [] : ["notes", "secret"]),
    ...(scopes.has("hr") ? [] : ["fire"]),
    ...(scopes.has("strict") ? [] : ["strict"]),
  ],
  callers: [STRANGER, MEMBER, PAYROLL, CLERK, BOSS, DOCTOR],
  truth() {
    const bonus = (_: object, { salary }: Paid) => salary && salary / 10;
    const iban = () => "FR76";
    const anna = {
      __typename: "Person",
      ...{ id: "1", badge: "B1", name: "Anna", salary: 100, notes: ["allergic"], secret: "x", rank: "HIGH" },
      ...{ doors: 3, bonus, iban, town: () => ({ name: "Albi", mayor: bob }) },
      friend: () => bob,
      friends: () => [bob, null, anna],
    };
    const bob = {
      ...anna,
      ...{
        id: "2",
        badge: "B2",
        name: "Bob",
        salary: null,
        notes: null,
        secret: null,
        rank: "LOW",
        doors: null,
      },
      town: null,
      friend: null,
      friends: [],
    };
    const all = [anna, bob];
    const of = ({ id }: { id: string }) => all.find((one) => one.id === id) ?? null;
    const vault = { __typename: "Vault", gold: 9, silver: 8 };
    return {
      entities: all,
      Query: {
        open: () => "yes",
        people: () => all,
        person: of,
        members: () => all,
        vault: () => vault,
        safe: () => vault,
        strict: () => anna,
        none: () => "free",
      },
      Mutation: {
        rename(args: { id: string; name: string }) {
          const one = of(args);
          if (one) one.name = args.name;
          return one;
        },
        fire(args: { id: string }) {
          const one = of(args);
          if (one) one.name = "gone";
          return one;
        },
      },
    };
  },
  // Stock knows nothing of access.
  generated: "ours",
};
