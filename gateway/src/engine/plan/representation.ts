import type { QueryPlanSelectionNode } from "@apollo/query-planner/dist/QueryPlan.js";
import type { JsonObject } from "./executable.ts";
import type { IsOfType } from "./rewrites.ts";

/**
 * Compiles what is required of an object into a function that makes its representation, or nothing when the object
 * is of no required type or lacks a required field.
 */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  isOfType: IsOfType,
): (object: JsonObject) => JsonObject | undefined {
  const pick = compileSelections(requires, isOfType);
  return (object) => {
    if (typeof object.__typename !== "string") return undefined;
    const representation: JsonObject = {};
    if (!pick(object, representation)) return undefined;
    // A representation of a type alone asks for nothing.
    for (const key in representation) if (key !== "__typename") return representation;
    return undefined;
  };
}

/** Copies the selections of `from` into `to`; false when one is missing. */
type Pick = (from: JsonObject, to: JsonObject) => boolean;

function compileSelections(selections: readonly QueryPlanSelectionNode[], isOfType: IsOfType): Pick {
  const picks = selections.map((selection): Pick => {
    if (selection.kind === "InlineFragment") {
      const inside = compileSelections(selection.selections, isOfType);
      const { typeCondition } = selection;
      if (!typeCondition) return inside;
      return (from, to) =>
        // An object without a type name cannot contradict the condition.
        typeof from.__typename === "string" && !isOfType(from.__typename, typeCondition)
          ? true
          : inside(from, to);
    }
    const key = selection.alias ?? selection.name;
    const inside = selection.selections && compileSelections(selection.selections, isOfType);
    return (from, to) => {
      const value = from[key];
      if (value === undefined) return false;
      to[key] = inside ? pickInside(value, inside) : value;
      return true;
    };
  });
  return (from, to) => picks.every((pick) => pick(from, to));
}

function pickInside(value: unknown, inside: Pick): unknown {
  if (Array.isArray(value)) return value.map((item) => pickInside(item, inside));
  if (typeof value !== "object" || value === null) return value;
  const picked: JsonObject = {};
  return inside(value as JsonObject, picked) ? picked : null;
}
