import { LRUCache } from "lru-cache";
import type { Identity } from "../access/identity.ts";
import { ANONYMOUS } from "../access/identity.ts";
import type { Engine } from "../engine/engine.ts";
import type { Passage } from "../http/door.ts";
import type { KeptAnswer } from "./kept-answer.ts";

/** A kept answer to one address, with all that says that the address still leads to it. */
export interface ReadyAnswer {
  kept: KeptAnswer;
  /** The operation that first came by that address. */
  passage: Passage;
  /** The engine that was asked, and the documents by which its text was found. */
  engine: Engine;
  documents: number;
  /** Headers of each form in which it was sent: names and values, one after the other. */
  forms: Map<string, string[]>;
}

/** Addresses remembered, and characters that they take. */
const MAX = { addresses: 20_000, characters: 8_000_000, address: 2_000 };

/**
 * Kept answers by the address that asks them, as it is written: for those who did not say who they are nothing of the
 * request has to be read again.
 */
export class ReadyAnswers {
  readonly #known = new LRUCache<string, ReadyAnswer>({
    max: MAX.addresses,
    maxSize: MAX.characters,
    sizeCalculation: (_, address) => address.length + 1,
  });

  get(address: string, { contract }: Identity): ReadyAnswer | undefined {
    return this.#known.get(keyOf(address, contract));
  }

  set(address: string, ready: ReadyAnswer): void {
    if (address.length <= MAX.address && isNobody(ready.passage.identity))
      this.#known.set(keyOf(address, ready.passage.identity.contract), ready);
  }
}

/** Is it nobody in particular, for whom an address says all? */
export const isNobody = ({ grants, consumer }: Identity): boolean =>
  !grants.authenticated && consumer === ANONYMOUS.consumer;

const keyOf = (address: string, contract: string | undefined): string =>
  contract === undefined ? address : `${contract} ${address}`;
