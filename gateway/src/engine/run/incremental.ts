import { orAborted } from "@passerelle/kernel/until-aborted";
import { readable } from "../../transport/transit.ts";
import type { RefusalText } from "../access/requirement.ts";
import type { ExecutableNode, JsonObject } from "../compile/executable.ts";
import type { Settled } from "../document/conditions.ts";
import type { Deferral } from "../document/defers.ts";
import type { EngineAnswer, IncrementalItem, IncrementalPart } from "../engine.ts";
import { answerErrors } from "../project/errors.ts";
import { project } from "../project/project.ts";
import { compileShape, type Shape } from "../project/shape.ts";
import type { ShapedDocument } from "../project/shaped-document.ts";
import { DeferredErrors } from "./deferred-errors.ts";
import { withKnownDependencies } from "./known-dependencies.ts";
import { copyOf, put } from "./merge.ts";
import { newPart, type Part, type PlanRun } from "./run.ts";
import { type Spot, spotsOf, valueAt } from "./spots.ts";
import { stoppable } from "./stoppable.ts";

/** An operation with `@defer`, compiled. */
export interface DeferredOperation {
  document: ShapedDocument;
  settled: Settled;
  node: ExecutableNode | undefined;
  /** What is selected and not deferred. */
  shape: Shape;
  /** What is selected when nothing is deferred. */
  whole: Shape;
  deferrals: readonly Deferral[];
  /** Keys of the fetched data that requests need of objects to ask more of them. */
  required: ReadonlySet<string>;
  /** What to say of a requirement that refuses the caller. */
  refusal?: ((requirement: number) => RefusalText) | undefined;
}

/**
 * Runs an operation and gives its answer in parts: what is not deferred, then the rest as it becomes ready.
 *
 * `stop` is aborted when nobody reads further: when the parts are returned, at once even while they are waited for, and
 * when the first leaves no place for others. `ended` is called at the end, whichever it is.
 */
export function incrementalParts(
  operation: DeferredOperation,
  run: PlanRun,
  answer: (part: Part) => EngineAnswer,
  stop: AbortController = new AbortController(),
  ended: () => void = () => {},
): AsyncGenerator<IncrementalPart, void> {
  return stoppable(endedBy(new PartedAnswer(operation, run).parts(answer, stop), ended), stop, ended);
}

async function* endedBy(
  parts: AsyncGenerator<IncrementalPart, void>,
  ended: () => void,
): AsyncGenerator<IncrementalPart, void> {
  try {
    yield* parts;
  } finally {
    ended();
  }
}

/** The answer to one request, as far as it was given. */
class PartedAnswer {
  readonly #operation: DeferredOperation;
  readonly #run: PlanRun;
  readonly #errors: DeferredErrors;
  /** Deferrals that are still to be given. */
  readonly #left: Map<string, Deferral>;
  /** What the plan fetched for deferrals, by label. */
  readonly #fetched = new Map<string, Part>();
  /** Labels for which the plan fetches anything: the others are ready with the first part. */
  readonly #planned: ReadonlySet<string>;
  /** Fragments given, with their place: one that is spread twice on an object is given once. */
  readonly #given = new Set<string>();
  /** All that the client has, which tells what deferred objects it has a place for. */
  #sent: JsonObject = {};
  #news = Promise.withResolvers<void>();
  #failure: { thrown: unknown } | undefined;

