import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** A document as it is planned, and the name under which each of its fields is fetched. */
export interface CanonicalDocument {
  document: DocumentNode;
  /** Key of a field in the subgraphs' data. Fields of the client's document are the keys of this map. */
  sourceOf: ReadonlyMap<FieldNode, string>;
  /** Does the operation ask for `__schema` or `__type`, which no subgraph answers? */
  introspects: boolean;
}

/**
 * Renames every field of a valid document after what it is, so that the client's aliases never meet the key,
 * `@requires` and `__typename` fields that the planner adds.
 *
 * A field without arguments in the schema keeps its own name; one that takes arguments gets a name for each
 * distinct set of them, so that two never share data. Introspection fields of the root are left out.
 */
export function canonicalise(schema: GraphQLSchema, client: DocumentNode): CanonicalDocument {
  const sourceOf = new Map<FieldNode, string>();
  const byArguments = new Map<string, string>();
  const typeInfo = new TypeInfo(schema);
  let introspects = false;

  const sourceName = (field: FieldNode): string => {
    const name = field.name.value;
    if (!typeInfo.getFieldDef()?.args.length) return name;
    const args = (field.arguments ?? []).map((argument) => print(argument)).sort();
    const id = `${name}(${args.join(",")})`;
    const known = byArguments.get(id) ?? `${name}__${byArguments.size}`;
    byArguments.set(id, known);
    return known;
  };

  const document = visit(
    client,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(field) {
          const name = field.name.value;
          if (name === "__schema" || name === "__type") {
            introspects = true;
            return null;
          }
          const source = sourceName(field);
          sourceOf.set(field, source);
          const { alias: _, ...bare } = field;
          return source === name ? bare : { ...bare, alias: { kind: Kind.NAME, value: source } };
        },
      },
    }),
  );
  return { document: keepNonEmpty(document), sourceOf, introspects };
}

/** A selection emptied of its introspection fields, or of all that a condition left out, must still be a selection. */
function keepNonEmpty(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave(set): SelectionSetNode | undefined {
        if (set.selections.length) return undefined;
        return {
          ...set,
          selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } }],
        };
      },
    },
  });
}
