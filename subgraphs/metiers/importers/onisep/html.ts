import { plainText } from "@passerelle/kernel/importing/plain-text";

/** Plain text of a short HTML text of Onisep, a line a block; null when nothing is left. */
export function htmlEnTexte(html: string | null | undefined): string | null {
  return plainText(html ?? "").replaceAll(/\n{2,}/g, "\n") || null;
}
