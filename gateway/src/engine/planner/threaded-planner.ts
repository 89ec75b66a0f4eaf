import { Worker } from "node:worker_threads";
import type { ErrorText } from "@passerelle/kernel/errors";
import { refusedBecause } from "../document/refusal.ts";
import type { Refusal } from "../engine.ts";
import type { ApolloPlannerOptions } from "./apollo-planner.ts";
import type {
  DocumentFacts,
  IntrospectionRequest,
  PlannedOperation,
  Planner,
  PlanRequest,
  SchemaFacts,
} from "./planner.ts";

export interface ThreadedPlannerOptions extends ApolloPlannerOptions {
  /** Milliseconds that one document may take of a thread. */
  budget: number;
  /** Documents that may wait for a thread; further ones are refused at once. */
  maxWaiting: number;
}

type Task =
  | { kind: "document"; query: string; operationName: string | undefined }
  | { kind: "plan"; request: PlanRequest }
  | { kind: "introspect"; request: IntrospectionRequest };

export interface PlannerJob {
  id: number;
  task: Task;
}

export type PlannerReply =
  | { kind: "ready"; facts: SchemaFacts }
  | { kind: "unusable"; reason: string }
  | { kind: "done"; id: number; result: unknown }
  | { kind: "failed"; id: number; overflow: boolean; reason: string };

interface Waiting {
  task: Task;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A text that no supergraph can be made of. */
export class UnusableSupergraph extends Error {}

/** Threads at most: one plans, a second helps when the first is held by a long document. */
const MAX_THREADS = 2;
/** Milliseconds that a document waits before a second thread is started. */
const PATIENCE = 30;
/** Milliseconds after which an idle second thread is ended. */
const IDLE = 60_000;
/** Megabytes that a thread may take: a document that needs more is refused. */
const MAX_HEAP = 512;

/**
 * Apollo's planner in threads of its own, so that no document, hostile or not, holds up the requests of others: one
 * that takes longer than the budget is refused, and its thread replaced.
 *
 * Throws an `UnusableSupergraph` on text that is no supergraph.
 */
export async function threadedPlanner(options: ThreadedPlannerOptions): Promise<Planner> {
  const threads = new Set<Thread>();
  const waiting: Waiting[] = [];
  let closed = false;

  const start = (): Thread => {
    const thread = new Thread(options, {
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
      else if (threads.size > 1) thread.endWhenIdle(IDLE);
    }
  };
  const ask = <Result>(task: Task): Promise<Result | Refusal> => {
    if (closed) return Promise.reject(new Error("the planner is closed"));
    if (waiting.length >= options.maxWaiting)
      return Promise.resolve({ ...refusedBecause("LIMIT_EXCEEDED", BUSY), transient: true });
    if (!threads.size) start();
    const result = new Promise<Result | Refusal>((resolve, reject) => {
      waiting.push({ task, resolve: resolve as (result: unknown) => void, reject });
    });
    dispatch();
    if (waiting.length)
      setTimeout(() => {
        if (waiting.length && threads.size < MAX_THREADS && !closed) start();
      }, PATIENCE).unref();
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
    document: (query, operationName) => ask<DocumentFacts>({ kind: "document", query, operationName }),
    plan: (request) => ask<PlannedOperation>({ kind: "plan", request }),
    introspect: (request) => ask<string>({ kind: "introspect", request }),
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new Error("the planner is closed"));
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

/** One thread with its planner: starting, idle, or busy with one document. */
class Thread {
  readonly facts: Promise<SchemaFacts>;
  isIdle = false;
  #wasReady = false;
  readonly #worker: Worker;
  readonly #options: ThreadedPlannerOptions;
  readonly #on: { idle(): void; ended(wasReady: boolean): void };
  #job: (Waiting & { id: number; timer: NodeJS.Timeout }) | undefined;
  #count = 0;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(options: ThreadedPlannerOptions, on: { idle(): void; ended(wasReady: boolean): void }) {
    this.#options = options;
    this.#on = on;
    const { budget: _, maxWaiting: __, ...workerData } = options;
    this.#worker = new Worker(new URL("./planner-thread.ts", import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP },
    });
    this.facts = new Promise((resolve, reject) => {
      this.#worker.on("message", (reply: PlannerReply) => {
        if (reply.kind === "ready") {
          resolve(reply.facts);
          this.#wasReady = true;
          this.#free();
        } else if (reply.kind === "unusable") reject(new UnusableSupergraph(reply.reason));
        else this.#settle(reply);
      });
      this.#worker.on("error", (error) => {
        reject(error);
        // Out of memory, most often: the document that it was busy with is to blame.
        this.#job?.resolve(refusedBecause("LIMIT_EXCEEDED", TOO_COMPLICATED));
      });
    });
    // A thread that replaces another tells nobody that it could not start: those who wait are told by the next.
    this.facts.catch(() => {});
    this.#worker.on("exit", () => {
      this.isIdle = false;
      this.#job?.resolve(refusedBecause("LIMIT_EXCEEDED", TOO_COMPLICATED));
      this.#forget();
      this.#on.ended(this.#wasReady);
    });
  }

  run(waiting: Waiting): void {
    this.isIdle = false;
    clearTimeout(this.#idleTimer);
    this.#worker.ref();
    const id = ++this.#count;
    const timer = setTimeout(() => this.#late(id), this.#options.budget);
    this.#job = { ...waiting, id, timer };
    this.#worker.postMessage({ id, task: waiting.task } satisfies PlannerJob);
  }

  endWhenIdle(after: number): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => void this.end(), after).unref();
  }

  async end(): Promise<void> {
    this.isIdle = false;
    clearTimeout(this.#idleTimer);
    await this.#worker.terminate();
  }

  #settle(reply: Extract<PlannerReply, { id: number }>): void {
    const job = this.#job;
    if (job?.id !== reply.id) return;
    this.#forget();
    if (reply.kind === "done") job.resolve(reply.result);
    else if (reply.overflow) job.resolve(refusedBecause("LIMIT_EXCEEDED", TOO_COMPLICATED));
    else job.reject(new Error(`planning failed: ${reply.reason}`));
    this.#free();
  }

  #free(): void {
    this.isIdle = true;
    this.#worker.unref();
    this.#on.idle();
  }

  #forget(): void {
    clearTimeout(this.#job?.timer);
    this.#job = undefined;
  }

  /** The reply may be there already, unread because this thread was busy: it is read before judging. */
  #late(id: number): void {
    setImmediate(() => {
      if (this.#job?.id !== id) return;
      this.#job.resolve(refusedBecause("LIMIT_EXCEEDED", TOO_COMPLICATED));
      this.#forget();
      void this.end();
    });
  }
}

const TOO_COMPLICATED: ErrorText = {
  fr: "Cette opération est trop compliquée à planifier : la découper en plusieurs.",
  en: "This operation is too complicated to plan: split it into several.",
};

const BUSY: ErrorText = {
  fr: "Trop d'opérations nouvelles à la fois : réessayer dans un instant.",
  en: "Too many new operations at once: try again in a moment.",
};
