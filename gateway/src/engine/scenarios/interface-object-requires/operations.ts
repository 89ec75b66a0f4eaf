import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "from where types are known": {
    query: "{ animals { dose age(in: 2024) weight } cat { lives dose } }",
    data: {
      animals: [
        { dose: null, age: 14, weight: null },
        { dose: 1, age: 24, weight: 4 },
      ],
      cat: { lives: 9, dose: 1 },
    },
  },
  "from where they are not": {
    query:
      "{ patients { dose visits a: age(in: 2001) b: age(in: 2010) } urgent { friend { dose __typename } } }",
    data: {
      patients: [{ dose: 1, visits: 1, a: 1, b: 10 }, null, { dose: null, visits: null, a: -9, b: 0 }],
      urgent: { friend: { dose: 1, __typename: "Cat" } },
    },
  },
  "of one type, with what it requires under another name": {
    query:
      "{ patients { ... on Cow { weight: milk dose } ... on Cat { born { y: year } weight: age(in: 2000) lives } } }",
    data: null,
    errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
  },
  "of one type, with what it requires under other names": {
    query:
      "{ patients { ... on Cow { weight: milk dose } ... on Cat { born { y: year } tag: lives friend { tag } } } }",
    data: {
      patients: [{ born: { y: 2000 }, tag: 9, friend: { tag: "w" } }, null, { weight: 20.5, dose: null }],
    },
  },
  "of both types, crossed": {
    query:
      "{ patients { ... on Cow { weight: milk d: dose } ... on Cat { weight: dose born { year: __typename } friend { tag: visits } } } }",
    data: {
      patients: [
        { weight: 1, born: { year: "Birth" }, friend: { tag: null } },
        null,
        { weight: 20.5, d: null },
      ],
    },
  },
  "asked of one type only: the others are not sent without their key": {
    query: "{ patients { ... on Cow { age(in: 2011) } } }",
    data: { patients: [{}, null, { age: 1 }] },
  },
  "asked of one type through the interface again": {
    query: "{ patients { ... on Cat { ... on Animal { dose } } } }",
    data: { patients: [{ dose: 1 }, null, {}] },
  },
};
