import type { JsonObject } from "../compile/executable.ts";

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Puts a value under a key, whatever its name: `__proto__` would change the object instead. */
export function put(target: JsonObject, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

/**
 * Adds to `target` what another fetch knows of the same object: objects and lists are merged place by place,
 * anything else is replaced.
 *
 * `isConcrete` tells types of which objects are from those that a subgraph takes for one (an interface object): the
 * latter never replace the former.
 */
export function mergeInto(
  target: JsonObject,
  source: JsonObject,
  isConcrete: (type: unknown) => boolean,
): void {
  for (const key of Object.keys(source)) {
    const after = source[key];
    const before = Object.hasOwn(target, key) ? target[key] : undefined;
    if (before === undefined) put(target, key, after);
    else if (key !== "__typename" || isConcrete(after) || !isConcrete(before))
      put(target, key, mergeValues(before, after, isConcrete));
  }
}

function mergeValues(before: unknown, after: unknown, isConcrete: (type: unknown) => boolean): unknown {
  if (before === after) return before;
  if (isObject(before) && isObject(after)) {
    mergeInto(before, after, isConcrete);
    return before;
  }
  if (Array.isArray(before) && Array.isArray(after))
    return after.map((item, index) =>
      index < before.length ? mergeValues(before[index], item, isConcrete) : item,
    );
  // What one subgraph could not give, another may have: a value is not lost to the failure of a second source.
  return after ?? before;
}

/** A copy of JSON data that shares nothing with it. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) put(copy, key, copyOf(value[key]));
  return copy as Value;
}
