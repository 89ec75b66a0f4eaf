import { hash } from "node:crypto";
import type { KeptBytes, Outcome } from "../engine/engine.ts";

/** An answer that was kept, with what tells whether it is still true. */
export interface KeptAnswer extends KeptBytes {
  /** Subgraphs of which it was made. */
  systems: readonly string[];
  /** Where their changes were when it began to be made. */
  sequence: number;
  /** Milliseconds on the clock of `performance.now()` when it was made. */
  made: number;
  /** Seconds that it may be kept. */
  maxAge: number;
}

/** The bytes of an answer without errors, and their tag. Its texts are in transit. */
export function keptBytes({ answer: { data } }: Extract<Outcome, { kind: "answer" }>): KeptBytes {
  const bytes = Buffer.from(`{"data":${JSON.stringify(data)}}`, "latin1");
  return { bytes, etag: `W/"${hash("sha256", bytes, "base64url")}"` };
}

/** The text of variables in which the order of keys does not matter. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
