import type { ExecutableDefer, ExecutableNode } from "../compile/executable.ts";

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
  const ids: string[] = [];
  const primary = node.primary && named(heal(node.primary, known), ids);
  return {
    kind: "defer",
    primary,
    deferred: node.deferred.map(({ label, depends, node: own }): ExecutableDefer["deferred"][number] => {
      const there = depends.filter((id) => known.has(id));
      return {
        label,
        depends: there.length === depends.length ? depends : [...there, ...ids],
        node: own && heal(own, known),
      };
    }),
  };
}

/** Gives every request that is not deferred an id, and adds them to `ids`. */
function named(node: ExecutableNode, ids: string[]): ExecutableNode {
  if (node.kind === "defer") return { ...node, primary: node.primary && named(node.primary, ids) };
  if (node.kind !== "fetch") return { ...node, nodes: node.nodes.map((child) => named(child, ids)) };
  // Ids of the planner are numbers: this can be none of them, nor of another place.
  const id =
    node.id ?? `${node.path.map((step) => (step === "@" ? step : step.key)).join(".")} ${ids.length}`;
  ids.push(id);
  return { ...node, id };
}

function walk(node: ExecutableNode | undefined, visit: (node: ExecutableNode) => void): void {
  if (!node) return;
  visit(node);
  if (node.kind === "defer") {
    walk(node.primary, visit);
    for (const { node: own } of node.deferred) walk(own, visit);
  } else if (node.kind !== "fetch") for (const child of node.nodes) walk(child, visit);
}
