import { recordDemo } from "@passerelle/kernel/importing/demo";
import type { OutboxRow, OutboxSource } from "@passerelle/kernel/outbox/outbox";
import { loadOffre } from "./load.ts";
import type {
  ActionRecord,
  AdresseRecord,
  CertificationRecord,
  FormationRecord,
  OrganismeRecord,
  SessionRecord,
} from "./records.ts";

/** An offer as tests write it: only what matters to them, nested. */
export interface OffreDeTest {
  organismes?: Partial<OrganismeRecord>[];
  formations: (Partial<Omit<FormationRecord, "certifications" | "organismeId">> & {
    /** Number of the responsible organisme. */
    organisme?: string;
    certifications?: Partial<CertificationRecord>[];
    actions?: (Partial<ActionRecord> & { sessions?: Partial<SessionRecord>[] })[];
  })[];
}

export const unLieu = (codeCommune: string, given: Partial<AdresseRecord> = {}): AdresseRecord => ({
  denomination: null,
  lignes: ["1 place du Marché"],
  codePostal: null,
  ville: null,
  codeCommune,
  latitude: null,
  longitude: null,
  ...given,
});

const ORGANISME: OrganismeRecord = {
  numero: "OF1",
  nom: "Centre d'essai",
  raisonSociale: null,
  siret: null,
  numeroActivite: null,
  uai: null,
  adresse: null,
  contacts: [],
  dateMaj: null,
  brut: null,
  role: "responsable",
};

const FORMATION: Omit<FormationRecord, "certifications" | "organismeId"> = {
  numero: "F1",
  intitule: "Formation d'essai",
  objectif: null,
  resultatsAttendus: null,
  contenu: null,
  certifiante: null,
  parcours: null,
  objectifGeneral: null,
  niveauEntree: null,
  niveauSortie: null,
  formacodes: [],
  codesNsf: [],
  codesRome: [],
  urls: [],
  contacts: [],
  dateMaj: null,
  brut: null,
};

const ACTION: ActionRecord = {
  numero: "A1",
  rythme: null,
  publics: [],
  modalite: "PRESENTIEL",
  entree: "DATES_FIXES",
  niveauEntreeObligatoire: null,
  conditions: null,
  priseEnChargePossible: null,
  lieux: [],
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
  formateurs: [],
  informations: [],
  dateMaj: null,
  brut: null,
};

const SESSION: SessionRecord = {
  numero: "S1",
  debut: null,
  fin: null,
  inscriptionDebut: null,
  inscriptionFin: null,
  etatRecrutement: null,
  modalitesInscription: null,
  adresseInscription: null,
  capacite: null,
  informations: [],
  dateMaj: null,
  brut: null,
};

/** Loads an offer as a source's import of that day would; returns the counts. */
export const chargerOffre = (
  url: string,
  offre: OffreDeTest,
  { source = "essai", jour = "2026-11-22" } = {},
) =>
  loadOffre({
    url,
    source,
    now: new Date(`${jour}T10:00:00Z`),
    log: (tx) => recordDemo(tx, new Date(`${jour}T10:00:00Z`), source),
    async fill(staging) {
      for (const organisme of offre.organismes ?? []) await staging.organisme({ ...ORGANISME, ...organisme });
      for (const { organisme, certifications = [], actions = [], ...formation } of offre.formations) {
        const ids = await Promise.all(
          certifications.map((codes) =>
            staging.certification({
              codeCertifInfo: null,
              codeRncp: null,
              codeRs: null,
              codeCpf: null,
              ...codes,
            }),
          ),
        );
        const parent = await staging.formation({
          ...FORMATION,
          ...formation,
          certifications: ids.filter((id) => id !== null),
          organismeId: organisme ? `${source}--${organisme}` : null,
        });
        for (const { sessions = [], ...action } of actions) {
          const own = await staging.action(parent, { ...ACTION, ...action });
          for (const session of sessions) await staging.session(own, { ...SESSION, ...session });
        }
      }
    },
  });

/** The outbox of another system, in memory: what it publishes under each subject. */
export const outboxDeTest = (facts: Record<string, Record<string, unknown>>) => (): OutboxSource => ({
  async read(sujet, position) {
    const known = facts[sujet] ?? {};
    const rows = Object.entries(known).map(
      ([cle, contenu]): OutboxRow => ({
        cle,
        contenu,
        transaction: "1",
        changeLe: "2026-11-22T00:00:00.000Z",
      }),
    );
    return { rows: position ? [] : rows, newest: rows.length ? "1" : null };
  },
});

const commune = (nom: string, latitude: number, longitude: number, ...territoires: string[]) => ({
  nom,
  latitude,
  longitude,
  codesPostaux: [],
  territoires,
});

/** Real communes, for radius and territories. */
export const COMMUNES = {
  "03190": commune("Moulins", 46.5647, 3.3336, "COM-03190", "DEP-03", "REG-84"),
  "03321": commune("Yzeure", 46.5661, 3.3549, "COM-03321", "DEP-03", "REG-84"),
  "63113": commune("Clermont-Ferrand", 45.7797, 3.0863, "COM-63113", "DEP-63", "REG-84"),
  "69383": commune("Lyon 3e Arrondissement", 45.7597, 4.8492, "COM-69383", "COM-69123", "DEP-69", "REG-84"),
  "69123": commune("Lyon", 45.758, 4.8351, "COM-69123", "DEP-69", "REG-84"),
  "2A004": commune("Ajaccio", 41.9272, 8.7346, "COM-2A004", "DEP-2A", "REG-94"),
  "97411": commune("Saint-Denis", -20.8799, 55.4481, "COM-97411", "DEP-974", "REG-04"),
};
