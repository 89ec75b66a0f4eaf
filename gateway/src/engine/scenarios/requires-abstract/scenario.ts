import type { Scenario } from "../../oracle/scenario.ts";

/** Required fields reached through fragments on an interface and on a union. */
export const scenario: Scenario = {
  subgraphs: {
    plans: `
      type Query { houses: [House!]! }
      type House @key(fields: "id") { id: ID! roof: Roof doors: [Door!] }
      interface Roof { area: Float }
      type Flat implements Roof @shareable { area: Float drained: Boolean }
      type Gable implements Roof @shareable { area: Float slope: Slope }
      type Slope @shareable { degrees: Int! }
      union Door = Wood | Steel
      type Wood @shareable { kind: String }
      type Steel @shareable { grade: Int }`,
    works: `
      type House @key(fields: "id") {
        id: ID! roof: Roof @external doors: [Door!] @external
        tiles: String @requires(fields: "roof { __typename area ... on Gable { slope { degrees } } ... on Flat { drained } }")
        locks: String @requires(fields: "doors { ... on Wood { kind } ... on Steel { grade } }")
        plain: String @requires(fields: "roof { ... on Roof { area } }")
      }
      interface Roof { area: Float }
      type Flat implements Roof @shareable { area: Float drained: Boolean }
      type Gable implements Roof @shareable { area: Float slope: Slope }
      type Slope @shareable { degrees: Int! }
      union Door = Wood | Steel
      type Wood @shareable { kind: String }
      type Steel @shareable { grade: Int }`,
  },
  truth() {
    // Only what is required, in the order of the SDL: a representation may hold more.
    const computed = {
      tiles(_: object, { roof }: { roof: Record<string, unknown> | null }) {
        if (!roof) return null;
        const { __typename, area, slope, drained } = roof;
        return JSON.stringify(
          __typename === "Gable" ? [__typename, area, slope] : [__typename, area, drained],
        );
      },
      locks: (_: object, { doors }: { doors: { kind?: string; grade?: number }[] | null }) =>
        doors?.map(({ kind, grade }) => kind ?? grade).join() ?? null,
      plain: (_: object, { roof }: { roof: { area: number | null } | null }) => String(roof?.area),
    };
    const gable = {
      __typename: "House",
      id: "1",
      roof: { __typename: "Gable", area: 80, slope: { degrees: 45 } },
      doors: [
        { __typename: "Steel", grade: 3 },
        { __typename: "Wood", kind: "chêne" },
      ],
      ...computed,
    };
    const flat = {
      __typename: "House",
      id: "2",
      roof: { __typename: "Flat", area: null, drained: true },
      doors: null,
      ...computed,
    };
    const bare = { __typename: "House", id: "3", roof: null, doors: [], ...computed };
    return { entities: [gable, flat, bare], Query: { houses: () => [gable, flat, bare] } };
  },
};
