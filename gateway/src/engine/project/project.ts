import type { JsonObject } from "../compile/executable.ts";
import { put } from "../run/merge.ts";
import { INVALID, type Projection } from "./complete.ts";
import type { Shape, ShapeField } from "./shape.ts";

/**
 * Shapes fetched data as the client asked: its keys, its order, nulls moved up where the schema allows none.
 *
 * `answer` is null when the root itself has to be null; `flawed` says that some null is to be explained.
 */
export function project(shape: Shape, data: JsonObject): { answer: JsonObject | null; flawed: boolean } {
  const projection: Projection = { flawed: false };
  const answer = projectObject(shape, data, projection);
  return { answer, flawed: projection.flawed };
}

/** One object of the answer, or null when it is of a type that clients do not see or lacks what may not be null. */
export function projectObject(shape: Shape, object: JsonObject, projection: Projection): JsonObject | null {
  const typename = typeof object.__typename === "string" ? object.__typename : shape.type.name;
  const fields = shape.fieldsOf(typename);
  if (!fields) {
    projection.flawed = true;
    return null;
  }
  // While the object has just what is asked, in its order and under its names, it is its own answer.
  let index = 0;
  for (const key in object) {
    const field = fields[index];
    if (field?.key !== key || field.source !== key || key === "__typename") break;
    const value = object[key];
    const completed = field.complete(value, projection);
    if (completed === INVALID) return null;
    if (completed !== value) return copy(fields, object, typename, projection, index, completed);
    index++;
  }
  if (index === fields.length && isLast(object, index)) return object;
  return copy(fields, object, typename, projection, index, undefined);
}

/** Has the object no key beyond its first `count`? */
function isLast(object: JsonObject, count: number): boolean {
  for (const _ in object) if (--count < 0) return false;
  return true;
}

/** Makes the answer of an object of which the first `from` fields are as they are, and the next is `completed`, if known. */
function copy(
  fields: readonly ShapeField[],
  object: JsonObject,
  typename: string,
  projection: Projection,
  from: number,
  completed: unknown,
): JsonObject | null {
  const answer: JsonObject = {};
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as ShapeField;
    const { source, key } = field;
    const value =
      index < from
        ? object[source]
        : index === from && completed !== undefined
          ? completed
          : source === "__typename"
            ? typename
            : field.complete(
                field.inherited && !Object.hasOwn(object, source) ? undefined : object[source],
                projection,
              );
    if (value === INVALID) return null;
    if (key === "__proto__") put(answer, key, value);
    else answer[key] = value;
  }
  return answer;
}
