import { type DocumentNode, execute, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { isIntrospection } from "../document/operation.ts";

/** JSON text of what the schema answers itself, by client key. */
export function introspect(
  schema: GraphQLSchema,
  client: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const typeInfo = new TypeInfo(schema);
  const root = schema.getQueryType();
  const document = visit(
    client,
    visitWithTypeInfo(typeInfo, {
      Field: (field) => (typeInfo.getParentType() === root && !isIntrospection(field) ? null : undefined),
    }),
  );
  const result = execute({ schema, document, variableValues: { ...variables } });
  return JSON.stringify("then" in result ? {} : (result.data ?? {}));
}
