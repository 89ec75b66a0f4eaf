import type { ActionRecord, FormationRecord, OrganismeRecord, SessionRecord } from "../offre/records.ts";
import { niveauDuDiplome } from "./ligne.ts";
import type { ActionRco, FormationRco } from "./offre.ts";

/** An organisme of which the file says only the SIRET, and who teaches for it: directories name it. */
export const organismeDe = (siret: string, formateurs: readonly string[]): OrganismeRecord => ({
  numero: null,
  nom: `Organisme ${siret}`,
  raisonSociale: null,
  siret,
  numeroActivite: null,
  uai: null,
  adresse: null,
  contacts: [],
  dateMaj: null,
  brut: null,
  complements: {
    annuaire: null,
    relations: formateurs.toSorted().map((autre) => ({ genre: "RESPONSABLE_DE", siret: autre })),
  },
  role: "responsable",
});

/** The file gives no title: its certification's stands for it where it is known. */
export const uneFormation = ({
  numero,
  gestionnaire,
  cfd,
  rncp,
}: FormationRco): Omit<FormationRecord, "certifications" | "organismeId"> => ({
  numero,
  intitule: `Formation en apprentissage, ${[cfd && `diplôme ${cfd}`, rncp && `RNCP${rncp}`].filter(Boolean).join(", ")}`,
  intituleDeduit: true,
  objectif: null,
  resultatsAttendus: null,
  contenu: null,
  certifiante: true,
  parcours: null,
  objectifGeneral: "CERTIFICATION",
  niveauEntree: null,
  niveauSortie: niveauDuDiplome(cfd),
  formacodes: [],
  codesNsf: [],
  codesRome: [],
  urls: [],
  contacts: [],
  dateMaj: null,
  brut: { etablissement_gestionnaire_siret: gestionnaire, cfd, rncp_code: rncp },
});

export const uneAction = ({ numero, formateur, lieu }: ActionRco): Omit<ActionRecord, "formateurs"> => ({
  numero,
  rythme: null,
  publics: [],
  modalite: null,
  entree: null,
  niveauEntreeObligatoire: null,
  conditions: null,
  priseEnChargePossible: null,
  lieux: lieu ? [lieu] : [],
  langues: [],
  heuresCentre: null,
  heuresEntreprise: null,
  heuresTotal: null,
  heuresHebdo: null,
  prixTotal: null,
  conventionnement: null,
  financements: [],
  accesHandicapes: null,
  restauration: null,
  hebergement: null,
  transport: null,
  informations: [],
  dateMaj: null,
  brut: { etablissement_formateur_siret: formateur },
});

/**
 * A session of which only the year of its beginning is known: no day is made up, but one enters it at the latest on the
 * last day of that year, so that an old export does not look open for ever.
 */
export const uneSession = ({ numero }: ActionRco, annee: number): SessionRecord => ({
  numero: `${numero}-${annee}`,
  debut: null,
  fin: null,
  inscriptionDebut: null,
  inscriptionFin: `${annee}-12-31`,
  etatRecrutement: null,
  modalitesInscription: null,
  adresseInscription: null,
  capacite: null,
  informations: [],
  dateMaj: null,
  brut: { debut_sessions: String(annee) },
});
