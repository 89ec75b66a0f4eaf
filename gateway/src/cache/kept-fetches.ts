import { ANYONE } from "@passerelle/kernel/caller";
import { LRUCache } from "lru-cache";
import type { SubgraphOperation, SubgraphResult, Transport } from "../transport/transport.ts";
import type { Changes } from "./changes.ts";

export interface KeptFetchesOptions {
  changes: Changes;
  /** Bytes of the answers kept, about. */
  bytes: number;
  /** Seconds that an answer is kept at most when nobody tells the changes of its system. */
  unfollowed: number;
}

/** Seconds that the answer to one request to a subgraph may be kept, for everybody; 0 when it may not be. */
export type AgeOf = (operation: SubgraphOperation) => number;

/** What a subgraph gave, as text: whoever is given it changes it. */
interface KeptFetch {
  data: string;
  sequence: number;
  made: number;
  maxAge: number;
}

/** Bytes that an entry takes beside its text and its key, about. */
const ENTRY = 200;

/**
 * Answers of subgraphs to requests that are everybody's by what the graph says of all that they select: asked as nobody
 * in particular, and kept until they are old or their system has changed. Of use to those whose whole answer is not kept:
 * by POST, or since the rest of it is theirs alone.
 */
export class KeptFetches {
  readonly #options: KeptFetchesOptions;
  readonly #kept: LRUCache<string, KeptFetch>;

  constructor(options: KeptFetchesOptions) {
    this.#options = options;
    this.#kept = new LRUCache({
      maxSize: options.bytes,
      sizeCalculation: ({ data }, key) => data.length + key.length + ENTRY,
    });
  }

  /** The way to a subgraph, by which what is kept is not asked again. */
  through(system: string, way: Transport, ageOf: AgeOf): Transport {
    const ages = new WeakMap<SubgraphOperation, number>();
    const systems = [system];
    const knownAgeOf = (operation: SubgraphOperation): number => {
      const age = ages.get(operation) ?? ageOf(operation);
      ages.set(operation, age);
      return age;
    };
    return {
      execute: async (request, signal) => {
        const { operation, variables, transit } = request;
        const maxAge = knownAgeOf(operation);
        if (!maxAge) return way.execute(request, signal);
        // By its text: documents that ask the same of a subgraph share what it gave.
        const key = `${system} ${transit ? "t" : ""}${operation.query} ${variables}`;
        const kept = this.#kept.get(key);
        if (kept && this.#isFresh(kept, systems)) return { data: JSON.parse(kept.data) };
        const { sequence } = this.#options.changes;
        const result = await way.execute({ ...request, caller: ANYONE }, signal);
        this.#keep(key, result, { systems, sequence, maxAge });
        return result;
      },
      subscribe: (request, signal) => way.subscribe(request, signal),
      alive: () => way.alive(),
      close: () => way.close(),
    };
  }

  #isFresh({ sequence, made, maxAge }: KeptFetch, systems: readonly string[]): boolean {
    const { changes, unfollowed } = this.#options;
    const age = (performance.now() - made) / 1_000;
    if (age >= maxAge || changes.changedSince(systems, sequence)) return false;
    return age < unfollowed || changes.areFollowed(systems);
  }

  #keep(
    key: string,
    { data, errors, limit }: SubgraphResult,
    { systems, sequence, maxAge }: { systems: readonly string[]; sequence: number; maxAge: number },
  ): void {
    if (!data || errors?.length || limit?.isPrivate) return;
    if (this.#options.changes.changedSince(systems, sequence)) return;
    const age = Math.min(maxAge, limit?.maxAge ?? maxAge);
    if (age > 0)
      this.#kept.set(key, { data: JSON.stringify(data), sequence, made: performance.now(), maxAge: age });
  }
}
