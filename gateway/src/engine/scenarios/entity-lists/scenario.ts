import type { Scenario } from "../../oracle/scenario.ts";

/** A board of games: entities in lists of lists, several times the same, with holes. */
export const scenario: Scenario = {
  subgraphs: {
    board: `
      type Query { grid: [[Piece]]! rows: [Row!]! cube: [[[Piece!]!]]  none: [Piece!] empty: [[Piece!]!]! }
      type Row { cells: [[Piece]!] first: Piece }
      type Piece @key(fields: "id") { id: ID! near: [[Piece]] }`,
    rules: `
      type Piece @key(fields: "id") { id: ID! moves: [[Int!]] strength: Int names: [String] }`,
  },
  truth() {
    const king = {
      __typename: "Piece",
      id: "k",
      moves: [[1], [], [0, 1]],
      strength: 9,
      names: ["roi", null],
    };
    const pawn = {
      __typename: "Piece",
      id: "p",
      moves: [null, [2]],
      strength: 1,
      names: [],
      near: [[king], null, []],
    };
    Object.assign(king, { near: [[pawn, null, pawn]] });
    const wall = { __typename: "Piece", id: "w", moves: null, strength: null, names: null, near: null };
    return {
      entities: [king, pawn, wall],
      Query: {
        grid: () => [[king, null, pawn], null, [], [pawn, king, wall]],
        rows: () => [
          { cells: [[pawn], [null, king]], first: pawn },
          { cells: null, first: null },
        ],
        cube: () => [[[king, king]], null, [[], [pawn]]],
        none: () => null,
        empty: () => [[], []],
      },
    };
  },
};
