import { LRUCache } from "lru-cache";

/** What is known of one operation of a document. */
interface Entry<Known> {
  known: Known;
  /** Bytes that it takes, about. */
  weight: number;
  /** When it is to be forgotten, on the clock of `performance.now()`. */
  until: number;
}

/** The operations of one document by name; replaced, not changed, so that its weight is counted again. */
interface Operations<Known> {
  byName: Map<string, Entry<Known>>;
  weight: number;
}

export interface KnownDocumentsOptions {
  /** Documents at most. */
  maxDocuments: number;
  /** Bytes that they take together at most, about. */
  maxWeight: number;
}

/** Operations of one document that are remembered at most: a client may ask each of them, or names that are not there. */
const MAX_NAMES = 100;

/** Remembers what became of documents, by text and by name of the operation, the last used of them. */
export class KnownDocuments<Known> {
  readonly #documents: LRUCache<string, Operations<Known>>;

  constructor({ maxDocuments, maxWeight }: KnownDocumentsOptions) {
    this.#documents = new LRUCache({
      max: maxDocuments,
      maxSize: maxWeight,
      sizeCalculation: ({ weight }) => weight,
    });
  }

  get(query: string, name: string): Known | undefined {
    const entry = this.#documents.get(query)?.byName.get(name);
    // The clock is read only for what does not stay.
    return entry && (entry.until === Infinity || entry.until > performance.now()) ? entry.known : undefined;
  }

  /** Remembers for some milliseconds, or until there is no room. */
  set(query: string, name: string, known: Known, weight: number, duration = Infinity): void {
    const others = this.#documents.get(query)?.byName ?? new Map<string, Entry<Known>>();
    const byName = others.size < MAX_NAMES || others.has(name) ? others : new Map<string, Entry<Known>>();
    byName.set(name, { known, weight: weight + name.length, until: performance.now() + duration });
    this.#put(query, byName);
  }

  delete(query: string, name: string): void {
    const byName = this.#documents.get(query)?.byName;
    if (!byName?.delete(name)) return;
    if (byName.size) this.#put(query, byName);
    else this.#documents.delete(query);
  }

  /** How many documents there are, and what they weigh. */
  get size(): { documents: number; weight: number } {
    return { documents: this.#documents.size, weight: this.#documents.calculatedSize };
  }

  values(): Known[] {
    return [...this.#documents.values()].flatMap(({ byName }) =>
      [...byName.values()].map(({ known }) => known),
    );
  }

  #put(query: string, byName: Map<string, Entry<Known>>): void {
    let weight = query.length + 1;
    for (const entry of byName.values()) weight += entry.weight;
    this.#documents.set(query, { byName, weight });
  }
}
