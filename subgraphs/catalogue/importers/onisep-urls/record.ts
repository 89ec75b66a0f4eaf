import { codeDiplome } from "../../src/certifications/codes.ts";
import type { ApportLu } from "../certifications/apport.ts";

/** Reads one entry of the object: a diploma code and the page of Onisep that describes it. */
export function lireUrl(code: string, url: unknown): ApportLu {
  const cfd = codeDiplome(code);
  if (!cfd)
    return {
      chemin: code.slice(0, 100),
      valeur: code,
      code: "CODE_DIPLOME_INVALIDE",
      raison: "Un code diplôme compte huit caractères, comme 50022137 : les zéros de tête comptent.",
    };
  if (typeof url !== "string" || !/^https?:\/\//i.test(url) || !URL.canParse(url))
    return {
      chemin: code,
      valeur: String(url),
      code: "ADRESSE_INVALIDE",
      raison: "Une adresse commence par https:// ou http://.",
    };
  return { cle: cfd, contenu: { codeDiplome: cfd, urlOnisep: url }, refus: [] };
}
