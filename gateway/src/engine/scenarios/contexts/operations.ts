import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "a value of each parent in a list": {
    query: "{ hotels { rooms { price } } }",
    data: {
      hotels: [
        { rooms: [{ price: "r1 en EUR" }, null, { price: "r2 en EUR" }] },
        { rooms: [{ price: "r1 en CHF" }] },
      ],
    },
  },
  "a selection two objects deep, that may be null": {
    query: "{ hotels { rooms { welcome } } }",
    data: {
      hotels: [
        { rooms: [{ welcome: "r1 3 fr" }, null, { welcome: "r2 3 fr" }] },
        { rooms: [{ welcome: "r1 null fr" }] },
      ],
    },
  },
  "set by another type, with two contexts in one operation": {
    query: "{ stays { room { price welcome } } hotels { best { price } } }",
    data: {
      stays: [{ room: { price: "r1 en CHF", welcome: "r1 7 fr" } }, null],
      hotels: [{ best: { price: "r2 en EUR" } }, { best: null }],
    },
  },
  "beside arguments of the client, under aliases, through lists of lists": {
    query: `query ($lang: String) { hotels { money: id g: groups { money: welcome(lang: $lang) a: welcome(lang: "en") price beds } } }`,
    variables: { lang: null },
    data: {
      hotels: [
        {
          money: "h1",
          g: [
            [
              { money: "r2 3 null", a: "r2 3 en", price: "r2 en EUR", beds: null },
              { money: "r1 3 null", a: "r1 3 en", price: "r1 en EUR", beds: 2 },
            ],
            [],
          ],
        },
        { money: "h2", g: null },
      ],
    },
  },
  "with fields of another subgraph around": {
    query: "{ hotels { stars best { view price id } } }",
    data: {
      hotels: [
        { stars: 4, best: { view: "vue r2", price: "r2 en EUR", id: "r2" } },
        { stars: null, best: null },
      ],
    },
  },
  "through objects that set none": {
    query: "{ hotels { wing { floors { rooms { price welcome(lang: null) view } level } } } }",
    data: {
      hotels: [
        {
          wing: {
            floors: [
              { rooms: [{ price: "r2 en EUR", welcome: "r2 3 null", view: "vue r2" }], level: 1 },
              { rooms: [], level: 2 },
            ],
          },
        },
        {
          wing: {
            floors: [
              {
                rooms: [
                  { price: "r1 en CHF", welcome: "r1 null null", view: "vue r1" },
                  { price: "r2 en CHF", welcome: "r2 null null", view: "vue r2" },
                ],
                level: 0,
              },
            ],
          },
        },
      ],
    },
  },
  "the argument is not the client's to give": {
    query: '{ hotels { best { price(money: "CHF") } } }',
    data: null,
    errors: [{ code: "GRAPHQL_VALIDATION_FAILED" }],
  },
};
