import type { QueryPlan } from "@apollo/query-planner";
import type { DocumentNode } from "graphql";

/** Makes the plan of an operation: which subgraph is asked what, in which order. */
export interface Planner {
  /** Throws a `GraphQLError` when the operation cannot be planned. */
  plan(document: DocumentNode, operationName: string | undefined): Promise<QueryPlan>;
}
