import type { Operations } from "../../oracle/scenario.ts";

const several = `
  query One($on: Boolean) { lamp(on: $on) { ...Where } }
  query Two { lamps { ...Where on } }
  mutation Three { light(on: false) { ...Where on } }
  fragment Where on Lamp { room }`;

export const operations: Operations = {
  "the first of several operations": {
    query: several,
    operationName: "One",
    data: { lamp: { room: "cuisine" } },
  },
  "the second, whose variables are fewer": {
    query: several,
    operationName: "Two",
    data: { lamps: [{ room: "cuisine", on: true }] },
  },
  "the mutation among them": {
    query: several,
    operationName: "Three",
    data: { light: { room: "cuisine", on: false } },
  },
  "no name for several": {
    query: several,
    data: null,
    errors: [{ code: "OPERATION_RESOLUTION_FAILURE" }],
    monolith: false,
  },
  "a name that none has": {
    query: several,
    operationName: "__proto__",
    data: null,
    errors: [{ code: "OPERATION_RESOLUTION_FAILURE" }],
    monolith: false,
  },
  "introspection between data, in order": {
    query: `query ($name: String!) { t: __typename lamp { room } __schema { queryType { name description } mutationType { name } subscriptionType { name } } lamps { id } type: __type(name: $name) { ...T } __typename }
      fragment T on __Type { kind name fields { name args { name defaultValue } } }`,
    variables: { name: "Lamp" },
    data: {
      t: "Query",
      lamp: { room: "cuisine" },
      __schema: {
        queryType: { name: "Query", description: "Tout ce qui se demande." },
        mutationType: { name: "Mutation" },
        subscriptionType: null,
      },
      lamps: [{ id: "l" }],
      type: {
        kind: "OBJECT",
        name: "Lamp",
        fields: [
          { name: "id", args: [] },
          { name: "on", args: [] },
          { name: "watts", args: [{ name: "unit", defaultValue: "W" }] },
          { name: "room", args: [] },
        ],
      },
      __typename: "Query",
    },
  },
  "introspection in fragments, with conditions and aliases of fields": {
    query: `query ($yes: Boolean!) { ...Q ... on Query @skip(if: $yes) { __schema { types { name } } } lamp: __type(name: "Unit") { enumValues(includeDeprecated: $yes) { name isDeprecated } name @skip(if: $yes) } }
      fragment Q on Query { no: __type(name: "Nobody") { name } lamps: __type(name: "Query") { fields { name } } x: lamp { room } }`,
    variables: { yes: true },
    data: {
      no: null,
      lamps: { fields: [{ name: "lamp" }] },
      x: { room: "cuisine" },
      lamp: {
        enumValues: [
          { name: "W", isDeprecated: false },
          { name: "KW", isDeprecated: true },
        ],
      },
    },
  },
  "introspection alone asks nobody": {
    query: '{ __type(name: "Lamp") { description } __typename }',
    data: { __type: { description: "Une lampe." }, __typename: "Query" },
    asks: [],
  },
  "__typename of roots": {
    query: "mutation M { a: __typename b: light(on: true) { __typename on: __typename } }",
    data: { a: "Mutation", b: { __typename: "Lamp", on: "Lamp" } },
  },
  "federation's own fields are not for clients": {
    query: "{ _service { sdl } }",
    data: null,
    errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
  },
};
