import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, visit } from "graphql";

/** Names of the boolean variables on which the shape of the answer depends, sorted. */
export function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const value = directive.arguments?.[0]?.value;
      if (isCondition(directive) && value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/**
 * The document without `@skip` and `@include`, as it reads for one combination of their variables.
 *
 * Conditions are settled before planning: a plan that keeps them asks, for an entity, for fields that another
 * condition left out, and so loses the entity.
 */
export function settleConditions(document: DocumentNode, holds: (variable: string) => boolean): DocumentNode {
  const settle = <Node extends SelectionNode>(node: Node): Node | null | undefined => {
    const conditions = node.directives?.filter(isCondition);
    if (!conditions?.length) return undefined;
    for (const directive of conditions) {
      const value = directive.arguments?.[0]?.value;
      const met =
        value?.kind === Kind.VARIABLE ? holds(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
      if (met === (directive.name.value === "skip")) return null;
    }
    return { ...node, directives: node.directives?.filter((directive) => !isCondition(directive)) ?? [] };
  };
  return visit(document, { Field: settle, InlineFragment: settle, FragmentSpread: settle });
}

const isCondition = ({ name }: DirectiveNode): boolean => name.value === "skip" || name.value === "include";
