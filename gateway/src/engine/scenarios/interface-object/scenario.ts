import type { Scenario } from "../../oracle/scenario.ts";

/** Works of art: two subgraphs add to all of them without knowing their types, one of their fields requiring another's. */
export const scenario: Scenario = {
  subgraphs: {
    museum: `
      type Query { works: [Work!]! painting: Painting room: Room }
      type Room { best: Work all: [Work!] }
      interface Work @key(fields: "id") { id: ID! title: String year: Int }
      type Painting implements Work @key(fields: "id") { id: ID! title: String year: Int canvas: Boolean }
      type Statue implements Work @key(fields: "id") { id: ID! title: String year: Int stone: String }`,
    reviews: `
      type Query { reviewed: [Work!]! }
      type Work @interfaceObject @key(fields: "id") {
        id: ID! year: Int @external stars: Int era: String @requires(fields: "year") reviews: [Review!]! votes(first: Int = 2): [Int!]
      }
      type Review { text: String work: Work }`,
    loans: `
      type Query { loan: Loan }
      type Loan { work: Work! to: String }
      type Work @interfaceObject @key(fields: "id") { id: ID! title: String @external label: String! @requires(fields: "title") lent: Boolean }`,
  },
  values: { first: ["0", "1", "null"] },
  // Stock loses what is asked of one type of an interface object, and its planner does not always end.
  generated: "ours",
  truth() {
    const computed = {
      era: (_: object, { year }: { year: number | null }) =>
        year === null ? null : year < 1900 ? "ancien" : "moderne",
      label: (_: object, { title }: { title: string | null }) => `« ${title} »`,
      votes: ({ first }: { first: number | null }) => [5, 4, 3].slice(0, first ?? 1),
    };
    const lady: Record<string, unknown> = {
      __typename: "Painting",
      ...{ id: "1", title: "Dame", year: 1503, canvas: false, stars: 5, lent: null, ...computed },
    };
    lady.reviews = [
      { text: "Oh", work: lady },
      { text: null, work: null },
    ];
    const faun = {
      __typename: "Statue",
      ...{
        id: "2",
        title: null,
        year: null,
        stone: "marbre",
        stars: null,
        lent: true,
        reviews: [],
        ...computed,
      },
    };
    return {
      entities: [lady as { __typename: string }, faun],
      Query: {
        works: () => [faun, lady],
        painting: () => lady,
        room: () => ({ best: faun, all: [lady, faun, lady] }),
        reviewed: () => [lady, faun],
        loan: () => ({ work: lady, to: "Lyon" }),
      },
    };
  },
};
