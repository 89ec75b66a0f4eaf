import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { introspectionSource } from "../document/introspection.ts";

const TYPENAME = new GraphQLNonNull(GraphQLString);

/** One key of the answer. */
export interface ProjectedField {
  /** The client's key. */
  key: string;
  /** The key in the fetched data. */
  source: string;
  type: GraphQLOutputType;
  /** What is selected below, for composite types. */
  below: ProjectedSelection | undefined;
}

/** What a client selects on objects of one static type; the fields of each runtime type are made when first met. */
export interface ProjectedSelection {
  /** Static type: the runtime type of objects that do not tell theirs. */
  type: GraphQLCompositeType;
  /** Fields of a runtime type in the answer's order; undefined when it is no possible type here. */
  fieldsOf(typename: string): readonly ProjectedField[] | undefined;
}

export interface SelectionContext {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  sourceOf: ReadonlyMap<FieldNode, string>;
}

/** Compiles selection sets, merged as GraphQL merges them, into what to copy for each runtime type. */
export function projectSelections(
  context: SelectionContext,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): ProjectedSelection {
  const byType = new Map<string, readonly ProjectedField[] | undefined>();
  return {
    type,
    fieldsOf(typename) {
      if (!byType.has(typename)) byType.set(typename, compileFields(context, type, sets, typename));
      return byType.get(typename);
    },
  };
}

function compileFields(
  context: SelectionContext,
  parent: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  typename: string,
): readonly ProjectedField[] | undefined {
  const type = context.schema.getType(typename);
  if (!isObjectType(type)) return undefined;
  if (isAbstractType(parent) ? !context.schema.isSubType(parent, type) : parent !== type) return undefined;

  const byKey = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === "Field") {
        const key = selection.alias?.value ?? selection.name.value;
        const known = byKey.get(key);
        if (known) known.push(selection);
        else byKey.set(key, [selection]);
        continue;
      }
      const fragment =
        selection.kind === "InlineFragment" ? selection : context.fragments.get(selection.name.value);
      if (!fragment) continue;
      if (selection.kind === "FragmentSpread") {
        if (seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
      }
      const condition = fragment.typeCondition?.name.value;
      if (!condition || satisfies(context.schema, typename, condition)) collect(fragment.selectionSet);
    }
  };
  for (const set of sets) collect(set);

  return [...byKey].flatMap(([key, nodes]) => {
    const [node] = nodes;
    const name = node?.name.value ?? "";
    const source = (node && context.sourceOf.get(node)) ?? name;
    if (name === "__typename") return [{ key, source, type: TYPENAME, below: undefined }];
    const field = type.getFields()[name];
    // Introspection fields, which the schema itself answers whole.
    if (!field) return [{ key, source: introspectionSource(key), type: GraphQLString, below: undefined }];
    const named = getNamedType(field.type);
    const below = isCompositeType(named)
      ? projectSelections(
          context,
          named,
          nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        )
      : undefined;
    return [{ key, source, type: field.type, below }];
  });
}

function satisfies(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true;
  const [type, wanted] = [schema.getType(typename), schema.getType(condition)];
  return isObjectType(type) && isAbstractType(wanted) && schema.isSubType(wanted, type);
}
