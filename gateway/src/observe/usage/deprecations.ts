import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

/** Something of the schema that is to go. */
export interface Deprecation {
  coordinate: string;
  reason: string;
  /** Day from which it may be removed, when the reason tells it: `retrait le 2027-03-01`. */
  removal: string | undefined;
}

/** Everything that a schema deprecates, by coordinate. */
export function deprecationsOf(schema: GraphQLSchema): ReadonlyMap<string, Deprecation> {
  const found = new Map<string, Deprecation>();
  const note = (coordinate: string, reason: string | null | undefined): void => {
    if (typeof reason !== "string") return;
    const [, removal] = /\bretrait le (\d{4}-\d{2}-\d{2})\b/.exec(reason) ?? [];
    found.set(coordinate, { coordinate, reason, removal });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isEnumType(type))
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.deprecationReason);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        note(`${type.name}.${field.name}`, field.deprecationReason);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.deprecationReason);
      for (const argument of field.args)
        note(`${type.name}.${field.name}(${argument.name}:)`, argument.deprecationReason);
    }
  }
  return found;
}
