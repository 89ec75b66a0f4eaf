import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type SelectionSetNode,
} from "graphql";
import { directives } from "./ownership.ts";
import type { TruthObject } from "./scenario.ts";
import type { TruthReader, World } from "./world.ts";

/** An entity with what the gateway gave to find it: the fields that `@requires` names are among it. */
class Represented {
  readonly entity: TruthObject;
  readonly representation: Representation;
  constructor(entity: TruthObject, representation: Representation) {
    this.entity = entity;
    this.representation = representation;
  }
}

type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/**
 * A subgraph that answers from the truth what its own SDL declares.
 *
 * It is stricter than real ones: a representation without a whole key, a required field that is absent or is not the
 * truth, an external field asked where none is provided, an argument of a context that is not the truth, all throw.
 */
export function truthfulSubgraph(
  name: string,
  typeDefs: DocumentNode,
  reader: TruthReader,
  world: () => World,
): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs });
  const provides = JSON.stringify(typeDefs.definitions).includes('"value":"provides"');
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isInterfaceType(type) || isUnionType(type))
      type.resolveType = (value: unknown) => typeHere(unwrap(value) ?? {}, type.name);
    else if (isObjectType(type))
      for (const field of Object.values(type.getFields()))
        if (field.name === "_entities") field.resolve = (_, args) => args.representations.map(find);
        else if (field.name !== "_service") field.resolve = resolver(type, field);
  }
  return schema;

  function resolver(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) {
    const own = directives(field.astNode?.directives, "requires").map(() => field.name)[0];
    const external = directives(field.astNode?.directives, "external").length > 0 && !provides;
    const fromContext = field.args.filter(
      ({ astNode }) => directives(astNode?.directives, "fromContext").length > 0,
    );
    return (value: unknown, args: Record<string, unknown>) => {
      const source = unwrap(value);
      const whole = source ? reader.typeOf(source, type.name) : wholeType(type.name);
      if (external && !isKey(type.name, field.name))
        throw new Error(`${name} was asked for ${type.name}.${field.name}, which is not its own`);
      const required = own && source ? checked(whole.name, source, value, field.name) : undefined;
      // An entity may stand below several parents, each with another context: then the answers alone tell.
      if (fromContext.length && !(value instanceof Represented))
        checkContext(whole.name, source, field.name, args);
      return reader.field(world(), whole, source, field.name, args, required);
    };
  }

  /** The required fields as the representation gives them, once they are known to be the truth. */
  function checked(type: string, source: TruthObject, value: unknown, field: string): unknown {
    const truth = reader.required(world(), source, type, field);
    if (!(value instanceof Represented))
      throw new Error(`${name} was asked for ${type}.${field} without what it requires`);
    if (!agrees(value.representation, truth))
      throw new Error(
        `${type}.${field} requires ${JSON.stringify(truth)}, not ${JSON.stringify(value.representation)}`,
      );
    return value.representation;
  }

  function checkContext(
    type: string,
    source: TruthObject | undefined,
    field: string,
    args: Record<string, unknown>,
  ) {
    for (const [argument, truth] of Object.entries(reader.context(source, type, field)))
      if (!agrees(args[argument], truth))
        throw new Error(
          `${type}.${field}(${argument}) is ${JSON.stringify(args[argument])}, not ${JSON.stringify(truth)}`,
        );
  }

  function find(representation: Representation): Represented | null {
    const type = representation.__typename;
    const keys = reader.ownership.keys(name, type).filter((key) => isWhole(representation, key));
    if (!keys.length) throw new Error(`${name} has no key for ${JSON.stringify(representation)}`);
    const { truth } = world();
    const entity = truth.entities?.find(
      (one) =>
        reader.is(reader.typeOf(one, type), type) &&
        keys.every((key) => agrees(representation, reader.select(world(), one, type, key))),
    );
    return entity && !reader.unknownTo(name, entity) ? new Represented(entity, representation) : null;
  }

  /** The name under which this subgraph knows an object: its own, or that of an interface object. */
  function typeHere(source: TruthObject, declared: string): string {
    const whole = reader.typeOf(source, declared);
    const names = [whole.name, ...whole.getInterfaces().map((one) => one.name)];
    return names.find((one) => isObjectType(schema.getType(one))) ?? whole.name;
  }

  function wholeType(type: string): GraphQLObjectType {
    return reader.typeOf({ __typename: type }, type);
  }

  function isKey(type: string, field: string): boolean {
    const names = (set: SelectionSetNode): string[] =>
      set.selections.flatMap((one) =>
        one.kind === "Field" ? [one.name.value, ...(one.selectionSet ? names(one.selectionSet) : [])] : [],
      );
    const own = [...reader.ownership.keys(name, type), ...reader.ownership.nested(name)];
    return own.some((key) => names(key).includes(field));
  }
}

const unwrap = (value: unknown): TruthObject | undefined =>
  value instanceof Represented ? value.entity : (value as TruthObject | undefined);

/** Does a representation have all fields of a key? */
function isWhole(representation: unknown, { selections }: SelectionSetNode): boolean {
  return selections.every((one) => {
    if (one.kind !== "Field") return true;
    const value = (representation as Record<string, unknown> | null)?.[one.name.value];
    if (value === undefined) return false;
    return value === null || !one.selectionSet || isWhole(value, one.selectionSet);
  });
}

/** Does what was given hold all of the truth? It may hold more, which other fields required. */
function agrees(given: unknown, truth: unknown): boolean {
  if (Array.isArray(truth))
    return (
      Array.isArray(given) &&
      given.length === truth.length &&
      truth.every((one, at) => agrees(given[at], one))
    );
  if (typeof truth !== "object" || truth === null) return given === truth;
  if (typeof given !== "object" || given === null) return false;
  return Object.entries(truth).every(([key, value]) =>
    agrees((given as Record<string, unknown>)[key], value),
  );
}
