import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import type { CanonicalField } from "./canonical.ts";
import { directiveOf, fragmentsOf } from "./operation.ts";

/** A field on the way to a `@defer`. */
export interface FieldAbove {
  /** The client's key. */
  key: string;
  /** The key in the fetched data. */
  source: string;
  /** Types that the object which has the field must all be of. */
  on: readonly string[];
}

/** One place where a `@defer` stands once fragments are written out. */
export interface Deferral {
  /** Its label in the plan. */
  label: string;
  /** Which of the client's selections with `@defer` it is, in the order of `selectionsOf`. */
  number: number;
  /** Fields above it, from the root. */
  above: readonly FieldAbove[];
  /** Types that an object must all be of for the fragment to apply. */
  on: readonly string[];
  /** Label of the deferral inside which it stands: its objects are the client's once that one is given. */
  parent: string | undefined;
}

/** What is planned of an effect, or of a deferred part, of which all that was selected is refused. */
export const NOTHING_LEFT: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } }],
};

/** Where a selection set stands. */
interface Standing {
  above: readonly FieldAbove[];
  on: readonly string[];
  parent: string | undefined;
}

/**
 * Writes the fragments of a settled document out, so that each `@defer` stands in one place, and gives each a label
 * of its own: the planner takes deferrals of one label for one.
 *
 * The fields of a mutation's root are effects in an order, each once: the planner is not told that they are deferred,
 * only their place in the answer is. Nor is it told of a part for which nothing is left to fetch. Deferrals come in the order of the document, those inside others after them.
 */
export function writeDefersOut(document: DocumentNode): { document: DocumentNode; deferrals: Deferral[] } {
  const fragments = fragmentsOf(document);
  const deferrals: Deferral[] = [];
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error("a prepared document has an operation");
  const effects = operation.operation === "mutation";

  const writeOut = (set: SelectionSetNode, { above, on, parent }: Standing): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) {
        if (!selection.selectionSet) return selection;
        const source = selection.alias?.value ?? selection.name.value;
        const key = (selection as CanonicalField).clientKey;
        const below = { above: [...above, { key, source, on }], on: [], parent };
        return { ...selection, selectionSet: writeOut(selection.selectionSet, below) };
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) throw new Error("a valid document has the fragments that it spreads");
      const { typeCondition } = fragment;
      const inside = typeCondition ? [...on, typeCondition.name.value] : on;
      const { directives = [] } = selection;
      const defer = directiveOf(selection, "defer");
      const given = defer?.arguments?.find(({ name }) => name.value === "label")?.value;
      const label = `d${deferrals.length}`;
      if (defer)
        deferrals.push({
          label,
          number: given?.kind === Kind.STRING ? Number(given.value) : 0,
          above,
          on: inside,
          parent,
        });
      const isUnplanned = (effects && !above.length) || fragment.selectionSet === NOTHING_LEFT;
      const planned = isUnplanned ? [] : [labelled(label)];
      return {
        kind: Kind.INLINE_FRAGMENT,
        ...(typeCondition ? { typeCondition } : {}),
        directives: directives.flatMap((directive) => (directive === defer ? planned : [directive])),
        selectionSet: writeOut(fragment.selectionSet, { above, on: inside, parent: defer ? label : parent }),
      } as const;
    }),
  });

  const written = {
    ...operation,
    selectionSet: writeOut(operation.selectionSet, { above: [], on: [], parent: undefined }),
  };
  return { document: { kind: Kind.DOCUMENT, definitions: [written] }, deferrals };
}

const labelled = (label: string) =>
  ({
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: "defer" },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: "label" },
        value: { kind: Kind.STRING, value: label },
      },
    ],
  }) as const;
