import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** A boolean variable on which a selection depends. */
export interface Condition {
  variable: string;
  /** The value with which it is selected. */
  holds: boolean;
}

/** What a client selects under one key: every field that has it. */
export interface Selected {
  nodes: FieldNode[];
  /** On what all of it depends; undefined when some of it is always there, or on several things. */
  condition: Condition | undefined;
}

/**
 * What selection sets ask of a type, by key, fragments opened. Of conditions inside conditions the outer one is kept:
 * what is counted is never less than what may be asked.
 */
export function selectedFields(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, Selected> {
  const byKey = new Map<string, Selected>();
  const opened = new Set<string>();
  const collect = (set: SelectionSetNode, outer: Condition | undefined): void => {
    for (const selection of set.selections) {
      const own = conditionOf(selection);
      if (own === "never") continue;
      const condition = outer ?? own;
      if (selection.kind === Kind.FIELD) {
        note(byKey, selection, condition);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const id = `${selection.name.value} ${condition ? `${condition.variable} ${condition.holds}` : ""}`;
        if (opened.has(id)) continue;
        opened.add(id);
      }
      const on = fragment.typeCondition?.name.value;
      if (on === undefined || satisfies(schema, type, on)) collect(fragment.selectionSet, condition);
    }
  };
  for (const set of sets) collect(set, undefined);
  return byKey;
}

function note(byKey: Map<string, Selected>, field: FieldNode, condition: Condition | undefined): void {
  const key = field.alias?.value ?? field.name.value;
  const known = byKey.get(key);
  if (!known) {
    byKey.set(key, { nodes: [field], condition });
    return;
  }
  known.nodes.push(field);
  const { condition: before } = known;
  if (before?.variable !== condition?.variable || before?.holds !== condition?.holds)
    known.condition = undefined;
}

function satisfies(schema: GraphQLSchema, type: GraphQLObjectType, on: string): boolean {
  if (type.name === on) return true;
  const wanted = schema.getType(on);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

function conditionOf({ directives = [] }: SelectionNode): Condition | "never" | undefined {
  let found: Condition | undefined;
  for (const directive of directives) {
    const holds = HOLDS[directive.name.value];
    if (holds === undefined) continue;
    const value = ifOf(directive);
    if (value?.kind === Kind.BOOLEAN && value.value !== holds) return "never";
    if (value?.kind === Kind.VARIABLE) found = { variable: value.name.value, holds };
  }
  return found;
}

const HOLDS: Readonly<Record<string, boolean>> = { include: true, skip: false };

const ifOf = ({ arguments: args }: DirectiveNode) => args?.find(({ name }) => name.value === "if")?.value;
