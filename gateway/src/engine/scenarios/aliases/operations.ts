import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "a key's name given to another field, and the key another name": {
    query: "{ trees { id: girth k: id plot: height p: plot { x: y y: x } hosts score } }",
    data: {
      trees: [
        { id: 3, k: "t1", plot: 20.4, p: { x: 2, y: 1 }, hosts: ["fourmi"], score: 20 },
        { id: null, k: "t2", plot: null, p: { x: 3, y: 1 }, hosts: null, score: null },
      ],
    },
  },
  "a required field's name given to another, of another type": {
    query: "{ trees { height: species girth: height score } }",
    data: {
      trees: [
        { height: "la", girth: 20.4, score: 20 },
        { height: "la", girth: null, score: null },
      ],
    },
  },
  "__typename given to another field": {
    query:
      "{ trees { __typename: species hosts } growing { ... on Tree { __typename: height score } ... on Shrub { __typename: height n: hosts } } }",
    data: {
      trees: [
        { __typename: "la", hosts: ["fourmi"] },
        { __typename: "la", hosts: null },
      ],
      growing: [
        { __typename: 1, n: 4 },
        { __typename: 20.4, score: 20 },
      ],
    },
  },
  "__typename under the name of a key and of a required field": {
    query: "{ trees { id: __typename height: __typename plot: __typename score hosts } }",
    data: {
      trees: [
        { id: "Tree", height: "Tree", plot: "Tree", score: 20, hosts: ["fourmi"] },
        { id: "Tree", height: "Tree", plot: "Tree", score: null, hosts: null },
      ],
    },
  },
  "one entity field with several arguments": {
    query:
      'query ($by: String) { tree(id: "t1") { a: pruned(times: 1) b: pruned(times: 2, by: "x") pruned(times: 3, by: $by) c: pruned(times: 3, by: null) n: notes { text(max: 1) long: text } } }',
    data: {
      tree: {
        a: "1 undefined",
        b: "2 x",
        pruned: "3 undefined",
        c: "3 null",
        n: [{ text: "a", long: "abc" }],
      },
    },
  },
  "one alias for different fields of two members, of one type": {
    query:
      "{ growing { ... on Tree { id: girth score } ... on Shrub { id: hosts height: id height2: height } } }",
    data: {
      growing: [
        { id: 4, height: "s1", height2: 1 },
        { id: 3, score: 20 },
      ],
    },
  },
  "one alias for different fields of two members, of two types": {
    query: "{ growing { ... on Tree { v: height } ... on Shrub { v: id } } }",
    data: null,
    errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
  },
  "names crossed between a root and its alias": {
    query: '{ tree: trees { id } trees: tree(id: "t2") { child { id } hosts } growing: __typename }',
    data: {
      tree: [{ id: "t1" }, { id: "t2" }],
      trees: { child: null, hosts: null },
      growing: "Query",
    },
  },
  "two aliases of one object, each its own fields, one of them of another subgraph": {
    query: "{ trees { a: child { hosts } b: child { girth c: child { id } } child { score a: id } } }",
    data: {
      trees: [
        { a: { hosts: null }, b: { girth: null, c: null }, child: { score: null, a: "t2" } },
        { a: null, b: null, child: null },
      ],
    },
  },
  "two aliases of an object whose fields meet": {
    query:
      '{ tree(id: "t1") { a: notes { x: by about { x: id } } b: notes { x: text about { x: hosts score } } } }',
    data: {
      tree: {
        a: [{ x: "Léa", about: { x: "t2" } }],
        b: [{ x: "abc", about: { x: null, score: null } }],
      },
    },
  },
};