  constructor(operation: DeferredOperation, run: PlanRun) {
    this.#operation = operation;
    this.#run = run;
    this.#errors = new DeferredErrors(operation.shape, operation.whole, run.data, operation.required);
    this.#left = new Map(operation.deferrals.map((deferral) => [deferral.label, deferral]));
    this.#planned = new Set(labelsOf(operation.node));
    run.onDeferred = (label, done) => {
      done
        .then(
          (part) => void this.#fetched.set(label, part),
          (thrown) => {
            this.#failure = { thrown };
          },
        )
        .then(() => this.#news.resolve());
    };
  }

  async *parts(
    answer: (part: Part) => EngineAnswer,
    stop: AbortController,
  ): AsyncGenerator<IncrementalPart, void> {
    const { signal } = stop;
    const part = newPart();
    const { node } = this.#operation;
    if (node) await orAborted(this.#run.run(withKnownDependencies(node), part), signal);
    if (signal.aborted) return;
    const first = answer(this.#errors.ofFirst(part));
    if (first.data) this.#sent = copyOf(first.data);
    else {
      this.#left.clear();
      stop.abort();
    }
    yield { ...first, hasNext: this.#left.size > 0 };
    while (this.#left.size) {
      const due = this.#due();
      if (!due.length) {
        await orAborted(this.#news.promise, signal);
        if (signal.aborted) return;
        if (this.#failure) throw this.#failure.thrown;
        this.#news = Promise.withResolvers();
        continue;
      }
      const items = due.flatMap((deferral) => this.#items(deferral));
      const hasNext = this.#left.size > 0;
      const incremental = hasNext ? items : this.#errors.addLeft(items, this.#sent);
      if (incremental.length || !hasNext) yield { ...(incremental.length ? { incremental } : {}), hasNext };
    }
  }

  /** Takes what is ready out of what is left; a deferral inside another comes after it. */
  #due(): Deferral[] {
    const due: Deferral[] = [];
    for (const [label, deferral] of this.#left) {
      const { parent } = deferral;
      if (parent !== undefined && this.#left.has(parent)) continue;
      if (this.#planned.has(label) && !this.#fetched.has(label)) continue;
      this.#left.delete(label);
      due.push(deferral);
    }
    return due;
  }

  #items(deferral: Deferral): readonly IncrementalItem[] {
    const { document, whole } = this.#operation;
    const fetched = this.#fetched.get(deferral.label);
    if (fetched) this.#errors.receive(fetched);
    const items = spotsOf(document, whole, this.#run.data, deferral).flatMap((spot): IncrementalItem[] => {
      const place = valueAt(this.#sent, spot.client);
      if (typeof place !== "object" || place === null) return [];
      const id = JSON.stringify([deferral.number, spot.client]);
      if (this.#given.has(id)) return [];
      this.#given.add(id);
      const item = this.#item(deferral, spot, fetched);
      if (item.data) mergeItem(place as JsonObject, item.data);
      return [item];
    });
    return fetched ? this.#errors.addUnplaced(fetched, items, this.#sent) : items;
  }

  #item({ number }: Deferral, spot: Spot, fetched: Part | undefined): IncrementalItem {
    const { document, settled, required, refusal } = this.#operation;
    const fragment = document.deferred[number];
    if (!fragment) throw new Error("a deferral stands for one of the client's fragments");
    const { shape: parent, object, client, source } = spot;
    const shape = shapeOf(parent, number, () =>
      compileShape(document, settled, parent.type, [fragment.selectionSet]),
    );
    const { answer, flawed } = project(shape, object);
    const own = this.#errors.ofItem(fetched, spot, shape);
    const errors = answerErrors(
      { shape, data: object, at: { client, source }, required, refusal },
      own,
      flawed,
    );
    return {
      ...(fragment.label === undefined ? {} : { label: fragment.label }),
      path: client,
      // Merged with others by clients, and written as text among them: never in transit.
      data: answer && readable(answer),
      ...(errors.length ? { errors } : {}),
    };
  }
}

/** Shapes of deferred fragments by what is selected where they stand. */
const shapes = new WeakMap<Shape, Map<number, Shape>>();

function shapeOf(parent: Shape, number: number, compile: () => Shape): Shape {
  const known = shapes.get(parent) ?? new Map<number, Shape>();
  shapes.set(parent, known);
  const shape = known.get(number) ?? compile();
  known.set(number, shape);
  return shape;
}

function labelsOf(node: ExecutableNode | undefined): string[] {
  if (!node || node.kind === "fetch") return [];
  if (node.kind !== "defer") return node.nodes.flatMap(labelsOf);
  return [
    ...labelsOf(node.primary),
    ...node.deferred.flatMap(({ label, node: own }) => [label, ...labelsOf(own)]),
  ];
}

/** Merges an item as clients do: objects and lists place by place, anything else replaced, by null as well. */
function mergeItem(target: JsonObject, source: JsonObject): void {
  for (const key of Object.keys(source)) {
    const before = Object.hasOwn(target, key) ? target[key] : undefined;
    const after = source[key];
    if (isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after))
      mergeItem(before, after);
    else put(target, key, copyOf(after));
  }
}

const isContainer = (value: unknown): value is JsonObject => typeof value === "object" && value !== null;
