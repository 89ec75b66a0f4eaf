import { Decimal } from "decimal.js";
import { enfant, type Noeud, texteBrut } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien } from "./textes.ts";

/**
 * Reads a number as feeds write it: decimal comma or point, spaces between thousands, a unit after it.
 *
 * Null for what is no number or is ambiguous: `1,234` may be a thousand or one and a bit.
 */
export function nombre(source: string): Decimal | null {
  const text = source
    .replaceAll(/[\s\u00A0\u202F]/g, "")
    .replace(/(?:€|eur|euros?|h|heures?)(?:ttc|ht)?$/i, "");
  if (!/^\d+(?:[.,]\d+)*$/.test(text) || text.length > 30) return null;
  const separators = text.replaceAll(/\d/g, "");
  if (separators.length === 0) return new Decimal(text);
  const decimal = separators.at(-1) ?? "";
  const thousands = separators.slice(0, -1);
  const grouped = text.split(/[.,]/);
  const fraction = grouped.at(-1) ?? "";
  if (thousands === "") {
    if (fraction.length === 3 && !text.startsWith("0")) return null;
    return new Decimal(text.replace(",", "."));
  }
  // `1.234,50`: one kind of separator for thousands, the other, once, before the decimals.
  if (thousands.includes(decimal) || new Set(thousands).size > 1) return null;
  if (!grouped.slice(1, -1).every((group) => group.length === 3)) return null;
  return new Decimal(`${grouped.slice(0, -1).join("")}.${fraction}`);
}

/** Whole number from 0 to a million that a child holds; null when absent or silent, reported otherwise. */
export function entier(parent: Noeud | null, nom: string, signalements: Signalements): number | null {
  const noeud = enfant(parent, nom);
  const value = lu(noeud);
  if (!noeud || value === undefined) return null;
  if (value?.isInteger() && value.lte(1_000_000)) return value.toNumber();
  signalements.ajouter(noeud, "NOMBRE_INVALIDE", "Un nombre entier positif est attendu.");
  return null;
}

/** Euros that a child holds, as `1250.00`; null when absent or silent, reported when unreadable. */
export function prix(parent: Noeud | null, nom: string, signalements: Signalements): string | null {
  const noeud = enfant(parent, nom);
  const value = lu(noeud);
  if (!noeud || value === undefined) return null;
  if (value?.lt(10_000_000)) return value.toFixed(2);
  signalements.ajouter(
    noeud,
    "PRIX_INVALIDE",
    "Un montant en euros est attendu, comme 1250,00 (trois décimales ou une virgule de milliers sont ambiguës).",
  );
  return null;
}

function lu(noeud: Noeud | null): Decimal | null | undefined {
  const text = texteBrut(noeud).trim();
  return ditRien(text) ? undefined : nombre(text);
}
