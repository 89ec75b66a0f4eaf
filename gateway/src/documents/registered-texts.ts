import { LRUCache } from "lru-cache";
import { hashOf } from "./manifest.ts";

/** Where replicas share the texts that clients registered; it may fail at any time. */
export interface SharedTexts {
  get(hash: string): Promise<string | undefined>;
  /** Shares a text; tells nobody of a failure. */
  put(hash: string, text: string): void;
}

export interface RegisteredTextsOptions {
  /** Texts kept at most. */
  count: number;
  /** Bytes that they take together at most, about. */
  bytes: number;
  shared?: SharedTexts | undefined;
}

/**
 * Texts that clients registered under their hash, the last used of them: whoever knows a hash may have its text run
 * as themselves, and learns nothing else.
 */
export class RegisteredTexts {
  readonly #texts: LRUCache<string, string>;
  readonly #shared: SharedTexts | undefined;

  constructor({ count, bytes, shared }: RegisteredTextsOptions) {
    this.#texts = new LRUCache({
      max: count,
      maxSize: bytes,
      sizeCalculation: (text, hash) => text.length + hash.length,
    });
    this.#shared = shared;
  }

  get(hash: string): string | undefined | Promise<string | undefined> {
    return this.#texts.get(hash) ?? (this.#shared && this.#fetch(this.#shared, hash));
  }

  put(hash: string, text: string): void {
    if (this.#texts.has(hash)) return;
    this.#texts.set(hash, text);
    this.#shared?.put(hash, text);
  }

  async #fetch(shared: SharedTexts, hash: string): Promise<string | undefined> {
    const text = await shared.get(hash).catch(() => undefined);
    // What is shared is checked as what a client sends is.
    if (text === undefined || hashOf(text) !== hash) return undefined;
    this.#texts.set(hash, text);
    return text;
  }
}
