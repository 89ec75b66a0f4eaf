import { buildSchema, type GraphQLSchema, isAbstractType, isObjectType, printSchema } from "graphql";
import type { TruthObject } from "./scenario.ts";
import type { TruthReader, World } from "./world.ts";

/**
 * The graph in one piece: what clients see, answered from the truth by plain graphql-js; `allow` throws of what its
 * reader may not have.
 */
export function monolith(
  apiSchema: GraphQLSchema,
  reader: TruthReader,
  world: () => World,
  allow: (type: string, field: string) => void = () => {},
): GraphQLSchema {
  const schema = buildSchema(printSchema(apiSchema));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isAbstractType(type)) type.resolveType = (value: TruthObject) => value.__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = (source: TruthObject | undefined, args) => {
        allow(type.name, field.name);
        if (reader.lost(source, type.name, field.name)) return null;
        const whole = reader.typeOf(source ?? {}, type.name);
        const required = source && reader.required(world(), source, type.name, field.name);
        const given = { ...args, ...reader.context(source, type.name, field.name) };
        return reader.field(world(), whole, source, field.name, given, required);
      };
  }
  return schema;
}
