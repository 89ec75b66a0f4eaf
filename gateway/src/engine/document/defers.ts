import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import type { CanonicalField } from "./canonical.ts";
import { directiveOf, fragmentsOf } from "./operation.ts";

/** One place where a `@defer` stands once fragments are written out. */
export interface Deferral {
  /** Its label in the plan. */
  label: string;
  /** Which of the client's selections with `@defer` it is, in the order of `selectionsOf`. */
  number: number;
  /** Fields above it, from the root: the client's key and the key in the fetched data. */
  above: readonly { key: string; source: string }[];
}

/**
 * Writes the fragments of a settled document out, so that each `@defer` stands in one place, and gives each a label
 * of its own: the planner takes deferrals of one label for one.
 */
export function writeDefersOut(document: DocumentNode): { document: DocumentNode; deferrals: Deferral[] } {
  const fragments = fragmentsOf(document);
  const deferrals: Deferral[] = [];

  const writeOut = (set: SelectionSetNode, above: Deferral["above"]): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) {
        if (!selection.selectionSet) return selection;
        const source = selection.alias?.value ?? selection.name.value;
        const key = (selection as CanonicalField).clientKey;
        return { ...selection, selectionSet: writeOut(selection.selectionSet, [...above, { key, source }]) };
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) throw new Error("a valid document has the fragments that it spreads");
      const { directives = [] } = selection;
      return {
        kind: Kind.INLINE_FRAGMENT,
        ...(fragment.typeCondition ? { typeCondition: fragment.typeCondition } : {}),
        directives: directives.map((directive) => {
          if (directive !== directiveOf(selection, "defer")) return directive;
          const label = directive.arguments?.find(({ name }) => name.value === "label");
          const number = label?.value.kind === Kind.STRING ? Number(label.value.value) : 0;
          const deferral = { label: `d${deferrals.length}`, number, above };
          deferrals.push(deferral);
          return {
            ...directive,
            arguments: [
              {
                kind: Kind.ARGUMENT,
                name: { kind: Kind.NAME, value: "label" },
                value: { kind: Kind.STRING, value: deferral.label },
              } as const,
            ],
          };
        }),
        selectionSet: writeOut(fragment.selectionSet, above),
      } as const;
    }),
  });

  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error("a prepared document has an operation");
  const written = { ...operation, selectionSet: writeOut(operation.selectionSet, []) };
  return { document: { kind: Kind.DOCUMENT, definitions: [written] }, deferrals };
}
