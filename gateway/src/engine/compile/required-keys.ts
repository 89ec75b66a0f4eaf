import type { PlannedNode, RequiredSelection } from "../planner/planner.ts";

/** Keys of the fetched data that a plan requires of objects, at any depth, to ask more of them. */
export function requiredKeys(node: PlannedNode | undefined): ReadonlySet<string> {
  const keys = new Set<string>();
  const collect = (selections: readonly RequiredSelection[]): void => {
    for (const selection of selections) {
      if (selection.kind === "field") keys.add(selection.source);
      if (selection.selections) collect(selection.selections);
    }
  };
  const walk = (inner: PlannedNode | undefined): void => {
    switch (inner?.kind) {
      case "fetch":
        collect(inner.requires ?? []);
        return;
      case "defer":
        walk(inner.primary);
        for (const { node: own } of inner.deferred) walk(own);
        return;
      default:
        for (const child of inner?.nodes ?? []) walk(child);
    }
  };
  walk(node);
  return keys;
}
