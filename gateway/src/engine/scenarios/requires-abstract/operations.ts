import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "through an interface": {
    query: "{ houses { tiles } }",
    data: {
      houses: [{ tiles: '["Gable",80,{"degrees":45}]' }, { tiles: '["Flat",null,true]' }, { tiles: null }],
    },
  },
  "through a union in a list": {
    query: "{ houses { locks } }",
    data: { houses: [{ locks: "3,chêne" }, { locks: null }, { locks: "" }] },
  },
  "both, with the client's own fragments on the same objects": {
    query: `{ houses { plain tiles locks
      roof { area: __typename ... on Gable { drained: area slope { __typename } } }
      doors { ... on Steel { kind: grade } ... on Wood { k: kind } } } }`,
    data: {
      houses: [
        {
          plain: "80",
          tiles: '["Gable",80,{"degrees":45}]',
          locks: "3,chêne",
          roof: { area: "Gable", drained: 80, slope: { __typename: "Slope" } },
          doors: [{ kind: 3 }, { k: "chêne" }],
        },
        { plain: "null", tiles: '["Flat",null,true]', locks: null, roof: { area: "Flat" }, doors: null },
        { plain: "undefined", tiles: null, locks: "", roof: null, doors: [] },
      ],
    },
  },
};
