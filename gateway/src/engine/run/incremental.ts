import type { ExecutableNode, JsonObject } from "../compile/executable.ts";
import type { Settled } from "../document/conditions.ts";
import type { Deferral } from "../document/defers.ts";
import type { EngineAnswer, IncrementalItem, IncrementalPart } from "../engine.ts";
import { answerErrors } from "../project/errors.ts";
import { project } from "../project/project.ts";
import { compileShape, type Shape, type ShapedDocument } from "../project/shape.ts";
import { mergeInto } from "./merge.ts";
import { newPart, type Part, type PlanRun } from "./run.ts";

/** An operation with `@defer`, compiled. */
export interface DeferredOperation {
  document: ShapedDocument;
  settled: Settled;
  node: ExecutableNode | undefined;
  /** What is selected when nothing is deferred. */
  whole: Shape;
  deferrals: readonly Deferral[];
}

/** Runs an operation and gives its answer in parts: what is not deferred, then the rest as it becomes ready. */
export async function* incrementalParts(
  operation: DeferredOperation,
  run: PlanRun,
  answer: (part: Part) => EngineAnswer,
): AsyncGenerator<IncrementalPart, void> {
  const ready: { label: string; part: Part }[] = [];
  let pending = 0;
  let news = Promise.withResolvers<void>();
  run.onDeferred = (label, done) => {
    pending++;
    done.then((part) => {
      ready.push({ label, part });
      news.resolve();
    }, news.reject);
  };
  const part = newPart();
  if (operation.node) await run.run(operation.node, part);
  const first = answer(part);
  /** All that the client has been given, to know which deferred objects it still has a place for. */
  const sent = first.data ?? undefined;
  yield { ...first, hasNext: pending > 0 };
  while (pending) {
    if (!ready.length) await news.promise;
    news = Promise.withResolvers();
    const batch = ready.splice(0);
    pending -= batch.length;
    const incremental = batch.flatMap((one) => itemsOf(operation, one.label, one.part, run.data, sent));
    if (incremental.length || !pending) yield { incremental, hasNext: pending > 0 };
  }
}

/** One object where a deferred fragment stands. */
interface Spot {
  object: JsonObject;
  shape: Shape;
  client: (string | number)[];
  source: (string | number)[];
}

function itemsOf(
  { document, settled, whole, deferrals }: DeferredOperation,
  label: string,
  part: Part,
  data: JsonObject,
  sent: JsonObject | undefined,
): IncrementalItem[] {
  const deferral = deferrals.find((one) => one.label === label);
  const fragment = deferral && document.deferred[deferral.number];
  if (!deferral || !fragment || !sent) return [];
  const shapes = new Map<Shape, Shape>();
  return spotsOf(whole, data, deferral.above).flatMap(({ object, shape: parent, client, source }) => {
    const typename = typeof object.__typename === "string" ? object.__typename : parent.type.name;
    const place = at(sent, client);
    if (!place || (fragment.on && !document.satisfies(typename, fragment.on))) return [];
    const shape = shapes.get(parent) ?? compileShape(document, settled, parent.type, [fragment.selectionSet]);
    shapes.set(parent, shape);
    const { answer, flawed } = project(shape, object);
    const errors = answerErrors({ shape, data: object, at: { client, source } }, part, flawed);
    if (answer) mergeInto(place, structuredClone(answer), () => true);
    return [
      {
        ...(fragment.label === undefined ? {} : { label: fragment.label }),
        path: client,
        data: answer,
        ...(errors.length ? { errors } : {}),
      },
    ];
  });
}

/** Objects below some fields of the client's, with their place in the answer and in the fetched data. */
function spotsOf(whole: Shape, data: JsonObject, above: Deferral["above"]): Spot[] {
  let spots: Spot[] = [{ object: data, shape: whole, client: [], source: [] }];
  for (const { key, source } of above)
    spots = spots.flatMap(({ object, shape, client, source: before }) => {
      const typename = typeof object.__typename === "string" ? object.__typename : shape.type.name;
      const below = shape
        .fieldsOf(typename)
        ?.find((field) => field.key === key && field.source === source)?.below;
      const found: Spot[] = [];
      const walk = (value: unknown, indices: readonly number[]): void => {
        if (Array.isArray(value))
          for (const [index, item] of value.entries()) walk(item, [...indices, index]);
        else if (below && typeof value === "object" && value !== null)
          found.push({
            object: value as JsonObject,
            shape: below,
            client: [...client, key, ...indices],
            source: [...before, source, ...indices],
          });
      };
      walk(Object.hasOwn(object, source) ? object[source] : undefined, []);
      return found;
    });
  return spots;
}

/** The object at a path of the answer, unless a null stands there or above. */
function at(answer: JsonObject, path: readonly (string | number)[]): JsonObject | undefined {
  let value: unknown = answer;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as JsonObject)[step];
  }
  return typeof value === "object" && value !== null ? (value as JsonObject) : undefined;
}
