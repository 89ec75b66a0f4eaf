import { z } from "zod";

/** Settings of caches: `docs/configuration.md`. */
export const CACHE_CONFIG = {
  /** Bytes of the answers kept; 0 to keep none. */
  CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(64 * 1024 * 1024),
  /** Bytes of what subgraphs gave to everybody; 0 to ask it each time. */
  CACHE_FETCHES_BYTES: z.coerce.number().int().min(0).default(0),
  /** Seconds that an answer is kept at most when nobody tells the changes of a system that it was made of. */
  CACHE_UNTOLD_S: z.coerce.number().min(0).max(3_600).default(1),
};
