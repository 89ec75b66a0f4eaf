import type { KeptBody } from "./kept-body.ts";

/** An answer whose bytes are ready, with what tells whether it is still true. */
export interface KeptAnswer {
  /** Is it for its caller alone, and so for no cache of ours? */
  isPrivate: boolean;
  body: KeptBody;
  /** Subgraphs of which it was made. */
  systems: readonly string[];
  /** Where their changes were when it began to be made. */
  sequence: number;
  /** Milliseconds on the clock of `performance.now()` when it was made. */
  made: number;
  /** Seconds that it may be kept. */
  maxAge: number;
}
