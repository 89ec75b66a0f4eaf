import type { EtatCertification, TypeEnregistrement } from "../../generated/types.ts";
import { numero } from "../../src/certifications/codes.ts";

/** A fiche of the national directories, from `RNCP509` or `RS5000`; null for what is none. */
export function ficheRepertoire(texte: string): { codeRncp: string | null; codeRs: string | null } | null {
  const [, systeme = "", chiffres = ""] = /^(RNCP|RS)\s?(\d+)$/i.exec(texte.trim()) ?? [];
  const code = numero(chiffres);
  if (!code) return null;
  return systeme.toUpperCase() === "RNCP"
    ? { codeRncp: code, codeRs: null }
    : { codeRncp: null, codeRs: code };
}

/** `RNCP509` → `RNCP-509`. */
export function idRepertoire(texte: string): string | null {
  const fiche = ficheRepertoire(texte);
  return fiche && (fiche.codeRncp ? `RNCP-${fiche.codeRncp}` : `RS-${fiche.codeRs}`);
}

/** State of a fiche, in the words of France compétences. */
export const ETATS: Readonly<Record<string, EtatCertification>> = { ACTIVE: "ACTIVE", INACTIVE: "INACTIVE" };

/** How a fiche came into the directory, in the words of France compétences. */
export const ENREGISTREMENTS: Readonly<Record<string, TypeEnregistrement>> = {
  "Enregistrement de droit": "DE_DROIT",
  "Enregistrement sur demande": "SUR_DEMANDE",
};
