import type { JsonObject } from "../plan/executable.ts";

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Adds to `target` what another fetch knows of the same object: objects and lists are merged place by place,
 * anything else is replaced.
 */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const key of Object.keys(source)) {
    const [before, after] = [target[key], source[key]];
    const merged = mergeValues(before, after);
    // A subgraph may name a field as an object's prototype is named.
    if (key === "__proto__")
      Object.defineProperty(target, key, {
        value: merged,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else target[key] = merged;
  }
}

function mergeValues(before: unknown, after: unknown): unknown {
  if (isObject(before) && isObject(after)) {
    mergeInto(before, after);
    return before;
  }
  if (Array.isArray(before) && Array.isArray(after))
    return after.map((item, index) => (index < before.length ? mergeValues(before[index], item) : item));
  return after;
}
