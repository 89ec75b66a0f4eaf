import { createHash } from "node:crypto";
import { plainText } from "@passerelle/kernel/importing/plain-text";
import type { Noeud } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien } from "./textes.ts";

/** The producer's number of an element; null when it has none, or one too long to be a key. */
export function numero(noeud: Noeud, signalements: Signalements): string | null {
  const text = plainText(noeud.attributs.numero ?? "");
  if (ditRien(text)) return null;
  if (text.length <= 100) return text;
  signalements.ajouter(noeud, "NUMERO_INVALIDE", "Un numéro a cent caractères au plus.", text);
  return null;
}

/**
 * A number for an element that has none, from what tells it apart and seldom changes.
 *
 * The same parts always make the same number, wherever the element stands in its feed.
 */
export function numeroDeduit(...parts: readonly (string | null)[]): string {
  const folded = parts.map((part) => (part ?? "").normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase());
  const digest = createHash("sha256").update(JSON.stringify(folded)).digest("hex");
  return `sans-numero-${digest.slice(0, 16)}`;
}
