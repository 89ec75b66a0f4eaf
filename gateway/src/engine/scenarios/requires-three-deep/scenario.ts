import type { Scenario } from "../../oracle/scenario.ts";

/** A field that requires one that requires one, the last of the first one's subgraph: there, back and there again. */
export const scenario: Scenario = {
  subgraphs: {
    press: `
      type Query { papers: [Paper!]! }
      type Paper @key(fields: "id") {
        id: ID! words: Int! quick: Boolean! @external
        slow: Boolean! @requires(fields: "quick")
      }`,
    readers: `
      type Paper @key(fields: "id") {
        id: ID! words: Int! @external slow: Boolean! @external
        quick: Boolean! @requires(fields: "words")
        advice: String @requires(fields: "slow")
      }`,
  },
  generated: false,
  truth() {
    const paper = (id: string, words: number) => ({
      ...{ __typename: "Paper", id, words },
      quick: (_: object, required: { words: number }) => required.words < 100,
      slow: (_: object, { quick }: { quick: boolean }) => !quick,
      advice: (_: object, { slow }: { slow: boolean }) => (slow ? "plus tard" : "maintenant"),
    });
    const papers = [paper("1", 50), paper("2", 900)];
    return { entities: papers, Query: { papers: () => papers } };
  },
};
