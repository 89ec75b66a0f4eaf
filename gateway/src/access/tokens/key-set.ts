import { setTimeout as wait } from "node:timers/promises";
import {
  type CompactJWSHeaderParameters,
  type CryptoKey,
  createLocalJWKSet,
  errors,
  type FlattenedJWSInput,
  type JSONWebKeySet,
} from "jose";

export interface KeySetOptions {
  /** Reads the keys as they are now published. */
  read(): Promise<JSONWebKeySet>;
  /** Told when the published keys are no longer the same: what an old one signed may no longer hold. */
  onChange?(): void;
  /** Told of a reading that failed. */
  onFailure?(error: unknown): void;
  /** Milliseconds after which the keys are read again, while the known ones still serve. */
  maxAge?: number;
  /** Milliseconds that keys serve which cannot be read again. */
  keep?: number;
  /** Milliseconds between two readings at least: doubled by each that teaches nothing, up to `maxPause`. */
  pause?: number;
  maxPause?: number;
}

/** The keys of an issuer cannot be read, and none are known. */
export class KeysUnavailable extends Error {}

/**
 * The keys of an issuer, read once and followed. A key that is not known is looked for at once, for a rotation under
 * way must not fail anyone; a flood of keys that do not exist makes fewer and fewer readings.
 */
export class KeySet {
  readonly #options: Required<Pick<KeySetOptions, "maxAge" | "keep" | "pause" | "maxPause">> & KeySetOptions;
  #find: ReturnType<typeof createLocalJWKSet> | undefined;
  #readAt = Number.NEGATIVE_INFINITY;
  #known = "";
  #pause: number;
  #notBefore = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(options: KeySetOptions) {
    this.#options = { maxAge: 300_000, keep: 86_400_000, pause: 1_000, maxPause: 30_000, ...options };
    this.#pause = this.#options.pause;
  }

  /** The key that should have signed; throws jose's errors, or `KeysUnavailable`. */
  readonly key = async (header: CompactJWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> => {
    const age = performance.now() - this.#readAt;
    if (!this.#find || age > this.#options.keep) {
      await this.#read();
      if (!this.#find || performance.now() - this.#readAt > this.#options.keep) throw new KeysUnavailable();
    } else if (age > this.#options.maxAge) void this.#read();
    try {
      return await this.#find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await this.#read();
    return this.#find(header, token);
  };

  /** Reads the keys again, with those who wait for the same, unless it was done too short a time ago. */
  #read(): Promise<void> {
    const left = this.#notBefore - performance.now();
    if (left > this.#options.pause) return this.#reading ?? Promise.resolve();
    this.#reading ??= (left > 0 ? wait(left) : Promise.resolve())
      .then(() => this.#readNow())
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  async #readNow(): Promise<void> {
    const { read, onChange, onFailure, pause, maxPause } = this.#options;
    try {
      const keys = await read();
      this.#find = createLocalJWKSet(keys);
      this.#readAt = performance.now();
      const known = JSON.stringify(keys);
      const changed = known !== this.#known;
      this.#known = known;
      this.#pause = changed ? pause : Math.min(this.#pause * 2, maxPause);
      if (changed) onChange?.();
    } catch (error) {
      this.#pause = pause;
      onFailure?.(error);
    }
    this.#notBefore = performance.now() + this.#pause;
  }
}
