import { type GraphQLOutputType, isEnumType, isListType, isNonNullType, isObjectType } from "graphql";
import type { JsonObject } from "../plan/executable.ts";
import type { ProjectedField, ProjectedSelection } from "./selection.ts";

/** What takes the place of a value that may not be null and is: its parent becomes null in turn. */
const INVALID = Symbol("null where none may be");

/**
 * Shapes fetched data as the client asked: its keys, its order, nulls moved up where the schema allows none.
 *
 * Returns null when the root itself has to be null.
 */
export function project(selection: ProjectedSelection, data: JsonObject): JsonObject | null {
  const projected = projectObject(selection, data);
  return projected === INVALID ? null : (projected as JsonObject);
}

function projectObject(selection: ProjectedSelection, object: JsonObject): unknown {
  const typename = typeof object.__typename === "string" ? object.__typename : selection.type.name;
  const fields = selection.fieldsOf(typename);
  // A type that clients do not see, or that this field cannot have.
  if (!fields) return null;
  const answer: JsonObject = {};
  for (const field of fields) {
    const value = projectField(field, object, typename);
    if (value === INVALID) return INVALID;
    if (field.key === "__proto__")
      Object.defineProperty(answer, field.key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else answer[field.key] = value;
  }
  return answer;
}

function projectField(field: ProjectedField, object: JsonObject, typename: string): unknown {
  if (field.source === "__typename") return typename;
  const value = Object.hasOwn(object, field.source) ? object[field.source] : undefined;
  return complete(field.type, field.below, value);
}

function complete(type: GraphQLOutputType, below: ProjectedSelection | undefined, value: unknown): unknown {
  if (isNonNullType(type)) {
    const completed = complete(type.ofType, below, value);
    return completed === null ? INVALID : completed;
  }
  if (value === null || value === undefined) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) return null;
    const items: unknown[] = [];
    for (const item of value) {
      const completed = complete(type.ofType, below, item);
      if (completed === INVALID) return null;
      items.push(completed);
    }
    return items;
  }
  if (below) {
    if (typeof value !== "object" || Array.isArray(value)) return null;
    const completed = projectObject(below, value as JsonObject);
    return completed === INVALID ? null : completed;
  }
  // A value that only some subgraphs know is not one for clients.
  if (isEnumType(type)) return typeof value === "string" && type.getValue(value) ? value : null;
  return isObjectType(type) ? null : value;
}
