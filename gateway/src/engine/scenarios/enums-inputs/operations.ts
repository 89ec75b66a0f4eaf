import type { Operation, Operations } from "../../oracle/scenario.ts";

const refused = (query: string): Operation => ({
  query,
  data: null,
  errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
});

export const operations: Operations = {
  "output values of either subgraph": {
    query: "{ status closed flights { status previous cabin } }",
    data: {
      status: "LATE",
      closed: "CLOSED",
      flights: [{ status: "LATE", previous: "CLOSED", cabin: "BUSINESS" }],
    },
  },
  "defaults of inputs, and of arguments": {
    query: '{ search(where: { to: "X" }) trains(where: { to: "Y", nested: {} }) }',
    data: {
      search: ['{"to":"X","day":1}'],
      trains: ['{"to":"Y","day":1,"nested":{"strict":true}}', "ECO"],
    },
  },
  "null is not absent": {
    query:
      'query ($no: Int, $class: Cabin) { trains(where: { to: "Y", day: $no, nested: { strict: null } }, class: $class) b: trains(class: null) }',
    variables: { class: null },
    data: {
      trains: ['{"to":"Y","day":1,"nested":{"strict":null}}', "null"],
      b: ["null", "null"],
    },
  },
  "an enum in both directions, by variable": {
    query:
      "query ($class: Cabin, $way: Way) { flights(class: $class) { cabin out: way(of: OUT) way(of: $way) no: way } way(of: $way) }",
    variables: { class: "BUSINESS", way: "BACK" },
    data: { flights: [{ cabin: "BUSINESS", out: "OUT", way: "BACK", no: null }], way: "BACK" },
  },
  "a field that one subgraph's input lacks": refused('{ search(where: { to: "X", bikes: true }) }'),
  "a value that one subgraph lacks": refused("{ trains(class: FIRST) }"),
  "nor inside an input": refused('{ search(where: { to: "X", nested: { only: 1 } }) }'),
  "a required field of an input": refused("{ search(where: { day: 2 }) }"),
  "in a variable": {
    query: "query ($w: Where!) { search(where: $w) }",
    variables: { w: { to: "X", max: 1 } },
    data: null,
    errors: [{ code: "BAD_USER_INPUT" }],
  },
};
