import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  visit,
} from "graphql";

/** What a compiled operation knows of its document: the conditions of its selections have been decided. */
export interface Collection {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that `@skip` and `@include` read. */
  conditions: Readonly<Record<string, boolean>>;
}

/** Names of the variables that a document's `@skip` and `@include` read. */
export function conditionNames(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== "skip" && name.value !== "include") return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/**
 * The fields that selection sets ask of an object type, by response key, in the order of the answer:
 * each key with all the nodes that ask for it.
 */
export function collectFields(
  collection: Collection,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, collection.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const nodes = fields.get(key);
        if (nodes) nodes.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      const fragment = fragmentOf(selection, collection, spread);
      if (fragment && applies(fragment.typeCondition, type, collection.schema))
        collect(fragment.selectionSet.selections);
    }
  };
  for (const { selections } of selectionSets) collect(selections);
  return fields;
}

function isIncluded(selection: SelectionNode, conditions: Collection["conditions"]): boolean {
  if (!selection.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, conditions)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, conditions)?.if !== false;
}

type Inline = Extract<SelectionNode, { kind: Kind.INLINE_FRAGMENT }>;

/** An inline fragment is itself; a named one is collected once for all its spreads. */
function fragmentOf(
  selection: Exclude<SelectionNode, FieldNode>,
  { fragments }: Collection,
  spread: Set<string>,
): Inline | FragmentDefinitionNode | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const name = selection.name.value;
  if (spread.has(name)) return undefined;
  spread.add(name);
  return fragments.get(name);
}

function applies(
  condition: Inline["typeCondition"],
  type: GraphQLObjectType,
  schema: GraphQLSchema,
): boolean {
  if (!condition) return true;
  const wanted = typeFromAST(schema, condition);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}
