import { subgraphOperation } from "../../transport/transport.ts";
import type { PlannedFetch, PlannedNode } from "../planner/planner.ts";
import { compileContext } from "./context.ts";
import type { ExecutableFetch, ExecutableNode, IsOfType, PathStep } from "./executable.ts";
import { compileRepresentation } from "./representation.ts";
import { compileRewrites } from "./rewrites.ts";

/** Compiles a plan once, so that running it only reads, writes and sends. */
export function compilePlan(node: PlannedNode, isOfType: IsOfType): ExecutableNode {
  switch (node.kind) {
    case "sequence":
    case "parallel":
      return { kind: node.kind, nodes: node.nodes.map((child) => compilePlan(child, isOfType)) };
    case "fetch":
      return compileFetch(node, isOfType);
    case "defer":
      return {
        kind: "defer",
        primary: node.primary && compilePlan(node.primary, isOfType),
        deferred: node.deferred.map(({ label, depends, afterPrimary = false, node: own }) => ({
          label,
          depends,
          afterPrimary,
          node: own && compilePlan(own, isOfType),
        })),
      };
  }
}

/** Compiles one request to one subgraph. */
export function compileFetch(fetch: PlannedFetch, isOfType: IsOfType): ExecutableFetch {
  const renamed = fetch.outputRewrites?.flatMap(({ path, renameTo }): [string, string][] =>
    renameTo === undefined ? [] : [[path.at(-1) ?? "", renameTo]],
  );
  const context = fetch.contextRewrites?.map(compileContext);
  const given = new Set(context?.map(({ variable }) => variable));
  return {
    kind: "fetch",
    service: fetch.service,
    id: fetch.id,
    operation: subgraphOperation(fetch.query, fetch.operationName),
    variables: fetch.variables.filter((name) => !given.has(name)),
    path: fetch.path.map((step): PathStep => (step === "@" ? step : { key: step })),
    represent: fetch.requires && compileRepresentation(fetch.requires, fetch.inputRewrites, isOfType),
    rewriteOutput: compileRewrites(fetch.outputRewrites, isOfType),
    renamed: renamed?.length ? new Map(renamed) : undefined,
    context,
  };
}

/** Answers whether a runtime type satisfies a type condition. */
export function typeTest(possibleTypes: Readonly<Record<string, readonly string[]>>): IsOfType {
  const sets = new Map(Object.entries(possibleTypes).map(([name, types]) => [name, new Set(types)]));
  return (name, condition) => name === condition || (sets.get(condition)?.has(name) ?? false);
}
