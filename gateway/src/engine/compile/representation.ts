import type { RequiredSelection, Rewrite } from "../planner/planner.ts";
import type { IsOfType, JsonObject } from "./executable.ts";
import { compileRewrites } from "./rewrites.ts";

/**
 * Compiles what is required of an object into a function that writes its representation as JSON text, or nothing when
 * the object is of no required type or lacks a required field.
 */
export function compileRepresentation(
  requires: readonly RequiredSelection[],
  inputRewrites: readonly Rewrite[] | undefined,
  isOfType: IsOfType,
): (object: JsonObject) => string | undefined {
  const pick = compileSelections(requires, isOfType);
  const rewrite = compileRewrites(inputRewrites, isOfType);
  return (object) => {
    if (typeof object.__typename !== "string") return undefined;
    const representation: JsonObject = {};
    if (!pick(object, representation)) return undefined;
    // No required type is the object's, or its type alone is required, which asks for nothing.
    let keys = 0;
    for (const _ in representation) if (++keys > 1) break;
    if (keys < 2 || representation.__typename === undefined) return undefined;
    rewrite?.(representation);
    return JSON.stringify(representation);
  };
}

/** Copies the selections of `from` into `to`; false when one is missing. */
type Pick = (from: JsonObject, to: JsonObject) => boolean;

function compileSelections(selections: readonly RequiredSelection[], isOfType: IsOfType): Pick {
  const picks = selections.map((selection): Pick => {
    if (selection.kind === "fragment") {
      const inside = compileSelections(selection.selections, isOfType);
      const { on } = selection;
      if (!on) return inside;
      return (from, to) =>
        // An object without a type name cannot contradict the condition.
        typeof from.__typename === "string" && !isOfType(from.__typename, on) ? true : inside(from, to);
    }
    const { key, source } = selection;
    const inside = selection.selections && compileSelections(selection.selections, isOfType);
    return (from, to) => {
      const value = Object.hasOwn(from, source) ? from[source] : undefined;
      if (value === undefined) return false;
      to[key] = inside ? pickInside(value, inside, to[key]) : value;
      return true;
    };
  });
  const [only] = picks;
  if (only && picks.length === 1) return only;
  return (from, to) => {
    for (const pick of picks) if (!pick(from, to)) return false;
    return true;
  };
}

/** What is required of the objects in `value`, added to what another selection already required of them. */
function pickInside(value: unknown, inside: Pick, before: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item, index) =>
      pickInside(item, inside, Array.isArray(before) ? before[index] : undefined),
    );
  if (typeof value !== "object" || value === null) return value;
  const picked = typeof before === "object" && before !== null ? (before as JsonObject) : {};
  return inside(value as JsonObject, picked) ? picked : null;
}
