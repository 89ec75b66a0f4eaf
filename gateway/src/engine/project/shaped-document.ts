import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf, selectionsOf } from "../document/operation.ts";

/** A client's document with where each of its fields is found in the fetched data. */
export interface ShapedDocument {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  sourceOf: ReadonlyMap<FieldNode, string>;
  /** Number of the requirement of each field that has one. */
  requirementOf: ReadonlyMap<FieldNode, number>;
  /** Selection sets that `@defer` makes come later with their type condition, in the order of `selectionsOf`. */
  deferred: readonly { selectionSet: SelectionSetNode; on: string | undefined; label: string | undefined }[];
  /** Is a runtime type, as clients see them, of the type that a fragment asks for? */
  satisfies(typename: string, condition: string): boolean;
}

/**
 * Joins a client's document, its other operations removed, and what the planner says of its fields: their `sources`
 * and, unless none has any, the numbers of their requirements (-1 for none).
 */
export function shapedDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  sources: readonly string[],
  required: readonly number[] = [],
): ShapedDocument {
  const fragments = fragmentsOf(document);
  const sourceOf = new Map<FieldNode, string>();
  const requirementOf = new Map<FieldNode, number>();
  const deferred: ShapedDocument["deferred"][number][] = [];
  let index = 0;
  for (const selection of selectionsOf(document)) {
    if (selection.kind === "Field") {
      const requirement = required[index] ?? -1;
      if (requirement >= 0) requirementOf.set(selection, requirement);
      sourceOf.set(selection, sources[index++] ?? selection.name.value);
      continue;
    }
    const defer = selection.directives?.find(({ name }) => name.value === "defer");
    if (!defer) continue;
    const fragment = selection.kind === "InlineFragment" ? selection : fragments.get(selection.name.value);
    const label = defer.arguments?.find(({ name }) => name.value === "label")?.value;
    if (fragment)
      deferred.push({
        selectionSet: fragment.selectionSet,
        on: fragment.typeCondition?.name.value,
        label: label?.kind === "StringValue" ? label.value : undefined,
      });
  }
  return {
    schema,
    fragments,
    sourceOf,
    requirementOf,
    deferred,
    satisfies: (typename, condition) => satisfies(schema, typename, condition),
  };
}

/** Is a runtime type a type, or one of its objects, as clients see them? */
export function satisfies(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true;
  const [type, wanted] = [schema.getType(typename), schema.getType(condition)];
  return (
    isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type)
  );
}
