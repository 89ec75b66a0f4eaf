import type { JsonObject, PathStep } from "../plan/executable.ts";
import type { IsOfType } from "../plan/rewrites.ts";

/** An object of the fetched data, with where it stands. */
export interface Found {
  object: JsonObject;
  path: readonly (string | number)[];
}

/** Every object at `steps` below `root`, lists walked item by item, nulls passed over. */
export function objectsAt(root: JsonObject, steps: readonly PathStep[], isOfType: IsOfType): Found[] {
  const found: Found[] = [];
  const walk = (value: unknown, index: number, path: (string | number)[]): void => {
    if (value === null || value === undefined) return;
    const step = steps[index];
    if (Array.isArray(value)) {
      const next = step === "@" ? index + 1 : index;
      for (const [at, item] of value.entries()) walk(item, next, [...path, at]);
      return;
    }
    if (typeof value !== "object") return;
    const object = value as JsonObject;
    if (step === undefined) {
      found.push({ object, path });
      return;
    }
    // A list was planned where one object came.
    if (step === "@") {
      walk(object, index + 1, path);
      return;
    }
    if (step.types && !isOneOf(object, step.types, isOfType)) return;
    walk(object[step.key], index + 1, [...path, step.key]);
  };
  walk(root, 0, []);
  return found;
}

function isOneOf(object: JsonObject, types: ReadonlySet<string>, isOfType: IsOfType): boolean {
  const { __typename: name } = object;
  if (typeof name !== "string" || types.has(name)) return true;
  for (const type of types) if (isOfType(name, type)) return true;
  return false;
}
