import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { Info } from "./info.ts";
import { isPromise } from "./is-promise.ts";
import { known } from "./known.ts";
import { completeList } from "./list.ts";
import type { Complete, FieldPlan, ObjectPlan, Plan } from "./plan.ts";

/** Makes the completion of a type, of a field whose plan is being made. */
export function completion(plan: Plan, field: FieldPlan, type: GraphQLOutputType): Complete {
  if (isNonNullType(type)) return completion(plan, field, type.ofType);
  if (isListType(type))
    return completeList(
      field,
      !isNonNullType(type.ofType),
      completion(plan, field, type.ofType),
      leafOf(type.ofType),
    );
  if (isObjectType(type)) {
    const selectionSets = selectionSetsOf(field);
    let object: ObjectPlan | undefined;
    return (run, value, place) => {
      object ??= plan.object(type, selectionSets);
      return run.object(object, known(value), place);
    };
  }
  if (isAbstractType(type)) return abstract(plan, field, type);
  const leaf = serialization(type as GraphQLLeafType);
  return (_, value) => leaf(value);
}

/** Makes the answer's value of a scalar or enum: throws when it has none. */
export function serialization(type: GraphQLLeafType): (value: unknown) => unknown {
  const serialize = (value: unknown) => {
    const text = type.serialize(known(value));
    if (text === undefined || text === null)
      throw new Error(`Expected \`${type.name}.serialize(…)\` to return a non-nullable value.`);
    return text;
  };
  // Most values are texts that are their own answer.
  if (type !== GraphQLString && type !== GraphQLID) return serialize;
  return (value) => (typeof value === "string" ? value : serialize(value));
}

export const leafOf = (type: GraphQLOutputType): ((value: unknown) => unknown) | undefined => {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isLeafType(bare) ? serialization(bare) : undefined;
};

const selectionSetsOf = ({ nodes }: FieldPlan) =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));

/** An interface or a union: each value tells its type. */
function abstract(plan: Plan, field: FieldPlan, type: GraphQLAbstractType): Complete {
  const selectionSets = selectionSetsOf(field);
  const objects = new Map<string, ObjectPlan>();
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const objectOf = (name: unknown): ObjectPlan => {
    const found =
      objects.get(name as string) ?? plan.object(typeNamed(plan, field, type, name), selectionSets);
    objects.set(name as string, found);
    return found;
  };
  return (run, given, place) => {
    const value = known(given);
    const name = resolveType(value, run.context, new Info(run, field, place.above), type);
    if (!isPromise(name)) return run.object(objectOf(name), value, place);
    // Boxed: a null here is a type that is not told, not a value.
    const told = name.then((found) => ({ found }));
    run.wait(told, field, place, (_, box) =>
      run.object(objectOf((box as { found: unknown }).found), value, place),
    );
    return undefined;
  };
}

function typeNamed(
  plan: Plan,
  { parentType, name: field }: FieldPlan,
  type: GraphQLAbstractType,
  name: unknown,
) {
  if (typeof name !== "string")
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${parentType.name}.${field}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
    );
  const found = plan.schema.getType(name);
  if (!isObjectType(found))
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a ${found ? "non-object type" : "type"} "${name}"${found ? "" : " that does not exist inside the schema"}.`,
    );
  if (!plan.schema.isSubType(type, found))
    throw new GraphQLError(`Runtime Object type "${name}" is not a possible type for "${type.name}".`);
  return found;
}
