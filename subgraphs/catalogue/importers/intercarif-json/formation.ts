import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import { numero } from "../../src/certifications/codes.ts";
import { FORMACODE, NIVEAUX, ROME } from "../lheo/codes.ts";
import { urlWeb } from "../lheo/urls.ts";
import type {
  CertificationRecord,
  ContactRecord,
  FormationRecord,
  OrganismeRecord,
} from "../offre/records.ts";
import { type ActionLue, lireActions } from "./actions.ts";
import { Champs } from "./champs.ts";
import { lieuDe } from "./lieux.ts";

/** A formation read from its object, before its organisme and certification have ids. */
export interface FormationLue {
  /** Null when it is rejected, with its actions and sessions. */
  formation: Omit<FormationRecord, "certifications" | "organismeId"> | null;
  organisme: OrganismeRecord | null;
  certification: CertificationRecord | null;
  actions: ActionLue[];
  refus: Refusal[];
}

/** Reads one formation. Without a number or a title it is rejected; any other wrong value costs that value only. */
export function lireFormation(valeur: unknown): FormationLue {
  const champs = new Champs(valeur);
  const num = champs.texte("uid") ?? champs.texte("id");
  const intitule = champs.texte("intitule") ?? champs.texte("premier-intitule");
  const actions = num ? lireActions(champs) : [];
  if (!num || !intitule || num.length > 100)
    champs.refuser(
      num ? "intitule" : "uid",
      num ?? "",
      num && intitule ? "NUMERO_INVALIDE" : num ? "FORMATION_SANS_INTITULE" : "FORMATION_SANS_IDENTITE",
      "Une formation a besoin d'un numéro de cent caractères au plus et d'un intitulé.",
    );
  return {
    formation: num && intitule && num.length <= 100 ? { numero: num, intitule, ...contenuDe(champs) } : null,
    organisme: organismeDe(champs.sous("organisme")),
    certification: {
      codeCertifInfo: codeDe(champs, "code-certifinfo"),
      codeRncp: codeDe(champs, "code-rncp"),
      codeRs: null,
      codeCpf: null,
    },
    actions,
    refus: champs.refus,
  };
}

function contenuDe(
  champs: Champs,
): Omit<FormationRecord, "numero" | "intitule" | "certifications" | "organismeId"> {
  const { sessions: _, organisme: __, ...brut } = champs.valeurs;
  return {
    objectif: champs.prose("objectif"),
    resultatsAttendus: champs.prose("resultats-attendus"),
    contenu: champs.prose("description"),
    certifiante: champs.booleen("certification") ?? champs.booleen("certifiante"),
    parcours: null,
    objectifGeneral: null,
    niveauEntree: null,
    niveauSortie: champs.mot("niveau-sortie", NIVEAUX),
    formacodes: champs
      .codes("formacode", FORMACODE.pattern)
      .map((code, place) => ({ code, version: null, principal: place === 0 })),
    codesNsf: [],
    codesRome: champs.codes("codes-rome-vises", ROME.pattern),
    urls: [],
    contacts: contactsDe(champs),
    dateMaj: null,
    brut,
  };
}

/** Contacts of its sessions, each once. */
function contactsDe(champs: Champs): ContactRecord[] {
  const contacts = champs.liste("sessions").flatMap((session) => session.sous("contact").contact());
  return [...new Map(contacts.map((contact) => [JSON.stringify(contact), contact])).values()];
}

/** The organisme responsible; null when nothing identifies it. */
function organismeDe(champs: Champs): OrganismeRecord | null {
  const [num, siret, nom] = [champs.texte("id"), champs.siret("siret"), champs.texte("nom")];
  const contact = champs.sous("contact");
  if (!num && !siret) return null;
  const url = contact.texte("url");
  return {
    numero: num,
    nom: nom ?? `Organisme ${siret ?? num}`,
    raisonSociale: null,
    siret,
    numeroActivite: null,
    uai: null,
    adresse: lieuDe(champs.sous("localisation")),
    contacts: contact.contact(),
    dateMaj: null,
    brut: champs.valeurs,
    complements: { annuaire: null, siteWeb: url ? urlWeb(url) : null },
    role: "responsable",
  };
}

function codeDe(champs: Champs, champ: string): string | null {
  const texte = champs.texte(champ);
  const code = texte && numero(texte);
  if (texte && !code) champs.refuser(champ, texte, "CODE_INVALIDE", "Ce code doit être un nombre entier.");
  return code || null;
}
