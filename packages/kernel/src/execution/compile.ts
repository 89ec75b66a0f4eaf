import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { collectFields } from "./collect.ts";
import { completion, leafOf } from "./complete.ts";
import type { FieldPlan, ObjectPlan, Plan } from "./plan.ts";
import { Run } from "./run.ts";

/** An operation ready to be run as often as wanted, on variables already coerced. */
export type Compiled = (
  context: unknown,
  variables: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Compiles a valid query: what graphql-js works out for every object of every answer is worked out once.
 *
 * `conditions` are the values of the variables of its `@skip` and `@include`: it holds for these only.
 */
export function compileQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Readonly<Record<string, boolean>>,
): Compiled {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const plan: Plan = {
    schema,
    fragments,
    conditions,
    operation,
    withArguments: 0,
    object: (type, selectionSets) => planObject(plan, type, selectionSets),
  };
  const type = schema.getQueryType();
  if (!type) throw new Error("The schema has no query type.");
  const root = plan.object(type, [operation.selectionSet]);
  return (context, variables) => new Run(plan, context, variables).start(root);
}

function planObject(
  plan: Plan,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ObjectPlan {
  const collected = collectFields(plan, type, selectionSets);
  const fields = [...collected].flatMap(([key, nodes]) => planField(plan, type, key, nodes) ?? []);
  return { type, fields, bare: collected.has("__proto__") };
}

function planField(
  plan: Plan,
  parentType: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): FieldPlan | undefined {
  const name = (nodes[0] as FieldNode).name.value;
  const definition = name === "__typename" ? TypeNameMetaFieldDef : parentType.getFields()[name];
  if (!definition) return undefined;
  const { type, args } = definition;
  const field: FieldPlan = {
    key,
    name,
    nodes,
    parentType,
    definition,
    resolve: name === "__typename" ? () => parentType.name : definition.resolve,
    argumentsAt: args.length ? plan.withArguments++ : -1,
    nullable: !isNonNullType(type),
    complete: notPlanned,
    leaf: leafOf(type),
  };
  field.complete = completion(plan, field, type);
  return field;
}

const notPlanned = (): never => {
  throw new Error("a field was completed before its plan was made");
};
