import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** Fragments of a document by name. */
export const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );

/** The document with one operation and the fragments that it uses, directly or not, in the document's order. */
export function reachable(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const used = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = used.has(name) ? undefined : fragments.get(name);
        used.add(name);
        if (fragment) collect(fragment.selectionSet);
      } else if (selection.selectionSet) collect(selection.selectionSet);
    }
  };
  collect(operation.selectionSet);
  return {
    kind: Kind.DOCUMENT,
    definitions: document.definitions.filter(
      (one) => one === operation || (one.kind === Kind.FRAGMENT_DEFINITION && used.has(one.name.value)),
    ),
  };
}

/** Does a field ask for the schema itself, which no subgraph answers? */
export const isIntrospection = ({ name }: FieldNode): boolean =>
  name.value === "__schema" || name.value === "__type";

/** Every selection of a document in its order, parents first; what is below introspection fields is left out. */
export function* selectionsOf(document: DocumentNode): Generator<SelectionNode, void> {
  function* inside(set: SelectionSetNode): Generator<SelectionNode, void> {
    for (const selection of set.selections) {
      yield selection;
      if (selection.kind === Kind.FIELD && isIntrospection(selection)) continue;
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
        yield* inside(selection.selectionSet);
    }
  }
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION)
      yield* inside(definition.selectionSet);
}

/** The directive of that name on a selection. */
export const directiveOf = ({ directives }: SelectionNode, name: string) =>
  directives?.find((directive) => directive.name.value === name);
