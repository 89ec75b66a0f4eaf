import { Decimal } from "decimal.js";
import type {
  ActionRecord,
  AdresseRecord,
  FinancementRecord,
  OrganismeRecord,
  SessionRecord,
} from "../offre/records.ts";
import { adresse, lieu } from "./adresses.ts";
import { BOOLEENS, code, ENTREES, FINANCEURS, LANGUE, listeDeCodes, MODALITES, PUBLIC } from "./codes.ts";
import { dateMaj, jour } from "./dates.ts";
import { elements, vrai } from "./extras.ts";
import { brut, enfant, enfants, type Noeud, texteBrut } from "./noeud.ts";
import { entier, nombre, prix } from "./nombres.ts";
import { numero, numeroDeduit } from "./numeros.ts";
import { formateur } from "./organismes.ts";
import type { Repetes } from "./repetes.ts";
import { session } from "./sessions.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien, texte } from "./textes.ts";

/** An action, before its organismes have ids. */
export interface ActionLue {
  action: Omit<ActionRecord, "formateurs">;
  formateurs: OrganismeRecord[];
  sessions: SessionRecord[];
  /** `organisme-formateur` elements that identify no organisme. */
  formateursRejetes: number;
}

/** Reads an action of a formation. Its `organisme-formateur` go to `repetes`. */
export function lireAction(
  noeud: Noeud,
  formation: string,
  signalements: Signalements,
  repetes: Repetes,
): ActionLue {
  const formateurElements = enfants(noeud, "organisme-formateur");
  const formateurs = formateurElements
    .map((element) => formateur(element, signalements))
    .filter((found) => found !== null);
  const lieux = lieuxDe(noeud, signalements);
  const publics = listeDeCodes(noeud, "code-public-vise", PUBLIC, signalements);
  const financements = financementsDe(noeud, signalements);
  const sansNumero = () =>
    numeroDeduit(
      "action",
      formation,
      ...formateurs.map((found) => found.numero ?? found.siret),
      lieux[0]?.codeCommune ?? lieux[0]?.codePostal ?? null,
      ...publics,
    );
  const action: ActionLue["action"] = {
    numero: numero(noeud, signalements) ?? sansNumero(),
    rythme: texte(enfant(noeud, "rythme-formation")),
    publics,
    modalite: code(noeud, "modalites-enseignement", MODALITES, signalements),
    entree: code(noeud, "modalites-entrees-sorties", ENTREES, signalements),
    niveauEntreeObligatoire: code(noeud, "niveau-entree-obligatoire", BOOLEENS, signalements),
    conditions: texte(enfant(noeud, "conditions-specifiques")),
    priseEnChargePossible: code(noeud, "prise-en-charge-frais-possible", BOOLEENS, signalements),
    lieux,
    langues: listeDeCodes(noeud, "langue-formation", LANGUE, signalements).map((it) => it.toLowerCase()),
    heuresCentre: entier(noeud, "nombre-heures-centre", signalements),
    heuresEntreprise: entier(noeud, "nombre-heures-entreprise", signalements),
    heuresTotal: entier(noeud, "nombre-heures-total", signalements),
    heuresHebdo: heuresHebdo(noeud, signalements),
    prixTotal: prix(noeud, "prix-total-TTC", signalements),
    conventionnement: code(noeud, "conventionnement", BOOLEENS, signalements),
    financements,
    accesHandicapes: texte(enfant(noeud, "acces-handicapes")),
    restauration: texte(enfant(noeud, "restauration")),
    hebergement: texte(enfant(noeud, "hebergement")),
    transport: texte(enfant(noeud, "transport")),
    informations: informationsDe(noeud, signalements),
    dateMaj: dateMaj(noeud, signalements),
    brut: brut(noeud, ["session"], repetes.renvois(formateurElements)),
  };
  const places = financements.reduce((sum, financement) => sum + (financement.places ?? 0), 0);
  const deSession = {
    numero: action.numero,
    placesFinancees: places || null,
    perimee: vrai(noeud, "type-action", "action-perimee"),
  };
  return {
    action,
    formateurs,
    formateursRejetes: formateurElements.length - formateurs.length,
    sessions: enfants(noeud, "session").map((element) => session(element, deSession, signalements)),
  };
}

/** Places of training, the principal one first, each once. Some 2.2 feeds put them in the sessions. */
function lieuxDe(noeud: Noeud, signalements: Signalements): AdresseRecord[] {
  const places = [noeud, ...enfants(noeud, "session")].flatMap((parent) =>
    enfants(parent, "lieu-de-formation"),
  );
  const isMain = (place: Noeud) => (place.attributs.tag?.trim().toLowerCase() === "principal" ? 0 : 1);
  const found = new Map<string, AdresseRecord>();
  for (const place of places.sort((a, b) => isMain(a) - isMain(b))) {
    const record = lieu(place, signalements);
    if (record) found.set(JSON.stringify(record), record);
  }
  return [...found.values()];
}

function financementsDe(noeud: Noeud, signalements: Signalements): FinancementRecord[] {
  return enfants(noeud, "organisme-financeur").flatMap((element) => {
    const financeur = code(element, "code-financeur", FINANCEURS, signalements);
    const places = entier(element, "nb-places-financees", signalements);
    return financeur ? [{ financeur, places }] : [];
  });
}

/** Days of information of the whole action, at its address of information. */
function informationsDe(noeud: Noeud, signalements: Signalements): ActionRecord["informations"] {
  const dates = enfants(noeud, "date-information")
    .map((element) => jour(enfant(element, "date"), signalements))
    .filter((date) => date !== null);
  const place = adresse(enfant(noeud, "adresse-information"), signalements);
  return [...new Set(dates)].map((date) => ({ date, heure: null, aDistance: false, lieu: place }));
}

/** Hours a week, from the `extras` that say them: LHÉO has no element for them. */
function heuresHebdo(noeud: Noeud, signalements: Signalements): number | null {
  for (const extra of elements(noeud, "duree-hebdo", "duree-hebdo")) {
    const text = texteBrut(extra).trim();
    if (ditRien(text)) continue;
    const hours = nombre(text);
    if (hours?.lte(168)) return hours.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
    signalements.ajouter(extra, "NOMBRE_INVALIDE", "Un nombre d'heures par semaine est attendu.");
  }
  return null;
}
