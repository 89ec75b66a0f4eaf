import type {
  FieldNode,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";
import type { Collection } from "./collect.ts";
import type { Place } from "./place.ts";
import type { Run } from "./run.ts";

/**
 * Makes the value of the answer from what a resolver gave, which is neither null nor a promise.
 *
 * Throws what the resolvers below throw where a null has to spread further up.
 */
export type Complete = (run: Run, value: unknown, place: Place) => unknown;

/** One key of the answer: what it takes to fill it, found once. */
export interface FieldPlan {
  key: string;
  name: string;
  nodes: readonly FieldNode[];
  parentType: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  /** Undefined when the property of that name is the value. */
  resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  /** Place of its arguments among those of the operation; -1 without any. */
  argumentsAt: number;
  nullable: boolean;
  complete: Complete;
  /** Makes the value of a type without parts; undefined for objects and lists, whose parts need a place. */
  leaf: ((value: unknown) => unknown) | undefined;
}

/** The keys of one object of the answer. */
export interface ObjectPlan {
  type: GraphQLObjectType;
  fields: readonly FieldPlan[];
  /** Is one of the keys `__proto__`, which a plain object does not hold? */
  bare: boolean;
}

/** An operation on a schema with its conditions decided, compiled as it is first run. */
export interface Plan extends Collection {
  operation: OperationDefinitionNode;
  /** Fields with arguments so far. */
  withArguments: number;
  /** Plans the object of a type that selection sets ask for. */
  object(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): ObjectPlan;
}
