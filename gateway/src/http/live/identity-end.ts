import type { Identity } from "../../access/identity.ts";
import { type HttpRefusal, refusal } from "../refusals.ts";

/** Milliseconds that a timer can count; what ends later than that is not waited for here. */
const LONGEST = 2 ** 31 - 1;

export const IDENTITY_OVER = refusal(
  "UNAUTHENTICATED",
  {
    fr: "L'identité présentée à l'ouverture n'est plus valable : se reconnecter avec une autre.",
    en: "The identity given at the opening is no longer valid: connect again with another.",
  },
  { details: { reason: "IDENTITY_OVER" } },
);

/** Is it still true? An identity lasts as long as its connection only if it does not expire before. */
export const isOver = ({ expires, ended }: Identity): boolean =>
  ended?.aborted === true || (expires !== undefined && expires <= Date.now());

/** The identity of a connection, or its refusal once it is no longer true. */
export const stillTrue = (identity: Identity | HttpRefusal): Identity | HttpRefusal =>
  "kind" in identity || !isOver(identity) ? identity : IDENTITY_OVER;

/** Calls `end` once the identity ceases to be true: it expires, or its key is revoked. Returns how to forget it. */
export function whenOver({ expires, ended }: Identity, end: () => void): () => void {
  const left = ended?.aborted ? 0 : expires === undefined ? Number.POSITIVE_INFINITY : expires - Date.now();
  const timer = left <= LONGEST ? setTimeout(end, left).unref() : undefined;
  ended?.addEventListener("abort", end, { once: true });
  return () => {
    clearTimeout(timer);
    ended?.removeEventListener("abort", end);
  };
}
