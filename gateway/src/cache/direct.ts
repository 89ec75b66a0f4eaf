import type { Identity } from "../access/identity.ts";
import type { EngineSource, Passage } from "../http/door.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import { isNobody, type ReadyAnswer, ReadyAnswers } from "./ready-answers.ts";

/** Kept answers found by the address alone: nothing of the request is read, planned or limited again. */
export interface DirectAnswers {
  /** The answer to an address, while it is true and the address still leads to it. */
  find(address: string, identity: Identity): ReadyAnswer | undefined;
  /** Notes where an address led. */
  note(address: string, passage: Passage, kept: KeptAnswer): void;
}

export interface DirectAnswersOptions {
  answers: AnswerCache;
  /** Bytes that they may take, about. */
  bytes: number;
  engine: EngineSource;
  /** Changes when an address may lead to another text, or to none. */
  documents(): number;
  onHit?(): void;
}

export function createDirectAnswers({
  answers,
  bytes,
  engine,
  documents,
  onHit,
}: DirectAnswersOptions): DirectAnswers {
  const ready = new ReadyAnswers(bytes);
  return {
    find(address, identity) {
      if (!isNobody(identity)) return undefined;
      const found = ready.get(address, identity);
      if (!found || found.documents !== documents() || found.engine !== engine.current(identity.contract))
        return undefined;
      if (!answers.isFresh(found.kept)) return undefined;
      onHit?.();
      return found;
    },
    note(address, passage, kept) {
      if (!kept.isPrivate && kept.maxAge > 0 && isNobody(passage.identity))
        ready.set(address, {
          ...{ kept, passage },
          engine: engine.current(passage.identity.contract),
          documents: documents(),
          forms: new Map(),
        });
    },
  };
}
