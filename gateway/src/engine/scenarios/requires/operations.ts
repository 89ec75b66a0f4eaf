import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "scalars and an enum": {
    query: "{ parcels { price } }",
    data: { parcels: [{ price: 30 }, { price: null }, { price: 30 }] },
  },
  "an object inside an object, a list of objects": {
    query: "{ parcels { boxed route } }",
    data: {
      parcels: [
        { boxed: "carton:3", route: 'Rodez>Albi ["a",null]' },
        { boxed: null, route: " null" },
        { boxed: "carton:3", route: 'Rodez>Albi ["a",null]' },
      ],
    },
  },
  "what is required requires too": {
    query: '{ one(id: "1") { premium } }',
    data: { one: { premium: 15 } },
  },
  "from the last subgraph of the chain": {
    query: "{ insured { insurer premium free } }",
    data: {
      insured: [
        { insurer: null, premium: null, free: null },
        { insurer: "Abri", premium: 15, free: 4 },
      ],
    },
  },
  "required fields asked by the client too, under other names": {
    query: "{ parcels { price: id weight: class class: weight size { box: height } p: price } }",
    data: {
      parcels: [
        { price: "1", weight: "FAST", class: 10, size: { box: 3 }, p: 30 },
        { price: "2", weight: "SLOW", class: null, size: null, p: null },
        { price: "1", weight: "FAST", class: 10, size: { box: 3 }, p: 30 },
      ],
    },
  },
};
