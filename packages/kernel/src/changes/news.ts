import { z } from "zod";

/** What whoever listens to a system tells of its changes. It says where they are, so that the next heals one that is lost. */
export const NEWS = z.object({
  /** Name of the system in the supergraph. */
  system: z.string().min(1).max(100),
  /** Who tells: one life of one process. */
  source: z.string().min(1).max(100),
  /** Grows with each message of a source: of two, the greater is the newer. */
  number: z.number().int().min(0),
  /** Changes that the source has heard of. */
  changes: z.number().int().min(0),
  /** Milliseconds for which the source answers for what it said: without other news by then, changes are unknown. */
  lease: z.number().int().min(0).max(60_000),
});

export type News = z.infer<typeof NEWS>;
