import type { Scenario } from "../../oracle/scenario.ts";

/** A page whose parts, of two subgraphs, are shown or not. */
export const scenario: Scenario = {
  subgraphs: {
    pages: `
      type Query { page: Page! pages: [Page] block: Block }
      union Block = Page | Note
      type Page @key(fields: "id") { id: ID! title: String size: Int parent: Page }
      type Note { text: String }`,
    access: `
      type Page @key(fields: "id") { id: ID! views: Int size: Int @external cost: Int @requires(fields: "size") broken: String }`,
  },
  // Stock loses entities behind conditions.
  generated: "ours",
  truth() {
    const computed = {
      cost: (_: object, { size }: { size: number | null }) => size && size * 2,
      broken() {
        throw new Error("cassé");
      },
    };
    const home = {
      __typename: "Page",
      id: "h",
      title: "Accueil",
      size: 3,
      parent: null,
      views: 10,
      ...computed,
    };
    const page = { ...home, id: "p", title: null, size: null, views: null, parent: home };
    return {
      entities: [home, page],
      Query: { page: () => page, pages: () => [home, null, page], block: () => page },
    };
  },
};
