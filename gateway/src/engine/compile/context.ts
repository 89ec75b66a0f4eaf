import type { Rewrite } from "../planner/planner.ts";
import type { ContextArgument, IsOfType, JsonObject } from "./executable.ts";

const CONDITION = "... on ";

/** Compiles where an argument of `@fromContext` is found: some objects up, then down. */
export function compileContext({ path, renameTo }: Rewrite): ContextArgument {
  if (renameTo === undefined) throw new Error("a context gives its value a name");
  const up = path.findIndex((step) => step !== "..");
  const below = path.slice(up < 0 ? path.length : up);
  const condition = below[0]?.startsWith(CONDITION) ? below[0].slice(CONDITION.length) : undefined;
  return {
    variable: renameTo,
    up: up < 0 ? path.length : up,
    on: condition === undefined ? undefined : new Set([condition]),
    path: condition === undefined ? below : below.slice(1),
  };
}

/**
 * Values that the objects above give, by variable; `ancestors` ends with the object itself.
 *
 * Undefined when one is not there, which is not null: what should have given it has failed.
 */
export function readContext(
  context: readonly ContextArgument[],
  ancestors: readonly JsonObject[],
  isOfType: IsOfType,
): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  for (const { variable, up, on, path } of context) {
    const from = ancestors.at(-1 - up);
    if (!from || (values[variable] !== undefined && values[variable] !== null)) continue;
    if (on && !satisfies(from, on, isOfType)) continue;
    const value = descend(from, path, isOfType);
    if (value !== undefined || values[variable] === undefined) values[variable] = value;
  }
  return Object.values(values).includes(undefined) ? undefined : values;
}

function descend(from: JsonObject, path: readonly string[], isOfType: IsOfType): unknown {
  let value: unknown = from;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return value;
    const object = value as JsonObject;
    if (!step.startsWith(CONDITION)) value = Object.hasOwn(object, step) ? object[step] : undefined;
    else if (!satisfies(object, new Set([step.slice(CONDITION.length)]), isOfType)) return null;
  }
  return value;
}

function satisfies(object: JsonObject, types: ReadonlySet<string>, isOfType: IsOfType): boolean {
  const { __typename: name } = object;
  if (typeof name !== "string") return true;
  for (const type of types) if (isOfType(name, type)) return true;
  return false;
}
