import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "one object up": {
    query: "{ dishes { recipe { name minutes stars } } }",
    data: {
      dishes: [
        { recipe: null },
        { recipe: { name: "Soupe", minutes: 20, stars: 2 } },
        { recipe: { name: null, minutes: null, stars: null } },
      ],
    },
    asks: ["critics", "kitchen", "shop"],
  },
  "two objects up": {
    query: "{ dishes { recipe { steps { first count } } } }",
    data: {
      dishes: [
        { recipe: null },
        { recipe: { steps: { first: "Laver", count: 3 } } },
        { recipe: { steps: null } },
      ],
    },
  },
  "a list completed item by item": {
    query: "{ menu { dishes { t: tastes { strength name } label } day } }",
    data: {
      menu: {
        dishes: [
          {
            t: [
              { strength: 1, name: "sel" },
              { strength: null, name: null },
            ],
            label: "plat 1",
          },
          null,
          {
            t: [
              { strength: 1, name: "sel" },
              { strength: null, name: null },
            ],
            label: "plat 1",
          },
        ],
        day: "lundi",
      },
    },
  },
  "from the third subgraph, under aliases": {
    query:
      "{ praised { name: recipe { stars: minutes r: name s: steps { c: count } } recipe { stars } label } }",
    data: {
      praised: {
        name: { stars: 20, r: "Soupe", s: { c: 3 } },
        recipe: { stars: 2 },
        label: "plat 1",
      },
    },
  },
};
