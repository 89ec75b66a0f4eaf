import type { GraphQLFormattedError } from "graphql";
import type { ExecutableFetch, JsonObject } from "../compile/executable.ts";
import type { IncrementalItem } from "../engine.ts";
import { clientPaths } from "../project/error-paths.ts";
import type { Shape } from "../project/shape.ts";
import type { FetchError } from "./errors.ts";
import type { Part } from "./run.ts";
import { type Spot, shows, valueAt } from "./spots.ts";

type Path = readonly (string | number)[];

/**
 * Errors of an answer in parts: each is told with what shows its field, whichever request met it, and none is lost.
 *
 * A field that only a deferred fragment shows may come with the requests of the first part, and a request of a
 * deferred part may fail at what nobody sees, or nowhere in particular.
 */
export class DeferredErrors {
  readonly #first: Shape;
  readonly #whole: Shape;
  readonly #data: JsonObject;
  readonly #required: ReadonlySet<string>;
  readonly #met: FetchError[] = [];
  readonly #fetches: ExecutableFetch[] = [];
  readonly #failed = new Set<ExecutableFetch>();
  readonly #told = new Set<FetchError>();

  /**
   * `first` is what is selected and not deferred, `whole` all that is selected, of the fetched `data`; `required` are
   * keys that requests need.
   */
  constructor(first: Shape, whole: Shape, data: JsonObject, required: ReadonlySet<string>) {
    this.#required = required;
    this.#first = first;
    this.#whole = whole;
    this.#data = data;
  }

  /** What the first part tells: all but the errors of fields that only deferred fragments show. */
  ofFirst(part: Part): Part {
    const errors = part.errors.filter(
      ({ path }) => !path || this.#isShownBy(this.#first, path) || !this.#isShownBy(this.#whole, path),
    );
    this.#note(part, errors);
    return { ...part, errors };
  }

  /** Takes the errors of a deferred part: its items tell them. */
  receive(part: Part): void {
    this.#note(part, []);
  }

  /** What one item tells, of the errors of its own part and of those before: `shape` is that of the item. */
  ofItem(own: Part | undefined, { object, source }: Spot, shape: Shape): Part {
    const errors = this.#met.filter((error) => {
      const { path } = error;
      if (!path || !source.every((step, index) => step === path[index])) return false;
      const below = reached(object, path.slice(source.length));
      if (!below.length) return own?.errors.includes(error) ?? false;
      // What another request gave after all has no error.
      const isOwn = own?.errors.includes(error) || (valueAt(object, below) ?? null) === null;
      return isOwn && shows(shape, object, below);
    });
    for (const error of errors) this.#told.add(error);
    return { errors, fetches: this.#fetches, failed: this.#failed };
  }

  /**
   * Adds to a part's items the errors that they do not show, and that no other will: to the item at whose place they
   * are, else to the first; without items, to one at the root that changes nothing.
   */
  addUnplaced(own: Part, items: readonly IncrementalItem[], sent: JsonObject): readonly IncrementalItem[] {
    return this.#add(
      own.errors.filter(({ path }) => !path || !this.#isShownBy(this.#whole, path)),
      items,
      sent,
    );
  }

  /** Adds, to the last items, what was to be told by items that did not come. */
  addLeft(items: readonly IncrementalItem[], sent: JsonObject): readonly IncrementalItem[] {
    return this.#add(this.#met, items, sent);
  }

  #add(
    errors: readonly FetchError[],
    items: readonly IncrementalItem[],
    sent: JsonObject,
  ): readonly IncrementalItem[] {
    const told = new Set([...this.#told].map(idOf));
    const left = errors.filter((error) => !error.silent && !told.has(idOf(error)));
    for (const error of left) this.#told.add(error);
    const formatted = left.flatMap((error) => this.#format(error, sent));
    let changed = items;
    for (const error of new Map(formatted.map((one) => [JSON.stringify(one), one])).values()) {
      const at = changed.findIndex(({ path }) => path.every((step, index) => step === error.path?.[index]));
      const item = changed[Math.max(at, 0)] ?? { path: [], data: {} };
      const withError = { ...item, errors: [...(item.errors ?? []), error] };
      changed = changed.length ? changed.with(Math.max(at, 0), withError) : [withError];
    }
    return changed;
  }

  /** Nothing, when the client was given no place for it: a null that is there instead was told with its reason. */
  #format({ message, path, extensions }: FetchError, sent: JsonObject): GraphQLFormattedError[] {
    if (!path) return [{ message, extensions }];
    const [place] = clientPaths(this.#whole, this.#data, path, this.#required);
    if (!place) return [];
    const above: Path = place.slice(0, -1);
    if ((valueAt(sent, above) ?? null) === null) return [];
    return [{ message, ...(place.length ? { path: place } : {}), extensions }];
  }

  /** Does a shape show the place of an error, or the null that it left above? */
  #isShownBy(shape: Shape, path: Path): boolean {
    return shows(shape, this.#data, reached(this.#data, path));
  }

  #note({ errors, fetches, failed = new Set() }: Part, told: readonly FetchError[]): void {
    this.#met.push(...errors);
    this.#fetches.push(...fetches);
    for (const fetch of failed) this.#failed.add(fetch);
    for (const error of told) this.#told.add(error);
  }
}

/** A path down to the first null on the way, which is what the error at its end left. */
function reached(data: JsonObject, path: Path): Path {
  const depth = path.findIndex((_, index) => (valueAt(data, path.slice(0, index + 1)) ?? null) === null);
  return depth < 0 ? path : path.slice(0, depth + 1);
}

/** What two requests for one thing tell alike. */
const idOf = ({ message, path, extensions }: FetchError): string =>
  JSON.stringify([path, message, extensions.code]);
