import type { JsonObject } from "../compile/executable.ts";
import type { Deferral } from "../document/defers.ts";
import type { Shape } from "../project/shape.ts";
import type { ShapedDocument } from "../project/shaped-document.ts";

type Path = readonly (string | number)[];

/** One object where a deferred fragment stands. */
export interface Spot {
  object: JsonObject;
  /** All that is selected of it when nothing is deferred. */
  shape: Shape;
  /** Where it stands in the answer. */
  client: Path;
  /** Where it stands in the fetched data. */
  source: Path;
}

/** The objects to which a deferred fragment applies; `whole` is what is selected when nothing is deferred. */
export function spotsOf(
  document: ShapedDocument,
  whole: Shape,
  data: JsonObject,
  { above, on }: Pick<Deferral, "above" | "on">,
): Spot[] {
  const satisfies = ({ object, shape }: Spot, conditions: readonly string[]) =>
    conditions.every((condition) => document.satisfies(typeOf(object, shape), condition));
  let spots: Spot[] = [{ object: data, shape: whole, client: [], source: [] }];
  for (const { key, source, on: conditions } of above)
    spots = spots
      .filter((spot) => satisfies(spot, conditions))
      .flatMap((spot) => spotsBelow(spot, key, source));
  return spots.filter((spot) => satisfies(spot, on));
}

function spotsBelow({ object, shape, client, source: before }: Spot, key: string, source: string): Spot[] {
  const below = shape
    .fieldsOf(typeOf(object, shape))
    ?.find((field) => field.key === key && field.source === source)?.below;
  if (!below) return [];
  const found: Spot[] = [];
  const walk = (value: unknown, indices: readonly number[]): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...indices, index]);
    else if (typeof value === "object" && value !== null)
      found.push({
        object: value as JsonObject,
        shape: below,
        client: [...client, key, ...indices],
        source: [...before, source, ...indices],
      });
  };
  walk(ownValue(object, source), []);
  return found;
}

const typeOf = ({ __typename: name }: JsonObject, { type }: Shape): string =>
  typeof name === "string" ? name : type.name;

/** Does a shape show the field at a path of the fetched data, under any key? */
export function shows(shape: Shape, object: JsonObject, [step, ...rest]: Path): boolean {
  if (typeof step !== "string") return false;
  const fields = shape.fieldsOf(typeOf(object, shape))?.filter(({ source }) => source === step) ?? [];
  let value = ownValue(object, step);
  const left = [...rest];
  while (typeof left[0] === "number") {
    const index = left.shift() as number;
    value = Array.isArray(value) ? value[index] : undefined;
  }
  if (!left.length) return fields.length > 0;
  const inside = typeof value === "object" && value !== null ? (value as JsonObject) : {};
  return fields.some(({ below }) => below !== undefined && shows(below, inside, left));
}

/** What stands at a path of JSON data; null as soon as a null is met, undefined where there is nothing. */
export function valueAt(root: JsonObject, path: Path): unknown {
  let value: unknown = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return value === null ? null : undefined;
    value = ownValue(value as JsonObject, step);
  }
  return value;
}

/** Never what every JavaScript object has: a key may be `__proto__` or `constructor`. */
const ownValue = (object: JsonObject, key: string | number): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;
