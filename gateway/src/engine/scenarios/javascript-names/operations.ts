import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "as fields": {
    query: "{ constructor { constructor toString then hasOwnProperty valueOf } toString }",
    data: '{"constructor":{"constructor":"c1","toString":"texte","then":3,"hasOwnProperty":true,"valueOf":"constructor"},"toString":"1"}',
  },
  "as aliases": {
    query:
      "{ __proto__: constructor { __proto__: toString constructor: hasOwnProperty toString: constructor } hasOwnProperty: toString(hasOwnProperty: 2) }",
    data: '{"__proto__":{"__proto__":"texte","constructor":true,"toString":"c1"},"hasOwnProperty":"2"}',
  },
  "an alias __proto__ of an entity's field, of an object and of a list": {
    query:
      "{ constructor { __proto__: self { __proto__: valueOf self { __proto__: prototype { __proto__: length } } } } l: list { ... on prototype { __proto__: name } ... on valueOf { __proto__: toString hasOwnProperty } } }",
    data: '{"constructor":{"__proto__":{"__proto__":"constructor","self":{"__proto__":{"__proto__":0}}}},"l":[{"__proto__":"texte","hasOwnProperty":true},{"__proto__":"n"}]}',
  },
  "as variables, arguments, fragments and operation": {
    query: `query constructor($constructor: String, $__proto__: Int = 5, $toString: Boolean = true) { ...toString @include(if: $toString) toString(hasOwnProperty: $__proto__) }
      fragment toString on Query { constructor { prototype(toString: $constructor) { name } } }`,
    variables: { constructor: "k" },
    operationName: "constructor",
    data: '{"constructor":{"prototype":{"name":"k"}},"toString":"5"}',
  },
  "a variable that is not given": {
    query:
      "query ($constructor: String, $toString: Int) { constructor { prototype(toString: $constructor) { name } } toString(hasOwnProperty: $toString) }",
    data: '{"constructor":{"prototype":{"name":null}},"toString":"1"}',
  },
  "__typename of them": {
    query: "{ list { __typename constructor: __typename } }",
    data: '{"list":[{"__typename":"valueOf","constructor":"valueOf"},{"__typename":"prototype","constructor":"prototype"}]}',
  },
};
