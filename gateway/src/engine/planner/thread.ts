import { Worker } from "node:worker_threads";
import type { Refusal } from "../engine.ts";
import type { SchemaFacts } from "./planner.ts";
import { BUSY, TOO_COMPLICATED } from "./refusals.ts";
import type { PlannerJob, PlannerReply, PlannerThreadData, Task } from "./thread-messages.ts";

export interface Waiting {
  graph: string;
  task: Task;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export interface ThreadOptions {
  /** Milliseconds of a thread's processor time that one document may take. */
  budget: number;
  /** Megabytes that a thread may hold: a document that needs more is refused. Default 512. */
  maxHeap?: number;
}

/** A text that no supergraph can be made of. */
export class UnusableSupergraph extends Error {}

const MAX_HEAP = 512;
/**
 * Megabytes of a thread's young objects. When a thread is out of memory, Node lets it have 16 more to end in: if more
 * than that can survive at once, the whole process is aborted.
 */
const MAX_YOUNG = 12;
/** How many times its budget a document may last on the clock: a thread that the machine does not let run is not blamed. */
const CLOCK = 20;
/** Milliseconds between two looks at what a document has used, at least. */
const LOOK = 5;

/** One thread with its planners: starting, idle, or busy with one document. */
export class Thread {
  readonly facts: Promise<SchemaFacts>;
  isIdle = false;
  #wasReady = false;
  readonly #worker: Worker;
  readonly #budget: number;
  readonly #on: { idle(): void; ended(wasReady: boolean): void };
  #job: (Waiting & { id: number; look?: NodeJS.Timeout; limit?: NodeJS.Timeout }) | undefined;
  /** Names of the supergraphs that it has a planner of. */
  readonly #opened = new Set<string>();
  #count = 0;
  /** Processor time of the thread when it was last idle. */
  #cpu = 0;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(
    workerData: PlannerThreadData,
    { budget, maxHeap = MAX_HEAP }: ThreadOptions,
    on: { idle(): void; ended(wasReady: boolean): void },
  ) {
    this.#budget = budget;
    this.#on = on;
    this.#worker = new Worker(new URL("./planner-thread.ts", import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: maxHeap, maxYoungGenerationSizeMb: MAX_YOUNG },
    });
    this.facts = new Promise((resolve, reject) => {
      this.#worker.on("message", (reply: PlannerReply) => {
        if (reply.kind === "unusable") return reject(new UnusableSupergraph(reply.reason));
        this.#cpu = reply.cpu;
        if (reply.kind !== "ready") return this.#settle(reply);
        resolve(reply.facts);
        this.#opened.add(workerData.supergraphs[0]?.[0] ?? "");
        this.#wasReady = true;
        this.#free();
      });
      this.#worker.on("error", (error) => {
        reject(error);
        // Out of memory, most often: the document that it was busy with is to blame.
        this.#letGo(TOO_COMPLICATED);
      });
    });
    // A thread that replaces another tells nobody that it could not start: those who wait are told by the next.
    this.facts.catch(() => {});
    this.#worker.on("exit", () => {
      this.isIdle = false;
      this.#letGo(TOO_COMPLICATED);
      this.#on.ended(this.#wasReady);
    });
  }

  /** Does what is asked; a planner that it does not have yet is made before the budget runs. */
  run(waiting: Waiting): void {
    this.isIdle = false;
    clearTimeout(this.#idleTimer);
    this.#worker.ref();
    if (this.#opened.has(waiting.graph)) this.#give(waiting);
    else {
      const id = ++this.#count;
      this.#job = { ...waiting, id };
      this.#worker.postMessage({ id, graph: waiting.graph, task: { kind: "open" } } satisfies PlannerJob);
    }
  }

  #give(waiting: Waiting): void {
    const { graph, task } = waiting;
    const id = ++this.#count;
    // The reply may be there already, unread because this thread was busy: it is read before judging.
    const limit = setTimeout(() => setImmediate(() => this.#late(id)), this.#budget * CLOCK);
    this.#job = { ...waiting, id, look: this.#lookAfter(this.#budget, id), limit };
    this.#worker.postMessage({ id, graph, task } satisfies PlannerJob);
  }

  endWhenIdle(after: number): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => void this.end(), after).unref();
  }

  /** Ends the thread; what it is busy with may be asked again. */
  async end(): Promise<void> {
    this.isIdle = false;
    clearTimeout(this.#idleTimer);
    this.#letGo(BUSY);
    await this.#worker.terminate();
  }

  #settle(reply: Extract<PlannerReply, { id: number }>): void {
    const job = this.#job;
    if (job?.id !== reply.id) return;
    if (reply.kind === "done" && !this.#opened.has(job.graph)) {
      this.#opened.add(job.graph);
      if (job.task.kind !== "open") {
        this.#give(job);
        return;
      }
    }
    this.#forget();
    if (reply.kind === "done") job.resolve(reply.result);
    else if (reply.overflow) job.resolve(TOO_COMPLICATED);
    else job.reject(new Error(`planning failed: ${reply.reason}`));
    this.#free();
  }

  #free(): void {
    this.isIdle = true;
    this.#worker.unref();
    this.#on.idle();
  }

  #forget(): void {
    clearTimeout(this.#job?.look);
    clearTimeout(this.#job?.limit);
    this.#job = undefined;
  }

  #letGo(refusal: Refusal): void {
    this.#job?.resolve(refusal);
    this.#forget();
  }

  #lookAfter(delay: number, id: number): NodeJS.Timeout {
    return setTimeout(() => void this.#look(id), delay);
  }

  async #look(id: number): Promise<void> {
    const left = this.#budget - (await this.#used());
    if (this.#job?.id !== id) return;
    if (left <= 0) this.#late(id);
    else this.#job.look = this.#lookAfter(Math.max(left, LOOK), id);
  }

  /** Milliseconds of processor time since the thread was last idle; without end when it cannot tell. */
  async #used(): Promise<number> {
    try {
      const { user, system } = await this.#worker.cpuUsage();
      return (user + system) / 1_000 - this.#cpu;
    } catch {
      // It is ending, or Node is older than 24.6: there the clock judges, once what it has said is read.
      return new Promise((resolve) => setImmediate(resolve, Infinity));
    }
  }

  #late(id: number): void {
    if (this.#job?.id !== id) return;
    this.#letGo(TOO_COMPLICATED);
    void this.end();
  }
}
