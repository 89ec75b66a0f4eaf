import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/** What is read of a resolver's `info` to know what is asked below its field. */
export type AskedInfo = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">;

/**
 * Is a field asked of what this one gives, or of what a path of fields leads to? Whatever their conditions say, so
 * that a true answer may be one too many.
 *
 * For what is cheaper to find at the same time as the rest than afterwards.
 */
export function asks(info: AskedInfo, ...path: readonly [string, ...string[]]): boolean {
  return askedFields(info, path.slice(0, -1)).has(path.at(-1) as string);
}

/** Names of the fields asked of what this one gives, or of what a path of fields leads to, whatever their conditions say. */
export function askedFields(info: AskedInfo, path: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = ({ selections }: SelectionSetNode, depth: number): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) enter(selection, depth);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, depth);
      else {
        const fragment = info.fragments[selection.name.value];
        if (fragment) walk(fragment.selectionSet, depth);
      }
    }
  };
  const enter = ({ name, selectionSet }: FieldNode, depth: number): void => {
    if (depth === path.length) names.add(name.value);
    else if (name.value === path[depth] && selectionSet) walk(selectionSet, depth + 1);
  };
  for (const { selectionSet } of info.fieldNodes) if (selectionSet) walk(selectionSet, 0);
  return names;
}
