import { operationFromDocument, Supergraph } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import type { Planner } from "./planner.ts";

export interface PlannedSupergraph {
  planner: Planner;
  /** What clients see. */
  apiSchema: GraphQLSchema;
  /** What subgraphs know: types and values that clients do not see included. */
  supergraphSchema: GraphQLSchema;
}

/**
 * Apollo's planner over a supergraph.
 *
 * Every feature of the supergraph is accepted: those that stock refuses (access, cache tags) are enforced before
 * planning or by the subgraphs, not by the planner.
 */
export function apolloPlanner(supergraphSdl: string): PlannedSupergraph {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null, validateSupergraph: true });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: 1_000 } });
  return {
    apiSchema: apiSchema.toGraphQLJSSchema(),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: {
      async plan(document, operationName) {
        const operation = operationFromDocument(apiSchema, document, operationName ? { operationName } : {});
        return planner.buildQueryPlan(operation);
      },
    },
  };
}
