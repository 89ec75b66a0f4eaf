import type { JsonObject, PathStep } from "../compile/executable.ts";

/** Every object at `steps` below `root`, lists walked item by item, nulls passed over. */
export function objectsAt(root: JsonObject, steps: readonly PathStep[]): JsonObject[] {
  const found: JsonObject[] = [];
  const walk = (value: unknown, index: number): void => {
    if (typeof value !== "object" || value === null) return;
    const step = steps[index];
    if (Array.isArray(value)) {
      const next = step === "@" ? index + 1 : index;
      for (const item of value) walk(item, next);
      return;
    }
    const object = value as JsonObject;
    if (step === undefined) found.push(object);
    // A list was planned where one object came.
    else if (step === "@") walk(object, index + 1);
    else walk(own(object, step.key), index + 1);
  };
  walk(root, 0);
  return found;
}

/** An object of the fetched data, with where it stands. */
export interface Place {
  path: readonly (string | number)[];
  /** The objects from the root down to itself. */
  ancestors: readonly JsonObject[];
}

/** Where each object of `objectsAt` stands, in the same order: for errors and contexts, which few requests have. */
export function placesAt(root: JsonObject, steps: readonly PathStep[]): Place[] {
  const found: Place[] = [];
  const walk = (value: unknown, index: number, place: Place): void => {
    if (typeof value !== "object" || value === null) return;
    const step = steps[index];
    const { path, ancestors } = place;
    if (Array.isArray(value)) {
      const next = step === "@" ? index + 1 : index;
      for (const [at, item] of value.entries()) walk(item, next, { path: [...path, at], ancestors });
      return;
    }
    const object = value as JsonObject;
    const above = [...ancestors, object];
    if (step === undefined) found.push({ path, ancestors: above });
    else if (step === "@") walk(object, index + 1, place);
    else walk(own(object, step.key), index + 1, { path: [...path, step.key], ancestors: above });
  };
  walk(root, 0, { path: [], ancestors: [] });
  return found;
}

const own = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;
