import { readContext } from "../compile/context.ts";
import type { ExecutableFetch, IsOfType, JsonObject } from "../compile/executable.ts";
import type { Place } from "./walk.ts";

/** Entities that one request asks of a subgraph: each distinct representation once. */
export interface EntityPart {
  fetch: ExecutableFetch;
  /** JSON texts. */
  representations: readonly string[];
  /** For each representation, the objects that it stands for, by their index among those found. */
  standsFor: readonly (readonly number[])[];
  /** Values that the objects above give, by variable: the same for every entity of the part. */
  context: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Represents the objects found, in one part, or in one for each set of values that `@fromContext` takes from the
 * objects above: a request has one value for each variable.
 */
export function partsOf(
  fetch: ExecutableFetch,
  objects: readonly JsonObject[],
  places: () => readonly Place[],
  isOfType: IsOfType,
): EntityPart[] {
  const { represent, context } = fetch;
  if (!represent) return [];
  const groups = new Map<string, { part: EntityPart; indexOf: Map<string, number> }>();
  for (let index = 0; index < objects.length; index++) {
    const text = represent(objects[index] as JsonObject);
    if (text === undefined) continue;
    const values = context && readContext(context, places()[index]?.ancestors ?? [], isOfType);
    if (context && !values) continue;
    const id = values ? JSON.stringify(values) : "";
    let group = groups.get(id);
    if (!group) {
      group = {
        part: { fetch, representations: [], standsFor: [], context: values },
        indexOf: new Map(),
      };
      groups.set(id, group);
    }
    add(group.part, group.indexOf, text, index);
  }
  return [...groups.values()].map(({ part }) => part);
}

function add(part: EntityPart, indexOf: Map<string, number>, text: string, index: number): void {
  const known = indexOf.get(text);
  if (known !== undefined) {
    (part.standsFor[known] as number[]).push(index);
    return;
  }
  indexOf.set(text, part.representations.length);
  (part.representations as string[]).push(text);
  (part.standsFor as number[][]).push([index]);
}
