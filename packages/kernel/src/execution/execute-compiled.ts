import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isObjectType,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { conditionNames } from "./collect.ts";
import { type Compiled, compileQuery } from "./compile.ts";

/** Combinations of conditions for which one operation is compiled at most; beyond, it is interpreted. */
const MAX_VARIANTS = 16;
/** Errors of variables that are told at most, as graphql-js does. */
const MAX_ERRORS = 50;

/** Runs one valid document. */
export type RunDocument = (
  operationName: string | undefined,
  context: unknown,
  variables: Record<string, unknown> | undefined,
) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Makes the runner of a valid document: queries are compiled when they first come, all else (mutations, which
 * run in order, introspection, schemas whose types recognise their values) is left to graphql-js.
 */
export function documentRunner(schema: GraphQLSchema, document: DocumentNode): RunDocument {
  const interpret: RunDocument = (operationName, contextValue, variables) =>
    execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      contextValue,
    });
  if (!isCompilable(schema, document)) return interpret;
  const names = conditionNames(document);
  const variants = new Map<string, Compiled>();
  return (operationName, context, given) => {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== "query") return interpret(operationName, context, given);
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, {
      maxErrors: MAX_ERRORS,
    });
    if (errors) return { errors };
    const compiled = variantOf(operation, coerced);
    return compiled ? compiled(context, coerced) : interpret(operationName, context, given);
  };

  function variantOf(
    operation: OperationDefinitionNode,
    coerced: Record<string, unknown>,
  ): Compiled | undefined {
    const bits = names.map((name) => (coerced[name] === true ? "1" : "0")).join("");
    const id = `${bits} ${operation.name?.value ?? ""}`;
    const known = variants.get(id);
    if (known || variants.size >= MAX_VARIANTS) return known;
    const conditions = Object.fromEntries(names.map((name) => [name, coerced[name] === true]));
    const compiled = compileQuery(schema, document, operation, conditions);
    variants.set(id, compiled);
    return compiled;
  }
}

function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  if (Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf)) return false;
  let introspects = false;
  visit(document, {
    Field({ name: { value } }) {
      introspects ||= value === "__schema" || value === "__type";
    },
  });
  return !introspects;
}
