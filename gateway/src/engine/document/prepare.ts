import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { conditionsOf } from "./conditions.ts";

/** A client's document, checked, with the one operation that is to run. */
export interface PreparedDocument {
  client: DocumentNode;
  operation: OperationDefinitionNode;
  /** Variables that `@skip` and `@include` read. */
  conditions: readonly string[];
}

/** Tokens of a document at most: parsing stops there. */
const MAX_TOKENS = 15_000;

/**
 * Parses and validates a document and finds its operation.
 *
 * Throws the list of `GraphQLError` that refuse it, each with the code that clients know.
 */
export function prepareDocument(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
): PreparedDocument {
  const client = parseOrRefuse(query);
  const errors = validate(schema, client, undefined, { maxErrors: 20 });
  if (errors.length)
    throw new RefusedDocument(errors.map((error) => withCode(error, "GRAPHQL_VALIDATION_FAILED")));
  const operation = getOperationAST(client, operationName);
  if (!operation) {
    const message = operationName
      ? `Le document n'a pas d'opération « ${operationName} ».`
      : "Le document a plusieurs opérations : dire laquelle par « operationName ».";
    throw new RefusedDocument([withCode(new GraphQLError(message), "OPERATION_RESOLUTION_FAILURE")]);
  }
  return { client, operation, conditions: conditionsOf(client) };
}

/** The errors of a document that is not run. */
export class RefusedDocument extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

function parseOrRefuse(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) throw new RefusedDocument([withCode(error, "GRAPHQL_PARSE_FAILED")]);
    throw error;
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    ...(error.source ? { source: error.source } : {}),
    ...(error.positions ? { positions: error.positions } : {}),
    extensions: { ...error.extensions, code },
  });
}
