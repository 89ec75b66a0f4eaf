import type { JsonObject } from "../compile/executable.ts";
import type { Shape } from "./shape.ts";

type Path = readonly (string | number)[];

/** A place of the answer, and how many steps of the error's path lie below what is selected there. */
interface Place {
  at: Path;
  below: number;
}

/**
 * The client's paths of an error in the fetched data: one for each key that shows the field, since two aliases of
 * one field share its fetch. Where no key shows it (a key or a required field), the deepest object that holds it; none
 * for a field that is asked of more objects than the client asked (`widened`).
 */
export function clientPaths(
  shape: Shape,
  data: JsonObject,
  path: Path,
  widened: readonly string[] = [],
): Path[] {
  const places = placesOf(shape, data, path);
  const nearest = Math.min(...places.map(({ below }) => below));
  if (nearest && widened.includes(String(path.at(-nearest)))) return [];
  const shown = places.filter(({ below }) => below === nearest).map(({ at }) => at);
  return nearest === 0 ? shown : shown.slice(0, 1);
}

function placesOf(shape: Shape, data: JsonObject, path: Path): Place[] {
  const [step, ...rest] = path;
  const nowhere = [{ at: [], below: path.length }];
  if (step === undefined || typeof step === "number") return nowhere;
  const typename = typeof data.__typename === "string" ? data.__typename : shape.type.name;
  const fields = shape.fieldsOf(typename)?.filter(({ source }) => source === step) ?? [];
  if (!fields.length) return nowhere;

  const indices: number[] = [];
  let value = Object.hasOwn(data, step) ? data[step] : undefined;
  for (const index of rest) {
    if (typeof index !== "number") break;
    indices.push(index);
    value = Array.isArray(value) ? value[index] : undefined;
  }
  const left = rest.slice(indices.length);
  const object = typeof value === "object" && value !== null ? (value as JsonObject) : {};
  return fields.flatMap(({ key, below }) => {
    const here = [key, ...indices];
    if (!below || !left.length) return [{ at: here, below: left.length }];
    return placesOf(below, object, left).map((place) => ({ at: [...here, ...place.at], below: place.below }));
  });
}
