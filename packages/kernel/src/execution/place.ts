/** Objects and lists of an answer while it is made. */
export type Container = Record<string | number, unknown>;

/**
 * Where a value stands in the answer, up to the root: for errors, and for nulls that spread upwards.
 *
 * Mutable on purpose, and one for each object and list rather than for each value: there are thousands.
 */
export class Place {
  readonly above: Place | undefined;
  readonly container: Container;
  readonly key: string | number;
  /** Name of the type whose field it is; undefined for an item of a list. */
  readonly typename: string | undefined;
  readonly nullable: boolean;
  /** Has a null taken the place of what stood here? */
  lost = false;

  constructor(
    above: Place | undefined,
    container: Container,
    key: string | number,
    typename: string | undefined,
    nullable: boolean,
  ) {
    this.above = above;
    this.container = container;
    this.key = key;
    this.typename = typename;
    this.nullable = nullable;
  }
}

/** Response keys and indices from the root to a key below a place. */
export function pathTo(place: Place | undefined, ...below: (string | number)[]): (string | number)[] {
  const path = below.reverse();
  for (let at = place; at; at = at.above) path.push(at.key);
  return path.reverse();
}

/** Is a place, or one above it, lost? Nothing that comes there later is shown. */
export function isLost(place: Place | undefined): boolean {
  for (let at = place; at; at = at.above) if (at.lost) return true;
  return false;
}
