import { fromHere } from "@passerelle/kernel/from-here";
import { z } from "zod";

const names = (text: string): readonly string[] =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

/** Settings of documents: `docs/configuration.md`. */
export const DOCUMENTS_CONFIG = {
  /** Texts that clients may register under their hash; 0 for none. */
  PERSISTED_QUERIES: z.coerce.number().int().min(0).max(1_000_000).default(5_000),
  /** Bytes that these take at most. */
  PERSISTED_QUERIES_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(16 * 1024 * 1024),
  /** Manifests of trusted documents, separated by commas. */
  DOCUMENTS_FILE: z
    .string()
    .default("")
    .transform((text) => names(text).map(fromHere)),
  /** Contracts whose callers may run trusted documents only, separated by commas; `all`, or `none`. */
  DOCUMENTS_ONLY: z
    .string()
    .default("none")
    .transform((text) => new Set(names(text))),
};
