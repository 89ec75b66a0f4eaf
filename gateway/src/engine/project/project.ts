import type { JsonObject } from "../compile/executable.ts";
import { put } from "../run/merge.ts";
import { INVALID, type Projection } from "./complete.ts";
import type { Shape } from "./shape.ts";

/**
 * Shapes fetched data as the client asked: its keys, its order, nulls moved up where the schema allows none.
 *
 * `answer` is null when the root itself has to be null; `flawed` says that some null is to be explained.
 */
export function project(shape: Shape, data: JsonObject): { answer: JsonObject | null; flawed: boolean } {
  const projection: Projection = { flawed: false };
  const answer = projectObject(shape, data, projection) as JsonObject | null;
  return { answer, flawed: projection.flawed };
}

/** One object of the answer, or null when it is of a type that clients do not see or lacks what may not be null. */
export function projectObject(shape: Shape, object: JsonObject, projection: Projection): unknown {
  const typename = typeof object.__typename === "string" ? object.__typename : shape.type.name;
  const fields = shape.fieldsOf(typename);
  if (!fields) {
    projection.flawed = true;
    return null;
  }
  const answer: JsonObject = {};
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index];
    if (!field) continue;
    const { source, key } = field;
    const value =
      source === "__typename"
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
