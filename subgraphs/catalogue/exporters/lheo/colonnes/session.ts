import { ETATS } from "../../../importers/lheo/codes.ts";
import type { Arbre } from "../../../importers/lheo/noeud.ts";
import type { InformationRecord } from "../../../importers/offre/records.ts";
import type { LigneSession } from "../lignes.ts";
import { adresse, code, codesDe, deduit, element, periode } from "./elements.ts";
import { datemaj } from "./organisme.ts";

const ETAT = codesDe(ETATS);

/** A session from its columns. */
export function session(ligne: LigneSession): Arbre | undefined {
  const lieu = adresse(ligne.adresse_inscription);
  const inscription = periode(ligne.inscription_debut, ligne.inscription_fin);
  const inscriptions = inscription && element("periode-inscription", [inscription]);
  return element(
    "session",
    [
      periode(ligne.debut, ligne.fin),
      lieu && element("adresse-inscription", [lieu]),
      element("modalites-inscription", ligne.modalites_inscription),
      anneeSeule(ligne) ? deduit(inscriptions) : inscriptions,
      code("etat-recrutement", ETAT, ligne.etat_recrutement),
      ...recrutements(ligne),
    ],
    { numero: ligne.numero, datemaj: datemaj(ligne.date_maj) },
  );
}

/** Does the source say only the year (exports of RCO)? The last day to enter is then that of the year, deduced. */
const anneeSeule = ({ brut, debut }: LigneSession): boolean =>
  debut === null && typeof brut === "object" && brut !== null && "debut_sessions" in brut;

/** Information meetings (`modalite-recrutement` 9), and the places, which the language has nowhere else. */
function recrutements({ informations, capacite }: LigneSession): (Arbre | undefined)[] {
  const meetings = informations.map((information) =>
    element("recrutement", [element("modalite-recrutement", 9), ...reunion(information)]),
  );
  if (capacite === null) return meetings;
  return [
    ...meetings,
    element("recrutement", [element("modalite-recrutement", 0), element("nb-places", capacite)]),
  ];
}

const reunion = ({ date, heure, aDistance, lieu }: InformationRecord): (Arbre | undefined)[] => [
  element("a-distance", aDistance ? 1 : 0),
  adresse(lieu),
  periode(date, date),
  element("heure-debut", heure),
];
