import type { CertificationRecord, FormationRecord, OrganismeRecord } from "../offre/records.ts";
import { type ActionLue, lireAction } from "./actions.ts";
import { certifications } from "./certifications.ts";
import {
  BOOLEENS,
  code,
  formacodes,
  listeDeCodes,
  NIVEAUX,
  NSF,
  OBJECTIFS,
  PARCOURS,
  ROME,
} from "./codes.ts";
import { contacts } from "./contacts.ts";
import { dateMaj } from "./dates.ts";
import { type Arbre, brut, enfant, enfants, type Noeud } from "./noeud.ts";
import { numero, numeroDeduit } from "./numeros.ts";
import { responsable } from "./organismes.ts";
import { Repetes } from "./repetes.ts";
import { type Signalement, Signalements } from "./signalements.ts";
import { type Ecart, verifierStructure } from "./structure.ts";
import { ligne, texte } from "./textes.ts";
import { urls, urlWeb } from "./urls.ts";

/** A formation read from its element, before its organisme and certifications have ids. */
export interface FormationLue {
  /** Null when it is rejected, with its actions and sessions. */
  formation: Omit<FormationRecord, "certifications" | "organismeId"> | null;
  organisme: OrganismeRecord | null;
  certifications: CertificationRecord[];
  actions: ActionLue[];
  signalements: Signalement[];
  /** Departures from the schema that cost nothing but are worth telling the producer. */
  ecarts: Ecart[];
  rejetes: { organismes: number; certifications: number };
  /** Elements that the formation and its actions refer to, by their key. */
  repetes: ReadonlyMap<string, Arbre>;
}

/**
 * Reads one formation. Pure: the same element always gives the same records.
 *
 * Without a title, or without a number nor an organisme to make one from, it is rejected; any other wrong
 * value costs that value only.
 */
export function lireFormation(noeud: Noeud): FormationLue {
  const signalements = new Signalements();
  const ecarts = verifierStructure(noeud, signalements);
  const responsableElement = enfant(noeud, "organisme-formation-responsable");
  const organisme = responsableElement && responsable(responsableElement, signalements);
  const titre = enfant(noeud, "intitule-formation");
  const intitule = ligne(titre);
  const identite = organisme && (organisme.numero ?? organisme.siret);
  const num =
    numero(noeud, signalements) ??
    (identite && intitule ? numeroDeduit("formation", identite, intitule) : null);
  const prepared = certifications(noeud, signalements);
  const repetes = new Repetes();
  const actions = enfants(noeud, "action").map((element) =>
    lireAction(element, num ?? "", signalements, repetes),
  );
  if (!intitule)
    signalements.ajouter(noeud, "FORMATION_SANS_INTITULE", "Une formation a besoin d'un intitulé.", "");
  else if (!num)
    signalements.ajouter(
      noeud,
      "FORMATION_SANS_IDENTITE",
      "Sans numéro ni organisme identifié, cette formation ne peut pas être suivie d'un export à l'autre.",
      "",
    );
  if (!intitule || !num) {
    for (const action of enfants(noeud, "action"))
      for (const element of [action, ...enfants(action, "session")])
        signalements.ajouter(element, "PARENT_REJETE", "Sa formation est rejetée.", "");
  }
  return {
    formation:
      intitule && num
        ? {
            numero: num,
            intitule,
            ...(titre?.deduit ? { intituleDeduit: true } : {}),
            ...contenuDe(noeud, signalements, repetes),
          }
        : null,
    organisme,
    certifications: prepared.gardees,
    actions,
    signalements: signalements.tous,
    ecarts,
    rejetes: {
      organismes:
        (responsableElement && !organisme ? 1 : 0) +
        actions.reduce((sum, { formateursRejetes }) => sum + formateursRejetes, 0),
      certifications: prepared.rejetees,
    },
    repetes: repetes.tous,
  };
}

function contenuDe(
  noeud: Noeud,
  signalements: Signalements,
  repetes: Repetes,
): Omit<FormationRecord, "numero" | "intitule" | "intituleDeduit" | "certifications" | "organismeId"> {
  const domaine = enfant(noeud, "domaine-formation");
  const pages = urls(enfant(noeud, "url-formation"), signalements);
  const page = urlWeb(noeud.attributs.href ?? "");
  return {
    objectif: texte(enfant(noeud, "objectif-formation")),
    resultatsAttendus: texte(enfant(noeud, "resultats-attendus")),
    contenu: texte(enfant(noeud, "contenu-formation")),
    certifiante: code(noeud, "certifiante", BOOLEENS, signalements),
    parcours: code(noeud, "parcours-de-formation", PARCOURS, signalements),
    objectifGeneral: code(noeud, "objectif-general-formation", OBJECTIFS, signalements),
    niveauEntree: code(noeud, "code-niveau-entree", NIVEAUX, signalements),
    niveauSortie: code(noeud, "code-niveau-sortie", NIVEAUX, signalements),
    formacodes: formacodes(domaine, signalements),
    codesNsf: listeDeCodes(domaine, "code-NSF", NSF, signalements),
    codesRome: listeDeCodes(domaine, "code-ROME", ROME, signalements),
    // The address of the sheet stands in an attribute where the element has none.
    urls: pages.length || !page ? pages : [page],
    contacts: contacts(enfants(noeud, "contact-formation"), signalements),
    dateMaj: dateMaj(noeud, signalements),
    brut: brut(noeud, ["action"], repetes.renvois(enfants(noeud, "organisme-formation-responsable"))),
  };
}
