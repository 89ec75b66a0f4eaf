import { provenanceColumns } from "@passerelle/kernel/postgres/service-tables";
import { sql } from "drizzle-orm";
import { boolean, date, index, integer, jsonb, primaryKey, text } from "drizzle-orm/pg-core";
import type {
  EtatCertification,
  NatureCertification,
  Niveau,
  TypeEnregistrement,
  VoieAcces,
} from "../../generated/types.ts";
import type {
  BlocLu,
  CertificateurLu,
  ConventionLue,
  LienLu,
  PartenaireLu,
} from "../../importers/certifications/apport.ts";
import type { Systeme } from "../certifications/codes.ts";
import { codes, schema } from "./colonnes.ts";

/** Certifications, computed from the records of every source (`lignes`): no source owns one. */
export const certifications = schema.table(
  "certifications",
  {
    id: text("id").primaryKey(),
    libelle: text("libelle"),
    /** « CAP », « TP ». */
    abrege: text("abrege"),
    type: text("type"),
    nature: text("nature").$type<NatureCertification>(),
    codeRncp: text("code_rncp"),
    /** Its newest registration; all are in `codesRs`. */
    codeRs: text("code_rs"),
    codesRs: codes("codes_rs"),
    codeCertifInfo: text("code_certif_info"),
    codeCpf: text("code_cpf"),
    codesDiplome: codes("codes_diplome"),
    niveau: text("niveau").$type<Niveau>(),
    etat: text("etat").$type<EtatCertification>(),
    typeEnregistrement: text("type_enregistrement").$type<TypeEnregistrement>(),
    datePublication: date("date_publication"),
    dateDecision: date("date_decision"),
    dateEffet: date("date_effet"),
    finEnregistrement: date("fin_enregistrement"),
    limiteDelivrance: date("limite_delivrance"),
    validationPartielle: boolean("validation_partielle"),
    premiereSession: integer("premiere_session"),
    derniereSession: integer("derniere_session"),
    accessibleVae: boolean("accessible_vae"),
    franceVae: boolean("france_vae").notNull().default(false),
    commission: text("commission"),
    familleMetiers: text("famille_metiers"),
    duree: text("duree"),
    urlOnisep: text("url_onisep"),
    /** The principal one first. */
    formacodes: codes("formacodes"),
    codesNsf: codes("codes_nsf"),
    codesRome: codes("codes_rome"),
    voiesAcces: text("voies_acces").array().$type<VoieAcces[]>().notNull().default(sql`'{}'`),
    certificateurs: jsonb("certificateurs").$type<CertificateurLu[]>().notNull().default([]),
    blocs: jsonb("blocs").$type<BlocLu[]>().notNull().default([]),
    conventions: jsonb("conventions").$type<ConventionLue[]>().notNull().default([]),
    partenaires: jsonb("partenaires").$type<PartenaireLu[]>().notNull().default([]),
    anciennes: jsonb("anciennes").$type<LienLu[]>().notNull().default([]),
    nouvelles: jsonb("nouvelles").$type<LienLu[]>().notNull().default([]),
    /** Ids of the certifications that share the code of this fiche. */
    declinaisons: codes("declinaisons"),
    /** All that describe it; `source` is the one believed first. */
    sources: codes("sources"),
    cleTri: text("cle_tri").notNull(),
    ...provenanceColumns(),
  },
  (table) => [
    index("certifications_cle_tri_idx").on(sql`cle_tri collate "C"`, table.id),
    index("certifications_mots_idx").using("gin", sql`cle_tri public.gin_trgm_ops`),
  ],
);

/** Which certifications a code names, ids included; `retenue` is the one that the code alone designates. */
export const certificationCodes = schema.table(
  "certification_codes",
  {
    systeme: text("systeme").$type<Systeme>().notNull(),
    code: text("code").notNull(),
    certificationId: text("certification_id").notNull(),
    retenue: boolean("retenue").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.systeme, table.code, table.certificationId] }),
    index("certification_codes_certification_idx").on(table.certificationId),
  ],
);
