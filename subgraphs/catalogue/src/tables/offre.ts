import { provenanceColumns } from "@passerelle/kernel/postgres/service-tables";
import { boolean, date, doublePrecision, index, integer, jsonb, numeric, text } from "drizzle-orm/pg-core";
import type {
  EtatRecrutement,
  ModaliteEnseignement,
  ModaliteEntree,
  Niveau,
  ObjectifGeneral,
  TypeParcours,
} from "../../generated/types.ts";
import type {
  AdresseRecord,
  ContactRecord,
  FinancementRecord,
  FormacodeRecord,
  InformationRecord,
} from "../../importers/offre/records.ts";
import { brut, codes, schema } from "./colonnes.ts";

export const formations = schema.table(
  "formations",
  {
    id: text("id").primaryKey(),
    numero: text("numero").notNull(),
    intitule: text("intitule").notNull(),
    /** True when the source gives no title: its certification's stands for it where it is known. */
    intituleDeduit: boolean("intitule_deduit").notNull().default(false),
    objectif: text("objectif"),
    resultatsAttendus: text("resultats_attendus"),
    contenu: text("contenu"),
    certifiante: boolean("certifiante"),
    parcours: text("parcours").$type<TypeParcours>(),
    objectifGeneral: text("objectif_general").$type<ObjectifGeneral>(),
    niveauEntree: text("niveau_entree").$type<Niveau>(),
    niveauSortie: text("niveau_sortie").$type<Niveau>(),
    /** The principal one first. */
    formacodes: jsonb("formacodes").$type<FormacodeRecord[]>().notNull().default([]),
    codesNsf: codes("codes_nsf"),
    codesRome: codes("codes_rome"),
    /** Ids of the certifications that the codes of its source designate today. */
    certifications: codes("certifications"),
    /** Their ids by these codes alone: what `certifications` is computed from. */
    certificationsDites: codes("certifications_dites"),
    urls: codes("urls"),
    organismeId: text("organisme_id"),
    contacts: jsonb("contacts").$type<ContactRecord[]>().notNull().default([]),
    brut: brut(),
    ...provenanceColumns(),
  },
  (table) => [
    index("formations_organisme_idx").on(table.organismeId),
    index("formations_certifications_idx").using("gin", table.certifications),
    index("formations_certifications_dites_idx").using("gin", table.certificationsDites),
    index("formations_source_idx").on(table.source),
  ],
);

export const actions = schema.table(
  "actions",
  {
    id: text("id").primaryKey(),
    formationId: text("formation_id").notNull(),
    numero: text("numero").notNull(),
    /** Place among the actions of its formation, as in the source. */
    ordre: integer("ordre").notNull(),
    rythme: text("rythme"),
    publics: codes("publics"),
    modalite: text("modalite").$type<ModaliteEnseignement>(),
    entree: text("entree").$type<ModaliteEntree>(),
    niveauEntreeObligatoire: boolean("niveau_entree_obligatoire"),
    conditions: text("conditions"),
    priseEnChargePossible: boolean("prise_en_charge_possible"),
    /** The main place first. */
    lieux: jsonb("lieux").$type<AdresseRecord[]>().notNull().default([]),
    langues: codes("langues"),
    heuresCentre: integer("heures_centre"),
    heuresEntreprise: integer("heures_entreprise"),
    heuresTotal: integer("heures_total"),
    heuresHebdo: doublePrecision("heures_hebdo"),
    /** Euros, all taxes included. */
    prixTotal: numeric("prix_total", { precision: 12, scale: 2 }),
    conventionnement: boolean("conventionnement"),
    financements: jsonb("financements").$type<FinancementRecord[]>().notNull().default([]),
    accesHandicapes: text("acces_handicapes"),
    restauration: text("restauration"),
    hebergement: text("hebergement"),
    transport: text("transport"),
    /** Ids of the organismes that teach. */
    formateurs: codes("formateurs"),
    /** Information meetings of the whole action. */
    informations: jsonb("informations").$type<InformationRecord[]>().notNull().default([]),
    brut: brut(),
    ...provenanceColumns(),
  },
  (table) => [
    index("actions_formation_idx").on(table.formationId, table.ordre),
    index("actions_source_idx").on(table.source),
  ],
);

export const sessions = schema.table(
  "sessions",
  {
    id: text("id").primaryKey(),
    actionId: text("action_id").notNull(),
    formationId: text("formation_id").notNull(),
    numero: text("numero").notNull(),
    debut: date("debut"),
    fin: date("fin"),
    inscriptionDebut: date("inscription_debut"),
    inscriptionFin: date("inscription_fin"),
    etatRecrutement: text("etat_recrutement").$type<EtatRecrutement>(),
    modalitesInscription: text("modalites_inscription"),
    adresseInscription: jsonb("adresse_inscription").$type<AdresseRecord>(),
    capacite: integer("capacite"),
    /** Information meetings of this session. */
    informations: jsonb("informations").$type<InformationRecord[]>().notNull().default([]),
    brut: brut(),
    ...provenanceColumns(),
  },
  (table) => [
    index("sessions_formation_idx").on(table.formationId),
    index("sessions_action_idx").on(table.actionId),
    index("sessions_source_idx").on(table.source),
  ],
);
