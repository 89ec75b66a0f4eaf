import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import { writeDefersOut } from "../document/defers.ts";
import { directiveOf } from "../document/operation.ts";
import type { PlannedNode } from "./planner.ts";

/**
 * A mutation's document as one document for each of its roots, in order; undefined when there is one only, or when a
 * part of the root itself comes later.
 *
 * The planner makes one request of roots that follow each other in one subgraph, and completes them after the last:
 * another subgraph would be asked of the first once the others have had their effect, too.
 */
export function rootByRoot(document: DocumentNode): DocumentNode[] | undefined {
  const written = writeDefersOut(document).document;
  const [operation] = written.definitions as readonly OperationDefinitionNode[];
  if (operation?.operation !== "mutation") return undefined;
  const byKey = new Map<string, FieldNode[]>();
  if (!collect(operation.selectionSet.selections, byKey) || byKey.size < 2) return undefined;
  return [...byKey.values()].map((selections) => ({
    ...written,
    definitions: [{ ...operation, selectionSet: { ...operation.selectionSet, selections } }],
  }));
}

/** Is any entity asked for, after a root? */
export function isCompleted(node: PlannedNode | undefined): boolean {
  if (!node || node.kind === "defer") return false;
  return node.kind === "fetch" ? node.path.length > 0 : node.nodes.some(isCompleted);
}

/** Fields of the root by the key under which they are fetched; false when one comes later. */
function collect(selections: readonly SelectionNode[], byKey: Map<string, FieldNode[]>): boolean {
  return selections.every((selection) => {
    if (directiveOf(selection, "defer")) return false;
    if (selection.kind !== Kind.FIELD)
      return selection.kind === Kind.INLINE_FRAGMENT && collect(selection.selectionSet.selections, byKey);
    if (selection.name.value === "__typename") return true;
    const key = selection.alias?.value ?? selection.name.value;
    byKey.set(key, [...(byKey.get(key) ?? []), selection]);
    return true;
  });
}
