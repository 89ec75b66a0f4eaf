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
  for (const [index, part] of parts.entries()) {
    if (part.hasNext !== index < parts.length - 1) wrong.push(`part ${index}: hasNext is ${part.hasNext}`);
    if (index === 0) wrong.push(...differences("the first part", answerOf(part), reference.first));
    wrong.push(...reader.read(part, index));
    for (const item of part.incremental ?? []) {
      const candidates = [...left].filter(
        ({ label, path }) => label === item.label && JSON.stringify(path) === JSON.stringify(item.path),
      );
      const [first, ...others] = candidates.map((one) => ({
        one,
        faults: differences(`item ${JSON.stringify(item.path)} ${item.label}`, relative(item), one),
      }));
      const best = [first, ...others].find((candidate) => candidate?.faults.length === 0) ?? first;
      if (!best) wrong.push(`unexpected item ${JSON.stringify(item)}`);
      else {
        wrong.push(...best.faults);
        left.delete(best.one);
        given.add(best.one);
      }
    }
  }
  // What its owner gave a place for must come, unless another item made a null of that place.
  for (const item of left) {
    const inOwner = at(item.owner.data, item.path.slice(item.owner.path.length));
    const owned = item.owner === reference.first || given.has(item.owner as ReferenceItem);
    if (owned && isContainer(inOwner) && isContainer(at(reader.data, item.path)))
      wrong.push(`no item ${JSON.stringify(item.path)} ${item.label}: ${JSON.stringify(item.data)}`);
  }
  if (!reader.errors.length && sorted(reader.data) !== sorted(reference.whole.data))
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

function differences(what: string, ours: Answer, expected: Answer): string[] {
  const [mine, other] = [comparableNulls(ours), comparableNulls(expected)];
  const told = (answer: Answer) =>
    answer.errors.map(({ path, message }) => `${JSON.stringify(path)} ${message}`);
  return [
    ...(mine.data === other.data ? [] : [`${what}: ${mine.data}\n  instead of ${other.data}`]),
    ...(String(mine.nulls) === String(other.nulls)
      ? otherCodes(ours, expected)
      : [`${what}: errors ${told(ours)}\n  instead of ${told(expected)}`]),
  ];
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
