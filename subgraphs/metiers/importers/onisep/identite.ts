/** What licence and producer every Onisep source has: the attribution must be shown wherever its data are. */
export const ONISEP = {
  producteur: "Onisep",
  licence: "ODbL 1.0",
  attribution: "Onisep",
} as const;

/** Id of a métier in the graph (`MET-231`) from Onisep's (`MET.231`) or an address that ends in it; null otherwise. */
export function idDeMetier(text: string | null | undefined): string | null {
  const [, numero] = /(?:^|\/)MET\.(\d{1,9})$/.exec(text?.trim() ?? "") ?? [];
  return numero ? `MET-${numero}` : null;
}

/** An address that a page may link to; null for anything else (`javascript:`…). */
export function lienSur(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}

/** A code of a ROME fiche; Onisep sometimes gives a domain instead (« A15 »). */
export const estCodeRome = (text: string): boolean => /^[A-N]\d{4}$/.test(text);

export const RAISON_CODE_ROME =
  "Un code de fiche ROME est une lettre de A à N suivie de quatre chiffres, comme D1102.";

/** A name on one line, without needless spaces. */
export const nomPropre = (text: string | null | undefined): string =>
  (text ?? "").replace(/\s+/g, " ").trim().normalize("NFC");
