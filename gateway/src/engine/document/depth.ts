import { type DocumentNode, Kind, type SelectionSetNode } from "graphql";
import { fragmentsOf } from "./operation.ts";

/** Up to the end of what is not counted: a block string, a string, a comment; each step goes forward only. */
const BLOCK_STRING = /(?:\\"""|(?!""")[\s\S])*"""/y;
const STRING = /(?:\\.|[^"\\\n\r])*"/y;
const COMMENT = /[^\n\r]*/y;

/**
 * How deep braces, brackets and parentheses nest outside of strings and comments, in one pass without recursion.
 *
 * Nothing is counted after a string that is not closed: no parser goes beyond it.
 */
export function depthOf(query: string): number {
  let [depth, deepest] = [0, 0];
  const marks = /"""|["#[\](){}]/g;
  for (let mark = marks.exec(query); mark; mark = marks.exec(query)) {
    const skipped = SKIPPED[mark[0]];
    if (skipped) {
      skipped.lastIndex = marks.lastIndex;
      if (!skipped.test(query)) return deepest;
      marks.lastIndex = skipped.lastIndex;
    } else if ("{[(".includes(mark[0])) deepest = Math.max(deepest, ++depth);
    else depth--;
  }
  return deepest;
}

const SKIPPED: Readonly<Record<string, RegExp>> = { '"""': BLOCK_STRING, '"': STRING, "#": COMMENT };

/** How deep the selections of a valid document nest, those of its fragments counted where they are spread. */
export function levelsOf(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const inside = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const selection of set?.selections ?? [])
      deepest = Math.max(
        deepest,
        selection.kind === Kind.FRAGMENT_SPREAD
          ? spread(selection.name.value)
          : inside(selection.selectionSet),
      );
    return set ? deepest + 1 : 0;
  };
  const spread = (name: string): number => {
    const levels = known.get(name) ?? inside(fragments.get(name)?.selectionSet);
    known.set(name, levels);
    return levels;
  };
  return Math.max(
    0,
    ...document.definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? inside(one.selectionSet) : 0,
    ),
  );
}
