import { GraphQLError, locatedError } from "graphql";
import { isPromise } from "./is-promise.ts";
import { known } from "./known.ts";
import { nullError } from "./null-error.ts";
import { type Container, Place, pathTo } from "./place.ts";
import type { Complete, FieldPlan } from "./plan.ts";

/**
 * Makes the completion of a list from that of its items; `leaf` is given for items without parts, which need
 * no place of their own.
 */
export function completeList(
  field: FieldPlan,
  nullable: boolean,
  complete: Complete,
  leaf: ((value: unknown) => unknown) | undefined,
): Complete {
  return (run, given, place) => {
    const items: unknown[] = [];
    for (const value of iterable(known(given), field)) {
      const index = items.length;
      items.push(null);
      let own: Place | undefined;
      try {
        if (value === null || value === undefined) {
          if (!nullable) throw nullError(field);
          continue;
        }
        const promised = isPromise(value);
        if (leaf && !promised) {
          items[index] = leaf(value);
          continue;
        }
        own = new Place(place, items as unknown as Container, index, undefined, nullable);
        if (promised) {
          items[index] = undefined;
          run.wait(value, field, own, complete);
          continue;
        }
        const made = complete(run, value, own);
        items[index] = own.lost ? null : made;
      } catch (error) {
        const located = locatedError(error, field.nodes, pathTo(place, index));
        if (own) own.lost = true;
        if (!nullable) throw located;
        items[index] = null;
        run.note(located);
      }
    }
    return items;
  };
}

function iterable(values: unknown, { parentType, name }: FieldPlan): Iterable<unknown> {
  if (Array.isArray(values)) return values;
  if (typeof values === "object" && values !== null && Symbol.iterator in values)
    return values as Iterable<unknown>;
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${name}".`);
}
