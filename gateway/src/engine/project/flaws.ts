import { type GraphQLOutputType, isLeafType, isListType, isNonNullType } from "graphql";
import type { JsonObject } from "../compile/executable.ts";
import { leafReader } from "./complete.ts";
import type { Shape, ShapeField } from "./shape.ts";

type Path = readonly (string | number)[];

/** A place where the fetched data are not what the schema promises, or where a field is refused. */
export interface Flaw {
  kind: "null" | "type" | "refused";
  /** In the client's answer. */
  path: Path;
  /** Keys of the fetched data down to it, without indices. */
  source: readonly string[];
  /** Number of the requirement that refuses it. */
  requirement?: number;
}

/** Flaws found so far. */
class Found {
  readonly told: Flaw[] = [];
  /** How many there are, those that are not told included. */
  count = 0;
  readonly #refused = new Map<ShapeField, number>();

  add(flaw: Flaw): void {
    this.count++;
    this.told.push(flaw);
  }

  /** A refused field: told of some of the objects that have it. */
  addRefused(field: ShapeField, path: Path, source: readonly string[]): void {
    this.count++;
    const places = this.#refused.get(field) ?? 0;
    if (places >= MAX_PLACES) return;
    this.#refused.set(field, places + 1);
    for (const { path: below, requirement } of field.refused ?? [])
      this.told.push({ kind: "refused", path: [...path, field.key, ...below], source, requirement });
  }
}

/** Objects of which one refused field is told: a list of a thousand does not give a thousand errors. */
const MAX_PLACES = 50;

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
  const flaws = new Found();
  lookAtObject(shape, data, at, sourceAt, flaws);
  return flaws.told;
}

/** Each look tells whether the value is null in the answer. */
function lookAtObject(
  shape: Shape,
  object: JsonObject,
  path: Path,
  source: readonly string[],
  flaws: Found,
): boolean {
  const typename = typeof object.__typename === "string" ? object.__typename : shape.type.name;
  const fields = shape.fieldsOf(typename);
  if (!fields) {
    flaws.add({ kind: "type", path, source });
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
  flaws: Found,
) {
  if (field.refused) {
    flaws.addRefused(field, path, source);
    return isNonNullType(field.type);
  }
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
  flaws: Found,
): boolean {
  if (isNonNullType(type)) {
    const before = flaws.count;
    const isNull = look(type.ofType, field, value, path, source, flaws);
    if (isNull && flaws.count === before) flaws.add({ kind: "null", path, source });
    return isNull;
  }
  if (value === null || value === undefined) return true;
  const wrong = () => {
    flaws.add({ kind: "type", path, source });
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
