import type { Scenario } from "../../oracle/scenario.ts";

/**
 * An interface object whose subgraph returns it below another entity, is extended there with a value type, and whose
 * key cannot be resolved in a third subgraph.
 */
export const scenario: Scenario = {
  subgraphs: {
    library: `
      type Query { media: Media shelf: [Media]! }
      interface Media @key(fields: "id") { id: ID! title: String! }
      type Tape implements Media @key(fields: "id") { id: ID! title: String! seconds: Int }
      type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }`,
    lists: `
      type Query { list: List }
      type List @key(fields: "id") { id: ID! name: String media: [Media!] last: Media }
      type Media @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
    makers: `
      type Query { maker: Maker }
      type Maker @key(fields: "id") { id: ID! name: String works: [Media!]! }
      type Media @interfaceObject @key(fields: "id") { id: ID! maker: Maker badge: Badge price: Int }
      type Badge { text: String! of: Media }`,
  },
  // Stock loses what is asked of one type of an interface object.
  generated: "ours",
  truth() {
    const tape: Record<string, unknown> = { __typename: "Tape", id: "t", title: "Chant", seconds: 60 };
    const book: Record<string, unknown> = {
      __typename: "Book",
      id: "b",
      title: "Conte",
      pages: null,
      maker: null,
      badge: null,
    };
    const maker = { __typename: "Maker", id: "m", name: "Aude", works: [book, tape] };
    const price = () => {
      throw new Error("prix perdu");
    };
    Object.assign(tape, { maker, price, badge: { text: "neuf", of: book } });
    const list = { __typename: "List", id: "l", name: "été", media: [tape, book, tape], last: book };
    return {
      entities: [tape, book, maker, list] as { __typename: string }[],
      Query: { media: () => tape, shelf: () => [book, null, tape], list: () => list, maker: () => maker },
    };
  },
};
