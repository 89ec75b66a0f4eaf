import type { Scenario } from "../../oracle/scenario.ts";

/** What clients may not know: a field (even a key, even a required one), a type, a value, an argument, an interface. */
export const scenario: Scenario = {
  subgraphs: {
    staff: `
      type Query { workers: [Worker!]! worker(kind: Kind, secretToken: String @inaccessible): Worker any: [Thing] secretBoss: Hidden @inaccessible }
      enum Kind { MANAGER SECRETAGENT @inaccessible CLERK }
      type Worker @key(fields: "secretId") { secretId: ID! @inaccessible name: String kind: Kind kinds: [Kind] strict: Kind! salary: Int @inaccessible }
      type SecretTool @inaccessible { power: Int }
      type Tool { power: Int }
      union Thing = Worker | Tool | SecretTool
      interface Hidden @inaccessible { name: String }
      type Chief implements Hidden { name: String }
      input Filter { kind: Kind secretFlag: Boolean @inaccessible }
      extend type Query { count(filter: Filter): Int chief: Chief }`,
    payroll: `
      type Worker @key(fields: "secretId") {
        secretId: ID! @inaccessible salary: Int @external bonus: Int @requires(fields: "salary") grade: String
      }`,
  },
  hidden: ["ecret", "salary", "Hidden"],
  values: { filter: ["null", "{ kind: CLERK }", "{}"] },
  truth() {
    const bonus = (_: object, { salary }: { salary: number | null }) => salary && salary / 10;
    const anna = {
      __typename: "Worker",
      ...{
        secretId: "1",
        name: "Anna",
        kind: "CLERK",
        kinds: ["MANAGER"],
        strict: "CLERK",
        salary: 100,
        grade: "A",
      },
      bonus,
    };
    const bond = {
      ...anna,
      ...{
        secretId: "7",
        name: "James",
        kind: "SECRETAGENT",
        kinds: ["CLERK", "SECRETAGENT"],
        salary: null,
        grade: null,
      },
    };
    const ghost = { ...bond, secretId: "8", name: null, strict: "SECRETAGENT" };
    return {
      entities: [anna, bond, ghost],
      Query: {
        workers: () => [anna, bond],
        worker: ({ kind }) => [anna, bond].find((one) => one.kind === kind) ?? ghost,
        any: () => [anna, { __typename: "SecretTool", power: 9 }, { __typename: "Tool", power: 1 }],
        chief: () => ({ __typename: "Chief", name: "Max" }),
        count: ({ filter }) => (filter?.kind ? 1 : 2),
      },
    };
  },
  // A value or a type that clients do not see breaks the schema of the graph in one piece.
  generated: false,
};
