import {
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isEnumType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { reachable } from "../../engine/document/operation.ts";

/**
 * Schema coordinates that an operation uses: fields (`Metier.libelle`), arguments (`Query.metiers(first:)`), members of
 * input objects and values of enums that it writes out. What comes in variables is not seen.
 *
 * The document must be valid for the schema.
 */
export function coordinatesOf(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
): readonly string[] {
  const document = parse(query, { noLocation: true });
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    reachable(document, operation),
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (parent && !name.value.startsWith("__")) found.add(`${parent.name}.${name.value}`);
      },
      Argument({ name }) {
        const [parent, field] = [types.getParentType(), types.getFieldDef()];
        if (parent && field && !types.getDirective())
          found.add(`${parent.name}.${field.name}(${name.value}:)`);
      },
      ObjectField({ name }) {
        const parent = types.getParentInputType();
        if (parent) found.add(`${getNamedType(parent).name}.${name.value}`);
      },
      EnumValue({ value }) {
        const type = getNamedType(types.getInputType());
        if (isEnumType(type)) found.add(`${type.name}.${value}`);
      },
    }),
  );
  return [...found];
}
