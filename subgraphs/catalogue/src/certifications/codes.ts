/** The nomenclatures that number certifications; their names begin the ids: `CI-83899`, `RNCP-37534`. */
export const SYSTEMES = ["CI", "RNCP", "RS", "CPF", "CFD", "IDEO"] as const;

export type Systeme = (typeof SYSTEMES)[number];

/** A certification's code in one nomenclature, in its only spelling: no prefix, no leading zeros, capitals. */
export interface CodeCertification {
  systeme: Systeme;
  code: string;
}

const PREFIXE = /^(ci|certif\s*info|rncp|rs|cpf|cfd|ideo|for)(?:[\s.-]+|(?=\d))/i;

const NOMS: Readonly<Record<string, Systeme>> = {
  ci: "CI",
  certifinfo: "CI",
  rncp: "RNCP",
  rs: "RS",
  cpf: "CPF",
  cfd: "CFD",
  ideo: "IDEO",
  for: "IDEO",
};

/** `037534` and `RNCP 37534` → `37534`; null for what is no such number, zero included. */
export const numero = (texte: string, prefixe?: RegExp): string | null =>
  /^0*([1-9]\d{0,9})$/.exec(texte.trim().replace(prefixe ?? "", ""))?.[1] ?? null;

/**
 * Diploma code of eight characters: `400-24202 V` and `50022137` → `50022137`, `46T32401`.
 *
 * The letter that may follow the eight is a check key, and is not part of the code. Null for what is no such code.
 */
export const codeDiplome = (texte: string): string | null =>
  /^(?:cfd[\s-]*)?(\d{2}[\dA-Z])[\s-]?(\d{4}[\dA-Z])\s?[A-Z]?$/i
    .exec(texte.trim())
    ?.slice(1)
    .join("")
    .toUpperCase() ?? null;

/** Onisep's id of a formation: `FOR.1084` or the address that ends in it → `FOR.1084`; null without one. */
export const idOnisep = (texte: string): string | null =>
  /(?:^|\/)(FOR\.\d{1,8})$/i.exec(texte.trim())?.[1]?.toUpperCase() ?? null;

/**
 * Which codes a text typed by a professional may be, the most likely first: `RNCP37534`, `rs 5250`, `CI-83899`,
 * `FOR.1084`, `400-24202 V`. A number without prefix is of RNCP before RS, Certif Info and CPF; empty for no code.
 */
export function codesPossibles(texte: string): CodeCertification[] {
  const court = texte.trim();
  if (court.length > 40) return [];
  const prefixe = PREFIXE.exec(court);
  if (prefixe) {
    const systeme = NOMS[(prefixe[1] ?? "").toLowerCase().replaceAll(/\s/g, "")];
    const code = systeme && codeDe(systeme, court.slice(prefixe[0].length));
    return systeme && code ? [{ systeme, code }] : [];
  }
  const systemes: readonly Systeme[] = ["CFD", "RNCP", "RS", "CI", "CPF"];
  return systemes.flatMap((systeme) => {
    const code = codeDe(systeme, court);
    return code ? [{ systeme, code }] : [];
  });
}

function codeDe(systeme: Systeme, texte: string): string | null {
  switch (systeme) {
    case "CFD":
      return codeDiplome(texte);
    case "CPF":
      return /^[0-9a-z]{1,10}$/i.exec(texte)?.[0].toUpperCase() ?? null;
    case "IDEO":
      return idOnisep(/^for\./i.test(texte) ? texte : `FOR.${texte}`);
    default:
      return numero(texte);
  }
}
