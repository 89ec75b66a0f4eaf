import { type GraphQLOutputType, isLeafType, isListType, isNonNullType } from "graphql";
import type { JsonObject } from "../compile/executable.ts";
import { leafReader } from "./complete.ts";
import type { Shape, ShapeField } from "./shape.ts";

type Path = readonly (string | number)[];

/** A place where the fetched data are not what the schema promises. */
export interface Flaw {
  kind: "null" | "type";
  /** In the client's answer. */
  path: Path;
  /** Keys of the fetched data down to it, without indices. */
  source: readonly string[];
}

/**
 * Why an answer has nulls that no subgraph explained: read again, with its paths, once a projection was flawed.
 *
 * As in graphql-js, what makes its parent null is told once, and what stands after it in that parent is not looked at.
 */
export function flawsOf(
  shape: Shape,
  data: JsonObject,
  at: Path = [],
  sourceAt: readonly string[] = [],
): Flaw[] {
  const flaws: Flaw[] = [];
  lookAtObject(shape, data, at, sourceAt, flaws);
  return flaws;
}

/** Each look tells whether the value is null in the answer. */
function lookAtObject(
  shape: Shape,
  object: JsonObject,
  path: Path,
  source: readonly string[],
  flaws: Flaw[],
): boolean {
  const typename = typeof object.__typename === "string" ? object.__typename : shape.type.name;
  const fields = shape.fieldsOf(typename);
  if (!fields) {
    flaws.push({ kind: "type", path, source });
    return true;
  }
  return fields.some(
    (field) => field.source !== "__typename" && lookAtField(field, object, path, source, flaws),
  );
}

function lookAtField(
  field: ShapeField,
  object: JsonObject,
  path: Path,
  source: readonly string[],
  flaws: Flaw[],
) {
  const value = Object.hasOwn(object, field.source) ? object[field.source] : undefined;
  const isNull = look(field.type, field, value, [...path, field.key], [...source, field.source], flaws);
  return isNull && isNonNullType(field.type);
}

function look(
  type: GraphQLOutputType,
  field: ShapeField,
  value: unknown,
  path: Path,
  source: readonly string[],
  flaws: Flaw[],
): boolean {
  if (isNonNullType(type)) {
    const before = flaws.length;
    const isNull = look(type.ofType, field, value, path, source, flaws);
    if (isNull && flaws.length === before) flaws.push({ kind: "null", path, source });
    return isNull;
  }
  if (value === null || value === undefined) return true;
  const wrong = () => {
    flaws.push({ kind: "type", path, source });
    return true;
  };
  if (isListType(type)) {
    if (!Array.isArray(value)) return wrong();
    const inside = type.ofType;
    return value.some(
      (item, index) => look(inside, field, item, [...path, index], source, flaws) && isNonNullType(inside),
    );
  }
  if (field.below) {
    if (typeof value !== "object" || Array.isArray(value)) return wrong();
    return lookAtObject(field.below, value as JsonObject, path, source, flaws);
  }
  // Introspection answers are whole as they are.
  if (!isLeafType(type) || field.source.startsWith("introspection ")) return false;
  return leafReader(type)(value) === undefined ? wrong() : false;
}
