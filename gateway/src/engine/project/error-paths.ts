import type { JsonObject } from "../plan/executable.ts";
import type { ProjectedSelection } from "./selection.ts";

type Path = readonly (string | number)[];

/**
 * The client's paths of an error in the fetched data: one for each key that shows the field, since two aliases of
 * one field share its fetch. A path that goes below what the client selected stops where its selection does.
 */
export function clientPaths(selection: ProjectedSelection, data: JsonObject, path: Path): Path[] {
  const [step, ...rest] = path;
  if (step === undefined) return [[]];
  if (typeof step === "number") return [[]];
  const typename = typeof data.__typename === "string" ? data.__typename : selection.type.name;
  const fields = selection.fieldsOf(typename)?.filter(({ source }) => source === step) ?? [];
  if (!fields.length) return [[]];
  return fields.flatMap(({ key, below }) => {
    const indices: number[] = [];
    let value = data[step];
    let left = rest;
    while (typeof left[0] === "number") {
      indices.push(left[0]);
      value = Array.isArray(value) ? value[left[0]] : undefined;
      left = left.slice(1);
    }
    const here = [key, ...indices];
    if (!below || !left.length) return [here];
    const object = typeof value === "object" && value !== null ? (value as JsonObject) : {};
    return clientPaths(below, object, left).map((deeper) => [...here, ...deeper]);
  });
}
