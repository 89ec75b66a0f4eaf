import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "lists of lists with holes": {
    query: "{ grid { strength } cube { moves } }",
    data: {
      grid: [
        [{ strength: 9 }, null, { strength: 1 }],
        null,
        [],
        [{ strength: 1 }, { strength: 9 }, { strength: null }],
      ],
      cube: [
        [[{ moves: [[1], [], [0, 1]] }, { moves: [[1], [], [0, 1]] }]],
        null,
        [[], [{ moves: [null, [2]] }]],
      ],
    },
  },
  "one entity under several parents, asked different things": {
    query: "{ rows { cells { id names } first { strength near { strength } } } }",
    data: {
      rows: [
        {
          cells: [[{ id: "p", names: [] }], [null, { id: "k", names: ["roi", null] }]],
          first: { strength: 1, near: [[{ strength: 9 }], null, []] },
        },
        { cells: null, first: null },
      ],
    },
  },
  "nothing to ask when all lists are empty": {
    query: "{ none { strength } empty { strength } }",
    data: { none: null, empty: [[], []] },
    asks: ["board"],
  },
};
