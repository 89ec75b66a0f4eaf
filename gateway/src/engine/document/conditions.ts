import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from "graphql";
import type { RefusedFields } from "../access/refused-fields.ts";
import { selectionsOf } from "./operation.ts";

/** What the variables say, for one request, of the directives that shape a document. */
export interface Settled {
  /** Is the boolean variable true? */
  holds(variable: string): boolean;
  /** Is `@defer` obeyed, or is the answer to come whole? */
  incremental: boolean;
  /** What of the document is refused; nothing when absent. */
  refused?: RefusedFields | undefined;
}

const SHAPING: ReadonlySet<string> = new Set(["skip", "include", "defer"]);

/** Names of the boolean variables on which the shape of the answer depends, sorted. */
export function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  for (const { directives } of selectionsOf(document))
    for (const directive of directives ?? []) {
      const value = SHAPING.has(directive.name.value) ? conditionOf(directive) : undefined;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    }
  return [...names].sort();
}

/** Is a selection left out by `@skip` or `@include`? */
export function isLeftOut({ directives }: SelectionNode, { holds }: Settled): boolean {
  return (
    directives?.some(
      (directive) =>
        (directive.name.value === "skip" && met(directive, holds)) ||
        (directive.name.value === "include" && !met(directive, holds)),
    ) ?? false
  );
}

/** Does a selection come later than the rest, by an obeyed `@defer`? */
export const isDeferred = ({ directives }: SelectionNode, { holds, incremental }: Settled): boolean =>
  incremental &&
  (directives?.some((directive) => directive.name.value === "defer" && met(directive, holds)) ?? false);

/**
 * The document without `@skip` and `@include`, and with those `@defer` only that are obeyed, as it reads for one
 * combination of their variables.
 *
 * Conditions are settled before planning: a plan that keeps them asks, for an entity, for fields that another
 * condition left out, and so loses the entity. Introspection fields are gone as well; a selection set emptied of
 * all it had must still be one.
 */
export function settleConditions(document: DocumentNode, settled: Settled): DocumentNode {
  const settle = <Node extends SelectionNode>(node: Node): Node | null | undefined => {
    if (!node.directives?.some(({ name }) => SHAPING.has(name.value))) return undefined;
    if (isLeftOut(node, settled)) return null;
    const deferred = isDeferred(node, settled);
    const directives = node.directives.flatMap((directive): DirectiveNode[] => {
      if (!SHAPING.has(directive.name.value)) return [directive];
      if (directive.name.value !== "defer" || !deferred) return [];
      return [
        { ...directive, arguments: directive.arguments?.filter(({ name }) => name.value !== "if") ?? [] },
      ];
    });
    return { ...node, directives };
  };
  return visit(document, {
    Field: settle,
    InlineFragment: settle,
    FragmentSpread: settle,
    SelectionSet: { leave: (set) => (set.selections.length ? undefined : TYPENAME_ONLY) },
  });
}

const TYPENAME_ONLY: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } }],
};

const conditionOf = (directive: DirectiveNode): ValueNode | undefined =>
  directive.arguments?.find(({ name }) => name.value === "if")?.value;

/** `@defer` without a condition is obeyed; the other two always have one. */
function met(directive: DirectiveNode, holds: (variable: string) => boolean): boolean {
  const value = conditionOf(directive);
  if (value?.kind === Kind.VARIABLE) return holds(value.name.value);
  return value?.kind === Kind.BOOLEAN ? value.value : true;
}
