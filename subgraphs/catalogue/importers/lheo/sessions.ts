import type { EtatRecrutement } from "../../generated/types.ts";
import type { InformationRecord, SessionRecord } from "../offre/records.ts";
import { adresse } from "./adresses.ts";
import { BOOLEENS, code, ETATS } from "./codes.ts";
import { dateMaj, heure, jour, periode } from "./dates.ts";
import { eligibilitesCpf, vrai } from "./extras.ts";
import { brut, enfant, enfants, type Noeud, texteBrut } from "./noeud.ts";
import { entier } from "./nombres.ts";
import { numero, numeroDeduit } from "./numeros.ts";
import type { Signalements } from "./signalements.ts";
import { texte } from "./textes.ts";

/** What the action tells of its sessions. */
export interface ActionDeSession {
  numero: string;
  /** Places that financeurs pay for, all together. */
  placesFinancees: number | null;
  perimee: boolean;
}

/**
 * A session. Its raw tree says beside, under `lecture`, what is read from several places: where the
 * capacity comes from, that the feed calls it out of date (it then recruits no more), its CPF codes.
 */
export function session(noeud: Noeud, action: ActionDeSession, signalements: Signalements): SessionRecord {
  const dates = periode(enfant(noeud, "periode"), signalements);
  const inscriptions = periode(enfant(noeud, "periode-inscription", "periode"), signalements);
  const adresseInscription = adresse(enfant(noeud, "adresse-inscription"), signalements);
  const { places, origine } = capacite(noeud, action, signalements);
  const perimee = action.perimee || vrai(noeud, "session-perimee", "session-perimee");
  const etat: EtatRecrutement | null = code(noeud, "etat-recrutement", ETATS, signalements);
  const cpf = eligibilitesCpf(noeud);
  const lecture = {
    ...(origine ? { capacite: origine } : {}),
    ...(perimee ? { perimee, etatRecrutement: etat } : {}),
    ...(cpf.length ? { eligibilitesCpf: cpf } : {}),
  };
  return {
    numero:
      numero(noeud, signalements) ??
      numeroDeduit("session", action.numero, dates.debut, dates.fin, adresseInscription?.codeCommune ?? null),
    ...dates,
    inscriptionDebut: inscriptions.debut,
    inscriptionFin: inscriptions.fin,
    etatRecrutement: perimee ? "FERME" : etat,
    modalitesInscription: texte(enfant(noeud, "modalites-inscription")),
    adresseInscription,
    capacite: places,
    informations: enfants(noeud, "recrutement")
      .map((recrutement) => informationCollective(recrutement, signalements))
      .filter((found) => found !== null),
    dateMaj: dateMaj(noeud, signalements),
    brut: Object.keys(lecture).length ? { ...brut(noeud), lecture } : brut(noeud),
  };
}

/** `modalite-recrutement` 9: an information meeting; it needs a day. */
function informationCollective(recrutement: Noeud, signalements: Signalements): InformationRecord | null {
  if (texteBrut(enfant(recrutement, "modalite-recrutement")).trim() !== "9") return null;
  const date = jour(enfant(recrutement, "periode", "debut"), signalements);
  if (!date) return null;
  return {
    date,
    heure: heure(enfant(recrutement, "heure-debut"), signalements),
    aDistance: code(recrutement, "a-distance", BOOLEENS, signalements) ?? false,
    lieu: adresse(recrutement, signalements),
  };
}

/**
 * Places of a session: of its cycles (at a time, else in all), else of its recruitments, else those that
 * financeurs pay for. Zero says nothing there.
 */
function capacite(
  noeud: Noeud,
  action: ActionDeSession,
  signalements: Signalements,
): { places: number | null; origine: string | null } {
  const most = (parents: Noeud[], nom: string) =>
    Math.max(0, ...parents.map((parent) => entier(parent, nom, signalements) ?? 0));
  const sources: [string, () => number][] = [
    ["cycle/capacite-simultanee", () => most(enfants(noeud, "cycle"), "capacite-simultanee")],
    ["cycle/capacite-cumulee", () => most(enfants(noeud, "cycle"), "capacite-cumulee")],
    ["recrutement/nb-places", () => most(enfants(noeud, "recrutement"), "nb-places")],
    ["organisme-financeur/nb-places-financees", () => action.placesFinancees ?? 0],
  ];
  for (const [origine, read] of sources) {
    const places = read();
    if (places) return { places, origine };
  }
  return { places: null, origine: null };
}
