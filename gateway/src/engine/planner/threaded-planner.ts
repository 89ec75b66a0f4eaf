import type { Refusal } from "../engine.ts";
import type { ApolloPlannerOptions } from "./apollo-planner.ts";
import type { DocumentFacts, PlannedOperation, Planner } from "./planner.ts";
import { BUSY } from "./refusals.ts";
import { type Task, Thread, type ThreadOptions, type Waiting } from "./thread.ts";

export { UnusableSupergraph } from "./thread.ts";

export interface ThreadedPlannerOptions extends ApolloPlannerOptions, ThreadOptions {
  /** Documents that may wait for a thread; further ones are refused at once. */
  maxWaiting: number;
  /** Milliseconds that a document waits before a second thread is started. Default 30. */
  patience?: number;
  /** Milliseconds after which an idle second thread is ended. Default 60 000. */
  idle?: number;
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
export async function threadedPlanner(options: ThreadedPlannerOptions): Promise<ThreadedPlanner> {
  const { maxWaiting, patience = PATIENCE, idle = IDLE, budget, maxHeap, ...planner } = options;
  const threads = new Set<Thread>();
  const waiting: Waiting[] = [];
  let closed = false;

  const start = (): Thread => {
    const thread = new Thread(planner, maxHeap === undefined ? { budget } : { budget, maxHeap }, {
      idle: dispatch,
      ended(wasReady) {
        threads.delete(thread);
        if (closed || threads.size) return;
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
  const ask = <Result>(task: Task): Promise<Result | Refusal> => {
    if (closed) return Promise.resolve(BUSY);
    if (waiting.length >= maxWaiting) return Promise.resolve(BUSY);
    if (!threads.size) start();
    const result = new Promise<Result | Refusal>((resolve, reject) => {
      waiting.push({ task, resolve: resolve as (result: unknown) => void, reject });
    });
    dispatch();
    if (waiting.length)
      setTimeout(() => {
        if (waiting.length && threads.size < MAX_THREADS && !closed) start();
      }, patience).unref();
    return result;
  };

  const first = start();
  const facts = await first.facts.catch(async (error) => {
    closed = true;
    await first.end();
    throw error;
  });
  return {
    facts,
    get threads() {
      return threads.size;
    },
    document: (query, operationName) => ask<DocumentFacts>({ kind: "document", query, operationName }),
    plan: (request) => ask<PlannedOperation>({ kind: "plan", request }),
    introspect: (request) => ask<string>({ kind: "introspect", request }),
    async close() {
      closed = true;
      for (const { resolve } of waiting.splice(0)) resolve(BUSY);
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}
