import type { ElementCompris, RechercheComprise } from "../../generated/types.ts";
import type { Criteres } from "./criteres.ts";
import type { MotLu } from "./mots.ts";

/** What was understood of a text, to be told; null when there was none. */
export function comprise(
  texte: string | null | undefined,
  criteres: Criteres,
  mots: readonly MotLu[],
): RechercheComprise | null {
  if (!texte?.trim()) return null;
  const elements: ElementCompris[] = mots
    .filter(({ jeton, retenu }) => retenu !== null && !jeton.startsWith(retenu))
    .map(({ jeton, retenu }) => ({
      texte: jeton,
      genre: "CORRECTION",
      libelle: retenu ?? "",
      codes: [],
    }));
  const correction = elements.length ? mots.map(({ jeton, retenu }) => retenu ?? jeton).join(" ") : null;
  if (criteres.codeRome && criteres.recherche === null)
    elements.push({
      texte: texte.trim(),
      genre: "METIER",
      libelle: `Code ROME ${criteres.codeRome}`,
      codes: [criteres.codeRome],
    });
  return {
    texte,
    correction,
    message: correction ? `Résultats pour « ${correction} »` : null,
    elements,
  };
}
