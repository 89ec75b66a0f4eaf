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
        return afterContexts(node.nodes.map((child) => convert(child, path)));
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
            ...deferredNode(own && convert(own, path)),
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

/**
 * Requests of one moment, those that take arguments from the objects above (`@fromContext`) after the others.
 *
 * The planner forgets at times that they wait for what another of them fetches.
 */
function afterContexts(nodes: readonly PlannedNode[]): PlannedNode {
  const later = nodes.filter(takesContext);
  const first = nodes.filter((node) => !takesContext(node));
  if (!later.length || nodes.length === 1) return { kind: "parallel", nodes };
  const isAlone = later.every(({ kind }) => kind === "fetch");
  const last: PlannedNode = { kind: isAlone ? "parallel" : "sequence", nodes: later };
  return first.length ? { kind: "sequence", nodes: [{ kind: "parallel", nodes: first }, last] } : last;
}

/** What a deferred part fetches; the planner forgets here, too, that a context may come with what is not deferred. */
const deferredNode = (node: PlannedNode | undefined) =>
  node ? { node, ...(takesContext(node) ? { afterPrimary: true } : {}) } : {};

function takesContext(node: PlannedNode): boolean {
  switch (node.kind) {
    case "fetch":
      return node.contextRewrites !== undefined;
    case "defer":
      return [node.primary, ...node.deferred.map(({ node: own }) => own)].some(
        (one) => one && takesContext(one),
      );
    default:
      return node.nodes.some(takesContext);
  }
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
