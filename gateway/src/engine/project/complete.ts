import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import type { JsonObject } from "../compile/executable.ts";
import { projectObject } from "./project.ts";
import type { Shape } from "./shape.ts";

/** What takes the place of a value that may not be null and is: its parent becomes null in turn. */
export const INVALID = Symbol("null where none may be");

/** What a projection notes as it goes: the values are right, but why some are null is to be told. */
export interface Projection {
  /** Was anything null, or of a wrong type, where the schema promised otherwise? */
  flawed: boolean;
}

/** Makes the value of a field in the answer from the fetched one. */
export type Complete = (value: unknown, projection: Projection) => unknown;

/** Compiles what a type makes of a fetched value: nulls moved up, what is not of the type made null. */
export function compileComplete(type: GraphQLOutputType, below: Shape | undefined): Complete {
  if (isNonNullType(type)) {
    const inside = compileComplete(type.ofType, below);
    return (value, projection) => {
      const completed = inside(value, projection);
      if (completed !== null) return completed;
      projection.flawed = true;
      return INVALID;
    };
  }
  if (isListType(type)) return completeList(compileComplete(type.ofType, below));
  if (below) return completeObject(below);
  return isLeafType(type) ? completeLeaf(type) : () => null;
}

/** The null of a refused field, and why, whatever was fetched. */
export const completeRefused =
  (type: GraphQLOutputType): Complete =>
  (_, projection) => {
    projection.flawed = true;
    return isNonNullType(type) ? INVALID : null;
  };

const completeList =
  (inside: Complete): Complete =>
  (value, projection) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) {
      projection.flawed = true;
      return null;
    }
    // The list itself while its items are answered as they are.
    let items: unknown[] | undefined;
    for (let index = 0; index < value.length; index++) {
      const item = value[index];
      const completed = inside(item, projection);
      if (completed === INVALID) return null;
      if (items) items.push(completed);
      else if (completed !== item) {
        items = value.slice(0, index);
        items.push(completed);
      }
    }
    return items ?? value;
  };

const completeObject =
  (below: Shape): Complete =>
  (value, projection) => {
    if (value === null || value === undefined) return null;
    if (typeof value !== "object" || Array.isArray(value)) {
      projection.flawed = true;
      return null;
    }
    return projectObject(below, value as JsonObject, projection);
  };

function completeLeaf(type: GraphQLLeafType): Complete {
  const read = leafReader(type);
  return (value, projection) => {
    if (value === null || value === undefined) return null;
    const completed = read(value);
    if (completed !== undefined) return completed;
    projection.flawed = true;
    return null;
  };
}

/** Reads a leaf as a subgraph wrote it in JSON; undefined when it is not of the type. Custom scalars are anything. */
export function leafReader(type: GraphQLLeafType): (value: unknown) => unknown {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    // A value that only some subgraphs know is not one for clients.
    return (value) => (names.has(value as string) ? value : undefined);
  }
  switch (type.name) {
    case GraphQLString.name:
      return (value) => (typeof value === "string" ? value : undefined);
    case GraphQLBoolean.name:
      return (value) => (typeof value === "boolean" ? value : undefined);
    case GraphQLFloat.name:
      return (value) => (Number.isFinite(value) ? value : undefined);
    case GraphQLInt.name:
      return (value) => (typeof value === "number" && (value | 0) === value ? value : undefined);
    case GraphQLID.name:
      return (value) =>
        typeof value === "string" ? value : Number.isSafeInteger(value) ? String(value) : undefined;
    default:
      // Writing what nests deeper would exhaust the stack.
      return (value) => (isShallow(value, MAX_NESTING) ? value : undefined);
  }
}

/** Levels of lists and objects in the value of a custom scalar. */
const MAX_NESTING = 200;

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (!levels) return false;
  for (const key in value) if (!isShallow((value as JsonObject)[key], levels - 1)) return false;
  return true;
}
