import { LRUCache } from "lru-cache";
import type { Identity } from "../access/identity.ts";
import { ANONYMOUS } from "../access/identity.ts";
import type { Engine } from "../engine/engine.ts";
import type { Passage } from "../http/door.ts";
import type { KeptAnswer } from "./kept-answer.ts";

/** One form of an answer, as it is written. */
export interface ReadyForm {
  /** Names and values, one after the other. */
  headers: string[];
  /** Its bytes, each as a character; absent of what tells a client that it has the answer. */
  text: string | undefined;
}

/** A kept answer to one address, with all that says that the address still leads to it. */
export interface ReadyAnswer {
  kept: KeptAnswer;
  /** The operation that first came by that address. */
  passage: Passage;
  /** The engine that was asked, and the documents by which its text was found. */
  engine: Engine;
  documents: number;
  /** The forms in which it was sent, by type and encoding. */
  forms: Map<string, ReadyForm>;
}

/** Addresses remembered, and characters of the longest of them. */
const MAX = { addresses: 20_000, address: 2_000 };
/** Bytes that an address takes beside its own and those of the forms of its answer, about. */
const ENTRY = 2_000;
/** What the forms of an answer take, beside its bytes, which the cache may have let go. */
const FORMS = 3;

/**
 * Kept answers by the address that asks them, as it is written: for those who did not say who they are nothing of the
 * request has to be read again.
 */
export class ReadyAnswers {
  readonly #known: LRUCache<string, ReadyAnswer>;

  /** `bytes`: what the addresses and their answers may take, about. */
  constructor(bytes: number) {
    this.#known = new LRUCache({
      max: MAX.addresses,
      maxSize: bytes,
      sizeCalculation: ({ kept }, address) => FORMS * kept.body.bytes.length + address.length + ENTRY,
    });
  }

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
