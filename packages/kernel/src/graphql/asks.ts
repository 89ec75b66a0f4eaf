import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/**
 * Is a field asked of what this one gives, or of what a path of fields leads to? Whatever their conditions say, so
 * that a true answer may be one too many.
 *
 * For what is cheaper to find at the same time as the rest than afterwards.
 */
export function asks(info: GraphQLResolveInfo, ...path: readonly [string, ...string[]]): boolean {
  const asked = ({ selectionSet }: FieldNode, depth: number): boolean =>
    selectionSet !== undefined && found(selectionSet, depth);
  const found = ({ selections }: SelectionSetNode, depth: number): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return (
          selection.name.value === path[depth] && (depth === path.length - 1 || asked(selection, depth + 1))
        );
      if (selection.kind === Kind.INLINE_FRAGMENT) return found(selection.selectionSet, depth);
      const fragment = info.fragments[selection.name.value];
      return fragment !== undefined && found(fragment.selectionSet, depth);
    });
  return info.fieldNodes.some((node) => asked(node, 0));
}
