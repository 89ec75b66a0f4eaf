import { FINANCEURS, MODALITES } from "../lheo/codes.ts";
import type { ActionRecord, FinancementRecord, SessionRecord } from "../offre/records.ts";
import type { Champs } from "./champs.ts";
import { lieuDe } from "./lieux.ts";

export interface ActionLue {
  action: Omit<ActionRecord, "formateurs">;
  sessions: SessionRecord[];
}

/**
 * Actions of a formation: this catalogue writes sessions only, each with the number of its action (`uida`), its place,
 * hours and funders. Sessions of one action share what its first one says.
 */
export function lireActions(formation: Champs): ActionLue[] {
  const actions = new Map<string, ActionLue>();
  for (const [place, session] of formation.liste("sessions").entries()) {
    const numero = session.texte("uida") ?? `${formation.texte("uid")}-${place + 1}`;
    const known = actions.get(numero) ?? { action: actionDe(numero, formation, session), sessions: [] };
    known.sessions.push(sessionDe(session, `${numero}-${known.sessions.length + 1}`));
    actions.set(numero, known);
  }
  return [...actions.values()];
}

function actionDe(numero: string, formation: Champs, session: Champs): ActionLue["action"] {
  const permanentes = formation.booleen("entrees-sorties-permanentes");
  const lieu = lieuDe(session.sous("localisation").sous("formation"));
  return {
    numero,
    rythme: null,
    publics: [],
    modalite: formation.mot("modalite-enseignement", MODALITES),
    entree: permanentes === null ? null : permanentes ? "PERMANENTES" : "DATES_FIXES",
    niveauEntreeObligatoire: null,
    conditions: formation.prose("conditions-specifiques"),
    priseEnChargePossible: null,
    lieux: lieu ? [lieu] : [],
    langues: [],
    heuresCentre: session.entier("nombre-heures-centre"),
    heuresEntreprise: session.entier("nombre-heures-entreprise"),
    heuresTotal: session.entier("nombre-heures-total"),
    heuresHebdo: formation.entier("duree-hebdomadaire"),
    prixTotal: null,
    conventionnement: null,
    financements: session.liste("financeurs").flatMap(financementDe),
    accesHandicapes: null,
    restauration: null,
    hebergement: null,
    transport: null,
    informations: [],
    dateMaj: null,
    brut: null,
  };
}

function financementDe(champs: Champs): FinancementRecord[] {
  const financeur = champs.mot("code", FINANCEURS);
  return financeur ? [{ financeur, places: champs.entier("places") }] : [];
}

function sessionDe(champs: Champs, parDefaut: string): SessionRecord {
  const [debut, fin] = [champs.jour("debut"), champs.jour("fin")];
  const inversees = debut !== null && fin !== null && fin < debut;
  if (inversees)
    champs.refuser(
      "fin",
      fin,
      "DATES_INVERSEES",
      "Une session ne finit pas avant de commencer : sa fin n'est pas retenue.",
    );
  return {
    numero: champs.texte("uid") ?? champs.texte("id") ?? parDefaut,
    debut,
    fin: inversees ? null : fin,
    inscriptionDebut: null,
    inscriptionFin: null,
    etatRecrutement: null,
    modalitesInscription: null,
    adresseInscription: null,
    capacite: null,
    informations: [],
    dateMaj: null,
    brut: champs.valeurs,
  };
}
