import type { Operations } from "../../oracle/scenario.ts";

const data = {
  __typename: "Box",
  id: "autre",
  list: [{ __typename: "Nope", a: null }],
  "é à": { constructor: 1 },
};

export const operations: Operations = {
  "an object with __typename inside is left as it is": {
    query: "{ box { data t: __typename id } }",
    data: { box: { data, t: "Box", id: "1" } },
  },
  "objects of two subgraphs, one required by the other": {
    query: "{ boxes { data twice other must } }",
    data: {
      boxes: [
        { data: null, twice: [null, null], other: "", must: 0 },
        { data, twice: [data, data], other: [{ twice: data }], must: false },
      ],
    },
  },
  "lists that hold anything, texts that look like numbers and dates": {
    query: "{ box { list big at shared id: data } }",
    data: {
      box: {
        list: [1, null, "x", { id: 2 }, [[]]],
        big: "12345678901234567890",
        at: "2024-02-30",
        shared: { a: { b: 1 } },
        id: data,
      },
    },
  },
  "as arguments: literal, variable, variable inside a literal": {
    query:
      'query ($v: JSON, $n: Int, $no: JSON) { a: raw(value: { k: [1, 2.5, "x", true, null, { __typename: "Y" }] }) b: raw(value: $v) c: raw(value: { n: $n, l: [$v] }) d: raw(value: $no) }',
    variables: { v: { constructor: [{}] }, n: 3 },
    data: '{"a":{"k":[1,2.5,"x",true,null,{"__typename":"Y"}]},"b":{"constructor":[{}]},"c":{"n":3,"l":[{"constructor":[{}]}]},"d":null}',
  },
  "numbers at their edges": {
    query: "{ numbers { int float whole id text yes floats } }",
    data: {
      numbers: { int: 0, float: 1e21, whole: 3, id: "007", text: "", yes: false, floats: [0.1, 5e-324, 2] },
    },
  },
};
