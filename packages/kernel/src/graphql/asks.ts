import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/**
 * Is a field asked of what this one gives? Whatever its conditions say, so that a true answer may be one too many.
 *
 * For what is cheaper to find at the same time as the rest than afterwards.
 */
export function asks(info: GraphQLResolveInfo, name: string): boolean {
  const found = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === name;
      if (selection.kind === Kind.INLINE_FRAGMENT) return found(selection.selectionSet);
      const fragment = info.fragments[selection.name.value];
      return fragment !== undefined && found(fragment.selectionSet);
    });
  return info.fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && found(selectionSet));
}
