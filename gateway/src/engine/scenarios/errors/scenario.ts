import { codedError } from "@passerelle/kernel/errors";
import type { Scenario } from "../../oracle/scenario.ts";

const coded = (code: "NOT_FOUND" | "FORBIDDEN") => () => {
  throw codedError(code, { fr: "non", en: "no" }, { detail: { path: ["x"] } });
};
const uncoded = () => {
  throw new Error("select * from secrets");
};

/** Errors at all sorts of places, some with a code of their own subgraph. */
export const scenario: Scenario = {
  subgraphs: {
    docs: `
      type Query { shelves: [[Doc]] one: Doc mixed: [Entry] bad: String worse: [Doc] }
      union Entry = Doc | Note
      type Doc @key(fields: "id") { id: ID! text: String pages: [Page] next: Doc }
      type Page { text: String doc: Doc }
      type Note { text: String }`,
    rights: `
      type Doc @key(fields: "id") { id: ID! owner: String rights: [Right] secret: String }
      type Right { name: String holder: String }`,
  },
  truth() {
    const doc = (id: string, more: object): Record<string, unknown> => ({
      __typename: "Doc",
      ...{ id, text: id, pages: [], next: null, owner: "moi", rights: [], secret: null },
      ...more,
    });
    const open = doc("o", { rights: [{ name: "lire", holder: "tous" }] });
    const closed = doc("c", {
      owner: coded("FORBIDDEN"),
      secret: uncoded,
      text: coded("NOT_FOUND"),
      next: open,
    });
    const half = doc("h", {
      rights: [{ name: "lire", holder: uncoded }, null, { name: coded("FORBIDDEN"), holder: "x" }],
    });
    Object.assign(open, { pages: [{ text: uncoded, doc: closed }, null, { text: "p", doc: half }] });
    return {
      entities: [open, closed, half] as { __typename: string }[],
      Query: {
        shelves: () => [[open, closed], null, [null, closed, half]],
        one: () => open,
        mixed: () => [{ __typename: "Note", text: uncoded }, closed, { __typename: "Note", text: "n" }],
        bad: coded("FORBIDDEN"),
        worse: uncoded,
      },
    };
  },
};
