import { dateLheo } from "../../../importers/lheo/dates.ts";
import { nombre } from "../../../importers/lheo/nombres.ts";
import type { Forme } from "../langage/feuilles.ts";
import type { Grammaire } from "../langage/grammaire.ts";

/** A day as LHÉO has it: unknown month or day are `00` or `99`. */
const DATE = /^[0-9]{4}[019][0-9][01239][0-9]$/;
/** Long texts that are no prose: cut, they would be wrong. */
const ENTIERS = new Set(["urlweb", "courriel"]);
/** Shortest limit of what is prose. */
const PROSE = 50;

/** The valid text of a leaf, as written where it is valid; null where nothing true of it can be written. */
export function valeurValide(grammaire: Grammaire, nom: string, text: string): string | null {
  const forme = grammaire.feuilles.get(nom);
  if (!forme) return null;
  if (forme.genre === "texte") return texteValide(nom, text, forme);
  const trimmed = text.trim();
  if (forme.genre === "codes") return codeValide(grammaire, nom, text, forme.codes);
  if (forme.genre === "entier") return /^[+-]?\d{1,18}$/.test(trimmed) ? text : entierLu(trimmed);
  if (DATE.test(trimmed)) return text;
  const date = dateLheo(trimmed);
  return typeof date === "object" ? date.jour.replaceAll("-", "") : null;
}

/** A text within its limits; prose is cut with an ellipsis, a code or an address of another length is none. */
function texteValide(nom: string, text: string, { min, max }: { min: number; max: number }): string | null {
  if (text.length >= min * 2 && text.length <= max) return text;
  const length = (it: string) => [...it].length;
  for (const candidate of [text, text.trim()])
    if (length(candidate) >= min && length(candidate) <= max) return candidate;
  if (max < PROSE || ENTIERS.has(nom) || length(text) < min) return null;
  return `${[...text.trim()].slice(0, max - 1).join("")}…`;
}

function codeValide(
  grammaire: Grammaire,
  nom: string,
  text: string,
  codes: readonly string[],
): string | null {
  const trimmed = text.trim();
  // Blanks around a code are part of it in the tables that are lists of texts.
  if (codes.includes(trimmed)) return trimmed;
  const code = trimmed.replace(/^0+(?=\d)/, "");
  if (codes.includes(code)) return code;
  const neighbours = grammaire.voisins.get(nom) ?? {};
  return Object.hasOwn(neighbours, code) ? (neighbours[code] ?? null) : null;
}

function entierLu(text: string): string | null {
  const value = nombre(text);
  return value?.isInteger() && value.lt(1e15) ? value.toFixed(0) : null;
}

/** Identifiers of digits: real feeds write zeros where there is none. */
const ZEROS = new Set(["SIRET", "numero-activite"]);
/** Codes of tables that have no « unknown »: what they say of an element that is absent is told to be so. */
const FAUTE_DE_MIEUX: Record<string, string> = { "parcours-de-formation": "4" };

/**
 * What a mandatory leaf holds where the source says nothing: `-` (as often as its length asks), zeros for
 * identifiers and days, the code that says « unknown » or « no ».
 */
export function valeurAbsente(nom: string, forme: Forme): string {
  if (forme.genre === "date") return "00000000";
  if (forme.genre === "entier") return "0";
  if (forme.genre === "codes") return FAUTE_DE_MIEUX[nom] ?? forme.codes[0] ?? "";
  return (ZEROS.has(nom) ? "0" : "-").repeat(forme.min);
}
