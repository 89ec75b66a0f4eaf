import type { IncrementalItem, IncrementalPart } from "../../engine.ts";
import { type Answer, comparableNulls, otherCodes } from "../../oracle/agreement.ts";
import type { ReferenceItem, ReferenceParts } from "./reference.ts";

type Path = readonly (string | number)[];

/** A client that reads an answer in parts, as Apollo Client's handler for this form does. */
export class PartsReader {
  data: unknown;
  readonly errors: unknown[] = [];

  /** Takes the next part; says what is wrong with it. */
  read(part: IncrementalPart, index: number): string[] {
    this.errors.push(...(part.errors ?? []));
    if (index === 0) {
      this.data = part.data;
      return part.incremental ? ["the first part has items"] : [];
    }
    const wrong = "data" in part ? ["a later part has data of its own"] : [];
    for (const item of part.incremental ?? []) {
      this.errors.push(...(item.errors ?? []));
      if (!isContainer(at(this.data, item.path))) wrong.push(`no place for ${JSON.stringify(item)}`);
      // As Apollo Client does: the item, wrapped in its path, is merged into all that came before.
      const wrapped = item.path.reduceRight<unknown>((inside, step) => {
        const parent: object = typeof step === "number" ? [] : {};
        define(parent, step, inside);
        return parent;
      }, item.data);
      if (item.data !== null) this.data = merge(this.data, wrapped);
    }
    return wrong;
  }
}

/** What is wrong with parts, beside the reference's; nothing when they are right. */
export function faultsOf(parts: readonly IncrementalPart[], reference: ReferenceParts): string[] {
  const reader = new PartsReader();
  const wrong: string[] = [];
  const left = new Set(reference.items);
  const given = new Set<ReferenceItem>();
  const isDue = ({ owner, path }: ReferenceItem) =>
    (owner === reference.first || given.has(owner as ReferenceItem)) &&
    isContainer(at(owner.data, path.slice(owner.path.length)));
  for (const [index, part] of parts.entries()) {
    if (part.hasNext !== index < parts.length - 1) wrong.push(`part ${index}: hasNext is ${part.hasNext}`);
    if (index === 0)
      wrong.push(...differences("the first part", answerOf(part), reference.first, reference.whole));
    wrong.push(...reader.read(part, index));
    for (const item of part.incremental ?? []) {
      const alike = [...left].filter(
        ({ label, path }) => label === item.label && JSON.stringify(path) === JSON.stringify(item.path),
      );
      // Of two that say the same, it is the one that has to come.
      const candidates = [...alike.filter(isDue), ...alike.filter((one) => !isDue(one))];
      const whole = { ...reference.whole, data: at(reference.whole.data, item.path) };
      const ours = relative(item);
      const what = `item ${JSON.stringify(item.path)} ${item.label}`;
      const best =
        candidates.find((one) => agrees(ours, one)) ??
        candidates.find((one) => !differences(what, ours, one, whole).length) ??
        candidates[0];
      if (best) wrong.push(...differences(what, ours, best, whole));
      if (!best) wrong.push(`unexpected item ${JSON.stringify(item)}`);
      else {
        left.delete(best);
        given.add(best);
      }
    }
  }
  // What its owner gave a place for must come, unless another item made a null of that place.
  for (const item of left)
    if (isDue(item) && isContainer(at(reader.data, item.path)))
      wrong.push(`no item ${JSON.stringify(item.path)} ${item.label}: ${JSON.stringify(item.data)}`);
  // What a mutation defers is read after its later effects.
  if (!reference.effects && !reader.errors.length && sorted(reader.data) !== sorted(reference.whole.data))
    wrong.push(`merged: ${sorted(reader.data)}\n  whole: ${sorted(reference.whole.data)}`);
  return wrong;
}

const answerOf = ({ data = null, errors = [] }: IncrementalPart): Answer => ({ data, errors });

/** Errors with paths from the item: one that is elsewhere keeps its whole path, which agrees with nothing. */
const relative = ({ data, errors = [], path }: IncrementalItem): Answer => ({
  data,
  errors: errors.map((error) =>
    path.every((step, index) => step === error.path?.[index])
      ? { ...error, path: error.path?.slice(path.length) ?? ["without a path"] }
      : { ...error, path: ["elsewhere", ...(error.path ?? [])] },
  ),
});

/**
 * How an answer differs from the one expected.
 *
 * A deferred field that its subgraph can give with the others only is fetched with them, and its error nulls there what
 * it nulls in the whole answer: such nulls are right, with an error that tells of them.
 */
function differences(what: string, ours: Answer, expected: Answer, whole: Answer): string[] {
  if (agrees(ours, expected)) return otherCodes(ours, expected);
  const told = (answer: Answer) =>
    answer.errors.map(({ path, message }) => `${JSON.stringify(path)} ${message}`);
  const nulls: Path[] = [];
  if (whole.errors.length && isNulledAsWhole(ours.data, expected.data, whole.data, [], nulls)) {
    const untold = nulls.filter((place) => !ours.errors.some(({ path = [] }) => isAbove(place, path)));
    if (nulls.length && !untold.length) return [];
  }
  return [
    `${what}: ${JSON.stringify(ours.data)} ${told(ours)}`,
    `  instead of ${JSON.stringify(expected.data)} ${told(expected)}`,
    `  whole ${JSON.stringify(whole.data)}`,
  ];
}

function agrees(ours: Answer, expected: Answer): boolean {
  const [mine, other] = [comparableNulls(ours), comparableNulls(expected)];
  return mine.data === other.data && String(mine.nulls) === String(other.nulls);
}

const isAbove = (above: Path, path: Path): boolean => above.every((step, index) => step === path[index]);

/** Is what we gave the expected, but for nulls that are in the whole answer too? */
function isNulledAsWhole(ours: unknown, expected: unknown, whole: unknown, at: Path, nulls: Path[]): boolean {
  if (ours === null && expected !== null) {
    nulls.push(at);
    // What is not there stands below a null of the whole answer.
    return (whole ?? null) === null;
  }
  if (!isContainer(ours) || !isContainer(expected)) return ours === expected;
  const keys = Object.keys(ours);
  return (
    keys.length === Object.keys(expected).length &&
    keys.every((key) => {
      const step = Array.isArray(ours) ? Number(key) : key;
      const below = isContainer(whole) && Object.hasOwn(whole, key) ? whole[key] : undefined;
      return isNulledAsWhole(ours[key], expected[key], below, [...at, step], nulls);
    })
  );
}

const isContainer = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === "object" && value !== null;

export function at(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) value = isContainer(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

function define(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function merge(target: unknown, source: unknown): unknown {
  if (!isContainer(target) || !isContainer(source)) return source;
  const merged: object = Array.isArray(target) ? [...target] : Object.create(null);
  if (!Array.isArray(target)) for (const key of Object.keys(target)) define(merged, key, target[key]);
  for (const key of Object.keys(source))
    define(merged, key, Object.hasOwn(target, key) ? merge(target[key], source[key]) : source[key]);
  return merged;
}

const sorted = (data: unknown): string =>
  JSON.stringify(data, (_, value) => {
    if (!isContainer(value) || Array.isArray(value)) return value;
    const copy: object = Object.create(null);
    for (const key of Object.keys(value).sort()) define(copy, key, value[key]);
    return copy;
  });
