import type { JsonObject } from "../compile/executable.ts";
import type { Shape } from "./shape.ts";

type Path = readonly (string | number)[];

/** A place of the answer, and how many steps of the error's path lie below what is selected there. */
interface Place {
  at: Path;
  below: number;
  /** Is the error of a field that the client asks of other types only? */
  foreign?: boolean;
}

/**
 * The client's paths of an error in the fetched data: one for each key that shows the field, since two aliases of
 * one field share its fetch.
 *
 * Where no key shows a field that others need (`required`: keys, required fields), the deepest object that holds it. The
 * planner may ask a field of more objects than the client did: what goes wrong there is nobody's, and has no path.
 */
export function clientPaths(
  shape: Shape,
  data: JsonObject,
  path: Path,
  required: ReadonlySet<string> | undefined,
): Path[] {
  const places = placesOf(shape, data, path, required);
  const nearest = Math.min(...places.map(({ below }) => below));
  const shown = places.filter(({ below }) => below === nearest);
  const told = shown.filter(({ foreign }) => !foreign).map(({ at }) => at);
  return nearest === 0 ? told : told.slice(0, 1);
}

function placesOf(
  shape: Shape,
  data: JsonObject,
  path: Path,
  required: ReadonlySet<string> | undefined,
): Place[] {
  const [step, ...rest] = path;
  const nowhere: Place = { at: [], below: path.length };
  if (step === undefined || typeof step === "number") return [nowhere];
  const typename = typeof data.__typename === "string" ? data.__typename : shape.type.name;
  const fields = shape.fieldsOf(typename)?.filter(({ source }) => source === step) ?? [];
  if (!fields.length)
    return [{ ...nowhere, foreign: Object.hasOwn(data, step) && required?.has(step) === false }];

  const indices: number[] = [];
  let value = Object.hasOwn(data, step) ? data[step] : undefined;
  for (const index of rest) {
    // A place that the list does not have is nowhere below it; that of a list which its error made null was there.
    if (typeof index !== "number" || (isPresent(value) && !(Array.isArray(value) && index in value))) break;
    indices.push(index);
    value = Array.isArray(value) ? value[index] : undefined;
  }
  const left = rest.slice(indices.length);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const object = isObject ? (value as JsonObject) : {};
  return fields.flatMap(({ key, below }) => {
    const here = [key, ...indices];
    if (!below || !left.length) return [{ at: here, below: left.length }];
    return placesOf(below, object, left, required).map((place) => ({
      ...place,
      at: [...here, ...place.at],
    }));
  });
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;
