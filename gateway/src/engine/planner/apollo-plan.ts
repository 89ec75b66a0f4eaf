import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from "@apollo/query-planner/dist/QueryPlan.js";
import type { PlannedFetch, PlannedNode, PlannedOperation, RequiredSelection, Rewrite } from "./planner.ts";

/** Apollo's plan as plain data of ours; `refine` may replace a fetch by other nodes. */
export function plannedOperation(
  plan: QueryPlan,
  refine: (fetch: PlannedFetch) => PlannedNode,
): Omit<PlannedOperation, "deferrals"> {
  const convert = (node: PlanNode, path: readonly string[]): PlannedNode => {
    switch (node.kind) {
      case "Sequence":
        return { kind: "sequence", nodes: node.nodes.map((child) => convert(child, path)) };
      case "Parallel":
        return { kind: "parallel", nodes: node.nodes.map((child) => convert(child, path)) };
      case "Flatten":
        return convert(node.node, [...path, ...node.path.map(String)]);
      case "Fetch":
        return refine(fetch(node, path));
      case "Defer":
        return {
          kind: "defer",
          ...(node.primary.node ? { primary: convert(node.primary.node, path) } : {}),
          deferred: node.deferred.map(({ label = "", depends, queryPath, node: own }) => ({
            label,
            depends: depends.map(({ id }) => id),
            // A fragment on the way has no key of its own in the data.
            path: queryPath.filter((step) => !step.startsWith("... ")),
            ...(own ? { node: convert(own, path) } : {}),
          })),
        };
      case "Condition":
        throw new Error("conditions are settled before planning");
    }
  };
  const { node } = plan;
  if (!node) return { kind: "plan" };
  if (node.kind !== "Subscription") return { kind: "plan", node: convert(node, []) };
  return {
    kind: "plan",
    subscription: fetch(node.primary, []),
    ...(node.rest ? { node: convert(node.rest, []) } : {}),
  };
}

const fetch = (node: FetchNode, path: readonly string[]): PlannedFetch => ({
  kind: "fetch",
  service: node.serviceName,
  ...(node.id === undefined ? {} : { id: node.id }),
  query: node.operation,
  ...(node.operationName ? { operationName: node.operationName } : {}),
  variables: node.variableUsages ?? [],
  path,
  ...(node.requires?.length ? { requires: node.requires.map(required) } : {}),
  ...rewrites("inputRewrites", node.inputRewrites),
  ...rewrites("outputRewrites", node.outputRewrites),
  ...rewrites("contextRewrites", node.contextRewrites),
});

function required(node: QueryPlanSelectionNode): RequiredSelection {
  if (node.kind === "InlineFragment")
    return {
      kind: "fragment",
      ...(node.typeCondition ? { on: node.typeCondition } : {}),
      selections: node.selections.map(required),
    };
  const key = node.alias ?? node.name;
  return {
    kind: "field",
    key,
    source: key,
    ...(node.selections ? { selections: node.selections.map(required) } : {}),
  };
}

const rewrites = <Name extends string>(name: Name, list: readonly FetchDataRewrite[] | undefined) =>
  (list?.length ? { [name]: list.map(rewrite) } : {}) as { [_ in Name]?: Rewrite[] };

const rewrite = (one: FetchDataRewrite): Rewrite =>
  one.kind === "ValueSetter"
    ? { path: one.path, value: one.setValueTo as unknown }
    : { path: one.path, renameTo: one.renameKeyTo };
