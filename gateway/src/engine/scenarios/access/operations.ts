import type { ExpectedError, Operations } from "../../oracle/scenario.ts";
import { BOSS, CLERK, DOCTOR, MEMBER, PAYROLL, STRANGER } from "./callers.ts";

const unknown = (...path: (string | number)[]): ExpectedError => ({ path, code: "UNAUTHENTICATED" });
const forbidden = (...path: (string | number)[]): ExpectedError => ({ path, code: "FORBIDDEN" });

export const operations: Operations = {
  "whoever may read all reads all": {
    query: "{ people { name salary bonus notes doors } vault { silver } }",
    data: {
      people: [
        { name: "Anna", salary: 100, bonus: 10, notes: ["allergic"], doors: 3 },
        { name: "Bob", salary: null, bonus: null, notes: null, doors: null },
      ],
      vault: { silver: 8 },
    },
    stock: false,
  },
  "a refused field is null in each object, the rest is answered": {
    query: "{ people { name pay: salary } open }",
    grants: MEMBER,
    data: {
      people: [
        { name: "Anna", pay: null },
        { name: "Bob", pay: null },
      ],
      open: "yes",
    },
    errors: [forbidden("people", 0, "pay"), forbidden("people", 1, "pay")],
    unasked: ["salary"],
  },
  "one of several sets of scopes is enough": {
    query: "{ person(id: 1) { salary bonus } }",
    grants: CLERK,
    data: { person: { salary: 100, bonus: 10 } },
  },
  "and another": {
    query: "{ person(id: 1) { salary bonus iban } }",
    grants: BOSS,
    data: { person: { salary: 100, bonus: 10, iban: "FR76" } },
  },
  "part of a set is not": {
    query: "{ person(id: 1) { name salary iban } }",
    grants: PAYROLL,
    data: { person: { name: "Anna", salary: null, iban: "FR76" } },
    errors: [forbidden("person", "salary")],
    unasked: ["salary"],
  },
  "all directives of a field are to be met": {
    query: "{ person(id: 1) { name secret } }",
    grants: BOSS,
    data: { person: { name: "Anna", secret: null } },
    errors: [forbidden("person", "secret")],
  },
  "and are": {
    query: "{ person(id: 1) { secret notes } }",
    grants: DOCTOR,
    data: { person: { secret: "x", notes: ["allergic"] } },
  },
  "no alternative to choose from asks nothing": {
    query: "{ none }",
    grants: STRANGER,
    data: { none: "free" },
  },
  "a root that asks for an identity": {
    query: "{ open members { name } }",
    grants: STRANGER,
    data: { open: "yes", members: null },
    errors: [unknown("members")],
    unasked: ["members"],
  },
  "nobody is asked when every root is refused": {
    query: "{ members { name } safe { gold } }",
    grants: STRANGER,
    data: { members: null, safe: null },
    errors: [unknown("members"), unknown("safe")],
    asks: [],
  },
  "nor when all that is left is the name of the type": {
    query: "{ __typename members { name } }",
    grants: STRANGER,
    data: { __typename: "Query", members: null },
    errors: [unknown("members")],
    asks: [],
  },
  "nor when all that is left is the schema": {
    query: '{ members { name } __type(name: "Vault") { name } }',
    grants: STRANGER,
    data: { members: null, __type: { name: "Vault" } },
    errors: [unknown("members")],
    asks: [],
  },
  "a refused root that may not be null": {
    query: "{ open strict { name } }",
    grants: MEMBER,
    data: null,
    errors: [forbidden("strict")],
    unasked: ["strict"],
  },
  "a type asks for what its fields do not repeat": {
    query: "{ open vault { gold } }",
    grants: STRANGER,
    data: null,
    errors: [unknown("vault")],
    unasked: ["vault"],
  },
  "the type of an enumeration too": {
    query: "{ people { name rank } }",
    grants: STRANGER,
    data: {
      people: [
        { name: "Anna", rank: null },
        { name: "Bob", rank: null },
      ],
    },
    errors: [unknown("people", 0, "rank"), unknown("people", 1, "rank")],
    unasked: ["rank"],
  },
  "a field of a type that is granted": {
    query: "{ safe { gold silver } }",
    grants: MEMBER,
    data: { safe: { gold: 9, silver: null } },
    errors: [forbidden("safe", "silver")],
    unasked: ["silver"],
  },
  "a refused key is fetched for the plan, and not shown": {
    query: "{ person(id: 1) { doors } }",
    grants: STRANGER,
    data: { person: { doors: 3 } },
    asks: ["gate", "people"],
  },
  "even when the client asks it": {
    query: "{ person(id: 1) { doors badge } }",
    grants: STRANGER,
    data: { person: null },
    errors: [unknown("person", "badge")],
  },
  "a null that may not be moves up, of the first object": {
    query: "{ open people { name iban } }",
    grants: MEMBER,
    data: null,
    errors: [forbidden("people", 0, "iban")],
    unasked: ["iban"],
  },
  "what may be null stops it": {
    query: "{ person(id: 1) { friends { name iban } } }",
    grants: MEMBER,
    data: { person: { friends: [null, null, null] } },
    errors: [forbidden("person", "friends", 0, "iban"), forbidden("person", "friends", 2, "iban")],
  },
  "what is below a refused field is not asked": {
    query: "{ person(id: 1) { town { name mayor { name } } } }",
    grants: STRANGER,
    data: { person: { town: { name: "Albi", mayor: null } } },
    errors: [unknown("person", "town", "mayor")],
    unasked: ["mayor"],
  },
  "an object of which all is refused is not fetched": {
    query: "{ open person(id: 1) { salary pay: salary } }",
    grants: MEMBER,
    data: { open: "yes", person: null },
    errors: [forbidden("person", "salary"), forbidden("person", "pay")],
    unasked: ["person"],
    monolith: false,
  },
  "through fragments and further objects": {
    query:
      "{ open person(id: 1) { ...f ... { friend { badge } } } } fragment f on Person { town { mayor { name } } }",
    grants: STRANGER,
    data: { open: "yes", person: null },
    errors: [unknown("person", "town", "mayor"), unknown("person", "friend", "badge")],
    unasked: ["person"],
    monolith: false,
  },
  "it is when its type is asked for": {
    query: "{ person(id: 1) { __typename salary } }",
    grants: MEMBER,
    data: { person: { __typename: "Person", salary: null } },
    errors: [forbidden("person", "salary")],
  },
  "or when another selection of it is granted": {
    query: "{ person(id: 1) { salary } ... { person(id: 1) { name } } }",
    grants: MEMBER,
    data: { person: { salary: null, name: "Anna" } },
    errors: [forbidden("person", "salary")],
    unasked: ["salary"],
  },
  "what variables leave out is not refused": {
    query: "query ($with: Boolean!) { person(id: 1) { name salary @include(if: $with) } }",
    variables: { with: false },
    grants: MEMBER,
    data: { person: { name: "Anna" } },
  },
  "nor does it keep an object of which all else is refused": {
    query: "query ($with: Boolean!) { open person(id: 1) { salary name @include(if: $with) } }",
    variables: { with: false },
    grants: MEMBER,
    data: { open: "yes", person: null },
    errors: [forbidden("person", "salary")],
    monolith: false,
  },
  "a fragment used twice": {
    query: "{ person(id: 1) { ...f friend { ...f } } } fragment f on Person { name salary }",
    grants: MEMBER,
    data: { person: { name: "Anna", salary: null, friend: { name: "Bob", salary: null } } },
    errors: [forbidden("person", "salary"), forbidden("person", "friend", "salary")],
  },
  "variables of what is refused": {
    query: "query ($id: ID!) { open other: person(id: $id) { salary } }",
    variables: { id: "1" },
    grants: MEMBER,
    data: { open: "yes", other: null },
    errors: [forbidden("other", "salary")],
    monolith: false,
  },
  "a refused effect does not take place": {
    query: 'mutation { fire(id: 1) { name } rename(id: 2, name: "Bo") { name } }',
    grants: MEMBER,
    data: { fire: null, rename: { name: "Bo" } },
    errors: [forbidden("fire")],
    unasked: ["fire"],
  },
  "a granted one does": {
    query: "mutation { fire(id: 1) { name bonus } }",
    grants: CLERK,
    data: { fire: { name: "gone", bonus: 10 } },
  },
  "an effect of which nothing may be read takes place": {
    query: 'mutation { rename(id: 1, name: "Bo") { salary } again: rename(id: 1, name: "Bob") { name } }',
    grants: MEMBER,
    data: { rename: { salary: null }, again: { name: "Bob" } },
    errors: [forbidden("rename", "salary")],
    unasked: ["salary"],
  },
};
