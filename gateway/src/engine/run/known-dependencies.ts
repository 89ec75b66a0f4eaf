import type { ExecutableDeferred, ExecutableNode } from "../compile/executable.ts";

const healed = new WeakMap<ExecutableNode, ExecutableNode>();

/**
 * A plan whose deferred parts wait for requests that it has.
 *
 * The planner makes some wait for one that it left out in the end, or gave another number: those wait, beside the
 * ones that are there, for all that is not deferred around them.
 */
export function withKnownDependencies(plan: ExecutableNode): ExecutableNode {
  const before = healed.get(plan);
  if (before) return before;
  const known = new Set<string>();
  let isWhole = true;
  walk(plan, (node) => {
    if (node.kind === "fetch" && node.id !== undefined) known.add(node.id);
  });
  walk(plan, (node) => {
    if (node.kind === "defer")
      isWhole &&= node.deferred.every(({ depends }) => depends.every((id) => known.has(id)));
  });
  const made = isWhole ? plan : heal(plan, known);
  healed.set(plan, made);
  return made;
}

function heal(node: ExecutableNode, known: ReadonlySet<string>): ExecutableNode {
  if (node.kind === "fetch") return node;
  if (node.kind !== "defer") return { ...node, nodes: node.nodes.map((child) => heal(child, known)) };
  return {
    kind: "defer",
    primary: node.primary && heal(node.primary, known),
    deferred: node.deferred.map((deferred): ExecutableDeferred => {
      const depends = deferred.depends.filter((id) => known.has(id));
      return {
        ...deferred,
        depends,
        afterPrimary: deferred.afterPrimary || depends.length < deferred.depends.length,
        node: deferred.node && heal(deferred.node, known),
      };
    }),
  };
}

function walk(node: ExecutableNode | undefined, visit: (node: ExecutableNode) => void): void {
  if (!node) return;
  visit(node);
  if (node.kind === "defer") {
    walk(node.primary, visit);
    for (const { node: own } of node.deferred) walk(own, visit);
  } else if (node.kind !== "fetch") for (const child of node.nodes) walk(child, visit);
}
