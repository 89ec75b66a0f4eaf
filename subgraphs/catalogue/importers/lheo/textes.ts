import { plainText } from "@passerelle/kernel/importing/plain-text";
import { type Noeud, texteBrut } from "./noeud.ts";

const NOTHING = /^(?:[-–—_.…/\s]*|non (?:renseigné|communiqué)(?:e|s|es)?\s*\.?)$/i;

/** Does a text say nothing, as mandatory elements do: `-`, `Non renseigné`, blanks? */
export const ditRien = (text: string): boolean => NOTHING.test(text);

/** Plain text of an element; null when it says nothing. */
export function texte(noeud: Noeud | null | undefined): string | null {
  const simple = plainText(texteBrut(noeud));
  return ditRien(simple) ? null : simple;
}

/** Plain text on one line, as names and titles are; null when it says nothing. */
export const ligne = (noeud: Noeud | null | undefined): string | null =>
  texte(noeud)?.replaceAll(/\s+/g, " ") ?? null;
