import {
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { readAnnotations } from "../../supergraph/annotations.ts";

/** What `@listSize` says of one field. */
export interface ListSize {
  /** Items that the list has when no argument tells. */
  assumed: number | undefined;
  /** Arguments that say how many items there are at most. */
  slicing: readonly string[];
  /** Fields of the answer that have that many items, when it is not the answer itself. */
  sizedFields: readonly string[];
  /** Is it wrong to give none of the arguments, or several? */
  requireOne: boolean;
}

/** A field of an input type: what giving it costs, and the type in which further costs may be. */
export interface InputField {
  weight: number;
  type?: string;
}

/** What the fields of a supergraph cost, as plain data: only what differs from the defaults. */
export interface CostModel {
  /** Weight of `Type.field`, when not what its type weighs by default: 1 for objects, 0 for leaves. */
  fields: Readonly<Record<string, number>>;
  /** Weight of `Type.field(argument)`, and the input type in which further costs may be. */
  arguments: Readonly<Record<string, InputField>>;
  /** Fields of input types, when any of them has a weight. */
  inputs: Readonly<Record<string, Readonly<Record<string, InputField>>>>;
  /** What `@listSize` says of `Type.field`. */
  lists: Readonly<Record<string, ListSize>>;
  /** Items of a list of which nothing is said. */
  listSize: number;
}

/** Weight of an operation itself. */
export const OPERATION_WEIGHTS = { query: 0, mutation: 10, subscription: 0 } as const;

const COMPOSITE_WEIGHT = 1;

/** What a field weighs when nothing is said of it. */
export const defaultWeight = (isComposite: boolean): number => (isComposite ? COMPOSITE_WEIGHT : 0);

/**
 * Reads what a supergraph says of costs, by `@cost` and `@listSize` of federation 2.9; undefined when it says nothing.
 * `schema` is what clients see.
 */
export function costModel(
  schema: GraphQLSchema,
  supergraphSdl: string,
  listSize: number,
): CostModel | undefined {
  const annotations = readAnnotations(supergraphSdl);
  const fields: Record<string, number> = {};
  const args: Record<string, InputField> = {};
  const lists: Record<string, ListSize> = {};
  const inputs: Record<string, Record<string, InputField>> = {};
  const weightOf = (applications: readonly Readonly<Record<string, unknown>>[]): number | undefined =>
    applications.length ? Math.max(...applications.map(({ weight }) => Number(weight) || 0)) : undefined;
  const typeWeight = (name: string) => weightOf(annotations.onType(name, "cost"));

  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) {
        const named = getNamedType(field.type);
        const weight =
          weightOf(annotations.onField(type.name, field.name, "cost")) ?? typeWeight(named.name) ?? 0;
        inputs[type.name] ??= {};
        (inputs[type.name] as Record<string, InputField>)[field.name] = isInputObjectType(named)
          ? { weight, type: named.name }
          : { weight };
      }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const named = getNamedType(field.type);
      const weight = weightOf(annotations.onField(type.name, field.name, "cost")) ?? typeWeight(named.name);
      if (weight !== undefined && weight !== defaultWeight(isCompositeType(named)))
        fields[coordinate] = weight;
      const [size] = annotations.onField(type.name, field.name, "listSize");
      if (size) lists[coordinate] = readListSize(size);
      for (const argument of field.args) {
        const input = getNamedType(argument.type);
        const own =
          weightOf(annotations.onArgument(type.name, field.name, argument.name, "cost")) ??
          typeWeight(input.name) ??
          0;
        if (isInputObjectType(input))
          args[`${coordinate}(${argument.name})`] = { weight: own, type: input.name };
        else if (own) args[`${coordinate}(${argument.name})`] = { weight: own };
      }
    }
  }
  const weighsInputs = Object.values(inputs).some((type) => Object.values(type).some(({ weight }) => weight));
  const says =
    weighsInputs ||
    Object.keys(fields).length > 0 ||
    Object.keys(lists).length > 0 ||
    Object.values(args).some(({ weight }) => weight);
  return says ? { fields, arguments: args, inputs: weighsInputs ? inputs : {}, lists, listSize } : undefined;
}

function readListSize(application: Readonly<Record<string, unknown>>): ListSize {
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = application;
  const slicing = Array.isArray(slicingArguments) ? slicingArguments.map(String) : [];
  return {
    assumed: typeof assumedSize === "number" ? assumedSize : undefined,
    slicing,
    sizedFields: Array.isArray(sizedFields) ? sizedFields.map(String) : [],
    requireOne: slicing.length > 0 && requireOneSlicingArgument !== false,
  };
}

/** Arguments that `@listSize` says to be lengths of pages. */
export const slicingArguments = (model: CostModel | undefined): ReadonlySet<string> =>
  new Set(Object.values(model?.lists ?? {}).flatMap(({ slicing }) => slicing));
