import { type DocumentNode, execute, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { JsonObject } from "../plan/executable.ts";

/** Where the answer of an introspection field waits in the data, out of reach of any field of a subgraph. */
export const introspectionSource = (key: string): string => `introspection ${key}`;

/** Answers the introspection fields of a document from the schema that clients see. */
export function introspect(
  schema: GraphQLSchema,
  client: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): JsonObject {
  const typeInfo = new TypeInfo(schema);
  const root = schema.getQueryType();
  const document = visit(
    client,
    visitWithTypeInfo(typeInfo, {
      Field(field) {
        const ofRoot = typeInfo.getParentType() === root;
        return ofRoot && field.name.value !== "__schema" && field.name.value !== "__type" ? null : undefined;
      },
    }),
  );
  const result = execute({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: { ...variables },
  });
  if ("then" in result || !result.data) return {};
  return Object.fromEntries(
    Object.entries(result.data).map(([key, value]) => [introspectionSource(key), value]),
  );
}
