import { ANYONE } from "@passerelle/kernel/caller";
import { LRUCache } from "lru-cache";
import { ANONYMOUS } from "../access/identity.ts";
import type { AnswerSources, Outcome, PreparedOperation, RunRequest } from "../engine/engine.ts";
import type { Passage } from "../http/door.ts";
import { Stop } from "../transport/stop.ts";
import { canonical } from "./canonical-variables.ts";
import type { Changes } from "./changes.ts";
import { cacheHeaders } from "./headers.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import { KeptBody } from "./kept-body.ts";
import { isNobody } from "./ready-answers.ts";

export interface AnswerCacheOptions {
  changes: Changes;
  /** Bytes of the answers kept; 0 to keep none, and tell others only what they may. */
  bytes: number;
  /** Seconds that an answer is kept at most when nobody tells the changes of a system that it was made of. */
  unfollowed: number;
  /** Milliseconds for an answer to be made, whoever waits for it. */
  deadline: number;
  /** Told what came of each look-up. */
  onLookup?(result: "hit" | "shared" | "miss"): void;
}

/** An answer on its way, for all who ask it meanwhile. */
interface Flight {
  sequence: number;
  outcome: Promise<Outcome>;
}

/** Bytes that an answer takes beside its own and its key's, about. */
const ENTRY = 300;
/** What its bytes take with those compressed, about. */
const WITH_COMPRESSED = 1.5;

type Answer = Extract<Outcome, { kind: "answer" }>;

/**
 * Answers to queries asked by an address. One that is everybody's, by what the graph says of all that it selects, is
 * asked once, as nobody in particular, and kept as the bytes to send until it is old or a system of which it was made
 * has changed. One that is its caller's alone is made for them and not kept; who caches elsewhere is told so.
 */
export class AnswerCache {
  readonly #options: AnswerCacheOptions;
  readonly #kept: LRUCache<string, KeptAnswer> | undefined;
  readonly #flights = new Map<string, Flight>();
  readonly #serials = new WeakMap<PreparedOperation, number>();
  #count = 0;

  constructor(options: AnswerCacheOptions) {
    this.#options = options;
    if (options.bytes)
      this.#kept = new LRUCache({
        maxSize: options.bytes,
        sizeCalculation: ({ body }, key) =>
          Math.ceil(WITH_COMPRESSED * body.bytes.length) + key.length + ENTRY,
      });
  }

  /** What came of an operation, asked or found; the passage's headers tell how long others may keep it. */
  async run(passage: Passage, request: RunRequest): Promise<Outcome> {
    const { operation, identity } = passage;
    const policy = operation.cachePolicy?.(request.variables);
    if (!policy?.maxAge) return operation.run(request);
    if (policy.isPrivate) return this.#runPrivate(passage, request, policy.maxAge);
    const kept = await this.#find(operation, request, policy.maxAge);
    if (!("body" in kept)) return kept;
    Object.assign(passage.headers, cacheHeaders(kept, !isNobody(identity)));
    return { kind: "answer", answer: KEPT, kept };
  }

  /** Is a kept answer still true? */
  isFresh({ systems, sequence, made, maxAge }: KeptAnswer): boolean {
    const { changes, unfollowed } = this.#options;
    const age = (performance.now() - made) / 1_000;
    if (age >= maxAge || changes.changedSince(systems, sequence)) return false;
    return age < unfollowed || changes.areFollowed(systems);
  }

  #fresh(key: string): KeptAnswer | undefined {
    const kept = this.#kept?.get(key);
    return kept && this.isFresh(kept) ? kept : undefined;
  }

  async #find(
    operation: PreparedOperation,
    request: RunRequest,
    maxAge: number,
  ): Promise<KeptAnswer | Outcome> {
    const { changes, onLookup } = this.#options;
    const key = this.#keyOf(operation, request.variables);
    const kept = this.#fresh(key);
    if (kept) {
      onLookup?.("hit");
      request.meter?.measured(0);
      return kept;
    }
    // What began before a change is not for those who ask after it.
    const flying = this.#flights.get(key);
    if (flying && flying.sequence === changes.sequence) {
      onLookup?.("shared");
      request.meter?.measured(0);
      return this.#landed(key, await flying.outcome, flying.sequence, maxAge);
    }
    onLookup?.("miss");
    const flight: Flight = { sequence: changes.sequence, outcome: this.#ask(operation, request) };
    this.#flights.set(key, flight);
    try {
      return this.#landed(key, await flight.outcome, flight.sequence, maxAge);
    } finally {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    }
  }

  /** Asks as nobody in particular, so that nothing of a caller can be in what others are given. */
  async #ask(operation: PreparedOperation, { variables, meter }: RunRequest): Promise<Outcome> {
    const stop = new Stop();
    const late = setTimeout(() => stop.abort(), this.#options.deadline);
    try {
      const { grants } = ANONYMOUS;
      return await operation.run({ variables, signal: stop, sources: true, grants, caller: ANYONE, meter });
    } finally {
      clearTimeout(late);
    }
  }

  /** Keeps what may be; each who waited has an outcome of their own. */
  #landed(key: string, outcome: Outcome, sequence: number, maxAge: number): KeptAnswer | Outcome {
    if (!isWhole(outcome)) return outcome.kind === "answer" ? { ...outcome } : outcome;
    const known = this.#kept?.peek(key);
    if (known?.sequence === sequence && this.isFresh(known)) return known;
    const { systems, limit } = outcome.sources;
    const age = Math.min(maxAge, limit?.maxAge ?? maxAge);
    const isStale = this.#options.changes.changedSince(systems, sequence);
    const kept: KeptAnswer = {
      isPrivate: false,
      body: new KeptBody(outcome.answer.data),
      ...{ systems, sequence, made: performance.now(), maxAge: isStale || limit?.isPrivate ? 0 : age },
    };
    if (kept.maxAge > 0) this.#kept?.set(key, kept);
    return kept;
  }

  async #runPrivate(passage: Passage, request: RunRequest, maxAge: number): Promise<Outcome> {
    const outcome = await passage.operation.run({ ...request, sources: true });
    if (!isWhole(outcome)) return outcome;
    const { systems, limit } = outcome.sources;
    const kept: KeptAnswer = {
      isPrivate: true,
      body: new KeptBody(outcome.answer.data),
      ...{ systems, sequence: this.#options.changes.sequence, made: performance.now() },
      maxAge: Math.min(maxAge, limit?.maxAge ?? maxAge),
    };
    Object.assign(passage.headers, cacheHeaders(kept, true));
    return { kind: "answer", answer: KEPT, kept };
  }

  #keyOf(operation: PreparedOperation, variables: RunRequest["variables"]): string {
    let serial = this.#serials.get(operation);
    if (serial === undefined) {
      serial = this.#count++;
      this.#serials.set(operation, serial);
    }
    return variables ? `${serial} ${canonical(variables)}` : `${serial}`;
  }
}

/** What is told of an answer whose bytes are ready: it has data and no errors. */
export const KEPT: Answer["answer"] = Object.freeze({ data: Object.freeze({}) });

const isWhole = (outcome: Outcome): outcome is Answer & { sources: AnswerSources } =>
  outcome.kind === "answer" &&
  outcome.sources !== undefined &&
  !outcome.answer.errors?.length &&
  Boolean(outcome.answer.data);
