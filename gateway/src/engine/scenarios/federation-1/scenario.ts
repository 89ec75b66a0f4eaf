import type { Scenario } from "../../oracle/scenario.ts";

/** Subgraphs of Federation 1, which extend types and mark as external what they have not, beside one of Federation 2. */
export const scenario: Scenario = {
  subgraphs: {
    tools: `# federation 1
      type Query { tools: [Tool!]! }
      type Tool @key(fields: "id") @key(fields: "sku { code }") { id: ID! sku: Sku! label: String watts: Int weight: Float }
      type Sku { code: String! }`,
    rental: `# federation 1
      extend type Query { rentals: [Rental!]! }
      type Rental { days: Int! tool: Tool @provides(fields: "label") }
      extend type Tool @key(fields: "id") {
        id: ID! @external
        label: String @external
        watts: Int @external
        weight: Float @external
        deposit: Int @requires(fields: "watts")
        daily: Float!
      }`,
    repair: `# federation 1
      type Tool @extends @key(fields: "sku { code }") { sku: Sku! @external broken: Boolean label: String @external }
      type Sku { code: String! }`,
    stores: `
      type Query { store: Store }
      type Store { tools: [Tool!] }
      type Tool @key(fields: "id") { id: ID! stored: Int }`,
  },
  truth() {
    const tool = (id: string, label: string | null, watts: number | null) => ({
      ...{ __typename: "Tool", id, label, watts, weight: 1.5, sku: { code: `T-${id}` } },
      ...{ broken: id === "2", daily: Number(id) + 0.5, stored: id === "1" ? 3 : null },
      deposit: (_: object, required: { watts: number | null }) => required.watts && required.watts / 10,
    });
    const tools = [tool("1", "Scie", 800), tool("2", null, null)];
    return {
      entities: tools,
      Query: {
        tools: () => tools,
        rentals: () => [
          { days: 2, tool: tools[1] },
          { days: 1, tool: tools[0] },
          { days: 3, tool: null },
        ],
        store: () => ({ tools: [tools[0], tools[0]] }),
      },
    };
  },
};
