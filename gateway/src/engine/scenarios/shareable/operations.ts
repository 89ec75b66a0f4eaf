import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "one subgraph is enough": {
    query: "{ here { name point { x } } }",
    data: { here: { name: "ici", point: { x: 1.5 } } },
  },
  "two subgraphs, each its part of one root": {
    query:
      '{ place(id: "p") { sky { cloud size { label } } area { size { label } km2 } at { y x } visits } }',
    data: {
      place: {
        sky: { cloud: 20, size: { label: "bas" } },
        area: { size: { label: "grand" }, km2: 3.25 },
        at: { y: 2, x: 1.5 },
        visits: 7,
      },
    },
  },
  "a root list resolved twice": {
    query: "{ places { area { km2 } sky { cloud } id } }",
    data: {
      places: [
        { area: null, sky: { cloud: null }, id: "q" },
        { area: { km2: 3.25 }, sky: { cloud: 20 }, id: "p" },
      ],
    },
  },
  "one root under several names and arguments": {
    query: `query ($id: ID!) {
      a: place(id: $id) { sky { cloud } visits } place(id: "q") { area { km2 } sky { size { label } } } here { point { y } } far { y }
    }`,
    variables: { id: "p" },
    data: {
      a: { sky: { cloud: 20 }, visits: 7 },
      place: { area: null, sky: { size: null } },
      here: { point: { y: 2 } },
      far: { y: -1 },
    },
  },
  "a root that is null everywhere": {
    query: '{ place(id: "none") { area { km2 } sky { cloud } } }',
    data: { place: null },
  },
};
