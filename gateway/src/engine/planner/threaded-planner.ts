import type { Refusal } from "../engine.ts";
import type { ApolloPlannerOptions } from "./apollo-planner.ts";
import type { DocumentFacts, PlannedOperation, Planner, SchemaFacts } from "./planner.ts";
import { BUSY } from "./refusals.ts";
import { Thread, type ThreadOptions, UnusableSupergraph, type Waiting } from "./thread.ts";
import type { PlannerThreadData, Task, Unusable } from "./thread-messages.ts";

export { UnusableSupergraph } from "./thread.ts";

export interface ThreadedPlannerOptions extends ApolloPlannerOptions, ThreadOptions {
  /** Documents that may wait for a thread; further ones are refused at once. */
  maxWaiting: number;
  /** Milliseconds that a document waits before a second thread is started. Default 30. */
  patience?: number;
  /** Milliseconds after which an idle second thread is ended. Default 60 000. */
  idle?: number;
}

export interface ThreadedPlannersOptions extends Omit<ThreadedPlannerOptions, "supergraphSdl"> {
  /** Supergraphs by name, the one that matters most first: a thread that replaces another opens it at once. */
  supergraphs: ReadonlyMap<string, string>;
}

/** The planner, with the number of threads that it has now. */
export interface ThreadedPlanner extends Planner {
  readonly threads: number;
}

/** Threads at most: one plans, a second helps when the first is held by a long document. */
const MAX_THREADS = 2;
const PATIENCE = 30;
const IDLE = 60_000;

/**
 * Apollo's planner in threads of its own, so that no document, hostile or not, holds up the requests of others: one
 * that takes more than the budget is refused, and its thread replaced.
 *
 * Throws an `UnusableSupergraph` on text that is no supergraph.
 */
export async function threadedPlanner({
  supergraphSdl,
  ...options
}: ThreadedPlannerOptions): Promise<ThreadedPlanner> {
  const [planner] = (
    await threadedPlanners({ ...options, supergraphs: new Map([["", supergraphSdl]]) })
  ).values();
  return planner as ThreadedPlanner;
}

/**
 * Planners of several supergraphs by name, in the same threads: a thread takes more memory and time to start than the
 * planners in it. They end when the last planner is closed.
 *
 * Throws an `UnusableSupergraph` on a text that is no supergraph.
 */
export async function threadedPlanners(
  options: ThreadedPlannersOptions,
): Promise<ReadonlyMap<string, ThreadedPlanner>> {
  const { supergraphs, maxWaiting, patience = PATIENCE, idle = IDLE, budget, maxHeap, ...planner } = options;
  const data: PlannerThreadData = { supergraphs: [...supergraphs], options: planner };
  const threads = new Set<Thread>();
  const waiting: Waiting[] = [];
  /** Supergraphs of which the planner is not closed. */
  const open = new Set(supergraphs.keys());

  const start = (): Thread => {
    const thread = new Thread(data, maxHeap === undefined ? { budget } : { budget, maxHeap }, {
      idle: dispatch,
      ended(wasReady) {
        threads.delete(thread);
        if (!open.size || threads.size) return;
        // A thread that cannot start tells those who wait, and the next who asks tries again.
        if (wasReady) start();
        else
          for (const { reject } of waiting.splice(0))
            reject(new Error("the planner's thread does not start"));
      },
    });
    threads.add(thread);
    return thread;
  };
  const dispatch = (): void => {
    for (const thread of threads) {
      if (!thread.isIdle) continue;
      const next = waiting.shift();
      if (next) thread.run(next);
      else if (threads.size > 1) thread.endWhenIdle(idle);
    }
  };
  const ask = <Result>(graph: string, task: Task): Promise<Result | Refusal> => {
    if (!open.has(graph)) return Promise.resolve(BUSY);
    if (waiting.length >= maxWaiting) return Promise.resolve(BUSY);
    if (!threads.size) start();
    const result = new Promise<Result | Refusal>((resolve, reject) => {
      waiting.push({ graph, task, resolve: resolve as (result: unknown) => void, reject });
    });
    dispatch();
    if (waiting.length)
      setTimeout(() => {
        if (waiting.length && threads.size < MAX_THREADS && open.size) start();
      }, patience).unref();
    return result;
  };
  const close = async (graph: string): Promise<void> => {
    open.delete(graph);
    for (const one of waiting.filter((other) => other.graph === graph)) {
      waiting.splice(waiting.indexOf(one), 1);
      one.resolve(BUSY);
    }
    if (!open.size) await Promise.all([...threads].map((thread) => thread.end()));
  };

  const first = start();
  const facts = await factsOfAll(first, [...supergraphs.keys()]).catch(async (error) => {
    open.clear();
    await first.end();
    throw error;
  });
  return new Map(
    [...facts].map(([graph, own]) => [
      graph,
      {
        facts: own,
        get threads() {
          return threads.size;
        },
        document: (query, operationName) =>
          ask<DocumentFacts>(graph, { kind: "document", query, operationName }),
        plan: (request) => ask<PlannedOperation>(graph, { kind: "plan", request }),
        introspect: (request) => ask<string>(graph, { kind: "introspect", request }),
        close: () => close(graph),
      } satisfies ThreadedPlanner,
    ]),
  );
}

/** Opens all supergraphs in a thread that has just started, one after the other. */
async function factsOfAll(thread: Thread, graphs: readonly string[]): Promise<Map<string, SchemaFacts>> {
  const [first = "", ...others] = graphs;
  const facts = new Map([[first, await thread.facts]]);
  for (const graph of others) {
    const opened = await new Promise<SchemaFacts | Unusable | Refusal>((resolve, reject) =>
      thread.run({ graph, task: { kind: "open" }, resolve: resolve as (result: unknown) => void, reject }),
    );
    if ("kind" in opened)
      throw new UnusableSupergraph(
        `of the contract "${graph}": ${opened.kind === "unusable" ? opened.reason : "too large"}`,
      );
    facts.set(graph, opened);
  }
  return facts;
}
