import type { Niveau } from "../../generated/types.ts";
import { idOnisep } from "../../src/certifications/codes.ts";
import type { ApportLu } from "../certifications/apport.ts";
import { Lecture } from "../certifications/lecture.ts";

/** Onisep's scale of levels of certification, that of before 2019: 5 is the CAP, 1 master and above, 0 none. */
const NIVEAUX: Readonly<Record<string, Niveau>> = {
  "5": "NIVEAU_3",
  "4": "NIVEAU_4",
  "3": "NIVEAU_5",
  "2": "NIVEAU_6",
  "1": "ANCIEN_NIVEAU_I",
};

/** Level I of the old scale is two levels of today's: how long the studies are tells which. */
const APRES_BAC: Readonly<Record<string, Niveau>> = { "bac+5": "NIVEAU_7", "bac+8": "NIVEAU_8" };

/** Reads one formation of Onisep's list (Idéo-formations), as copies of 2026 name its fields. */
export function lireIdeo(valeurs: Record<string, unknown>): ApportLu {
  const ligne = new Lecture(valeurs, ["non renseigné"]);
  const url = ligne.texte("url_onisep") ?? "";
  const id = idOnisep(url);
  if (!id)
    return {
      chemin: "url_onisep",
      valeur: url,
      code: "IDENTIFIANT_ABSENT",
      raison: "L'adresse de la page doit finir par l'identifiant de la formation, comme FOR.1084.",
    };
  const libelle = ligne.texte("nom");
  if (!libelle)
    return { chemin: "nom", valeur: "", code: "LIBELLE_ABSENT", raison: "Une formation doit avoir un nom." };
  return {
    cle: id,
    contenu: {
      idOnisep: id,
      codeRncp: ligne.numero("rncp", /^rncp/i),
      libelle,
      type: ligne.texte("type_diplome"),
      niveau: niveau(ligne),
      duree: ligne.texte("duree"),
      urlOnisep: /^https?:\/\//i.test(url) ? url : null,
      // « 326 | 311 »: the principal one first.
      codesNsf: [...new Set((ligne.texte("code_nsf") ?? "").match(/\b\d{2,3}[a-z]?\b/gi))],
      brut: ligne.brut(),
    },
    refus: ligne.refus,
  };
}

function niveau(ligne: Lecture): Niveau | null {
  const ancien = NIVEAUX[ligne.texte("niveau_certification") ?? ""] ?? null;
  return ancien === "ANCIEN_NIVEAU_I" ? (APRES_BAC[ligne.texte("niveau") ?? ""] ?? ancien) : ancien;
}
