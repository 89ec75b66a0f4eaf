import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf, isIntrospection } from "../operation.ts";

/** How large an operation is, its fragments counted each time they are spread. */
export interface Extent {
  depth: number;
  introspectionDepth: number;
  aliases: number;
  rootFields: number;
  /** Directives of the field, fragment or operation that has most. */
  directives: number;
}

/** What a selection set holds, directly and below. */
interface Inside {
  depth: number;
  introspectionDepth: number;
  aliases: number;
  /** Fields of the set itself, those of its fragments with them. */
  fields: number;
  directives: number;
}

const NOTHING: Inside = { depth: 0, introspectionDepth: 0, aliases: 0, fields: 0, directives: 0 };

/**
 * Measures an operation of a document that need not be valid: a cycle of fragments counts once, an unknown one nothing.
 *
 * Each fragment is looked at once, whatever the number of its spreads.
 */
export function extentOf(document: DocumentNode, operation: OperationDefinitionNode): Extent {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Inside>();

  const spread = (name: string): Inside => {
    const before = known.get(name);
    if (before) return before;
    // A fragment inside itself: the document will be refused as such.
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const inside = fragment ? insideOf(fragment.selectionSet) : NOTHING;
    known.set(name, inside);
    return inside;
  };
  const selected = (selection: SelectionNode): Inside => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return spread(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return insideOf(selection.selectionSet);
    const below = selection.selectionSet ? insideOf(selection.selectionSet) : NOTHING;
    const introspects = isIntrospection(selection);
    return {
      depth: introspects ? 0 : below.depth + 1,
      introspectionDepth: introspects ? below.depth + 1 : below.introspectionDepth,
      aliases: below.aliases + (selection.alias ? 1 : 0),
      fields: 1,
      directives: below.directives,
    };
  };
  const insideOf = (set: SelectionSetNode): Inside => {
    const sum = { ...NOTHING };
    for (const selection of set.selections) {
      const one = selected(selection);
      sum.depth = Math.max(sum.depth, one.depth);
      sum.introspectionDepth = Math.max(sum.introspectionDepth, one.introspectionDepth);
      sum.aliases += one.aliases;
      sum.fields += one.fields;
      sum.directives = Math.max(sum.directives, one.directives, selection.directives?.length ?? 0);
    }
    return sum;
  };

  const { fields, directives, ...others } = insideOf(operation.selectionSet);
  return {
    ...others,
    rootFields: fields,
    directives: Math.max(directives, operation.directives?.length ?? 0),
  };
}
