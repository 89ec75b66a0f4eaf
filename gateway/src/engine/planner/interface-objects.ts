import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Fields, by interface, that a subgraph which takes the interface for a type computes from fields it requires. */
export type RequiringFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads them in a supergraph. */
export function requiringFields(supergraphSdl: string): RequiringFields {
  const found = new Map<string, ReadonlySet<string>>();
  if (!supergraphSdl.includes("isInterfaceObject: true")) return found;
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const graphs = new Set(
      definition.directives
        ?.filter((one) => one.name.value === "join__type" && argumentOf(one, "isInterfaceObject") === "true")
        .map((one) => argumentOf(one, "graph")),
    );
    const fields = definition.fields?.filter(({ directives }) =>
      directives?.some((one) => argumentOf(one, "requires") && graphs.has(argumentOf(one, "graph"))),
    );
    if (fields?.length) found.set(definition.name.value, new Set(fields.map(({ name }) => name.value)));
  }
  return found;
}

/**
 * Asks such fields of every object of the interface, where the client asks them of some of its types only.
 *
 * Apollo's planner never ends on `work { ... on Painting { era } }` when `era` requires another field and the type of
 * the work is not known where it comes from: what it has to fetch for it waits for itself. On `work { era }` it does.
 * The projection leaves out what was asked of other types.
 */
export function widenConditions(
  schema: GraphQLSchema,
  document: DocumentNode,
  requiring: RequiringFields,
): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      SelectionSet: {
        enter(set) {
          const parent = typeInfo.getParentType();
          const fields = isInterfaceType(parent) ? requiring.get(parent.name) : undefined;
          if (!fields) return undefined;
          const taken: FieldNode[] = [];
          const selections = set.selections.flatMap((selection) => without(selection, fields, taken));
          if (!taken.length) return undefined;
          return { ...set, selections: [...selections, ...taken] };
        },
      },
    }),
  );

  /** A fragment on some types of the interface, without those fields, which are taken out. */
  function without(
    selection: SelectionNode,
    fields: ReadonlySet<string>,
    taken: FieldNode[],
  ): SelectionNode[] {
    // What comes later cannot be asked with what comes first.
    if (selection.kind !== Kind.INLINE_FRAGMENT || selection.directives?.length) return [selection];
    const on = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
    return [isObjectType(on) ? emptied(selection, fields, taken) : selection];
  }

  /** Below a condition on one type, any fragment is on some types only. */
  function emptied(
    fragment: InlineFragmentNode,
    fields: ReadonlySet<string>,
    taken: FieldNode[],
  ): InlineFragmentNode {
    const kept = fragment.selectionSet.selections.flatMap((inner): SelectionNode[] => {
      if (inner.kind === Kind.FIELD && fields.has(inner.name.value)) {
        taken.push(inner);
        return [];
      }
      return [
        inner.kind === Kind.INLINE_FRAGMENT && !inner.directives?.length
          ? emptied(inner, fields, taken)
          : inner,
      ];
    });
    // The condition stays, so that the type of the object is asked for.
    return {
      ...fragment,
      selectionSet: { ...fragment.selectionSet, selections: kept.length ? kept : [TYPENAME] },
    };
  }
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value: ASTNode | undefined = directive.arguments?.find((one) => one.name.value === name)?.value;
  switch (value?.kind) {
    case Kind.STRING:
    case Kind.ENUM:
      return value.value;
    case Kind.BOOLEAN:
      return String(value.value);
    default:
      return undefined;
  }
}
