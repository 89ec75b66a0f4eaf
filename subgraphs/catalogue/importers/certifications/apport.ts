import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import type {
  EtatCertification,
  NatureCertification,
  Niveau,
  TypeEnregistrement,
  VoieAcces,
} from "../../generated/types.ts";

/** Another certification that a record names: what it replaces, or what replaces it. */
export interface LienLu {
  /** Its id by that code, as `CI-106301` or `RNCP-22738`. */
  id: string;
  libelle: string | null;
}

export interface CertificateurLu {
  nom: string;
  siret: string | null;
}

/** An organism that may prepare or assess; `habilitation` in the words of France compétences. */
export interface PartenaireLu extends CertificateurLu {
  habilitation: string | null;
}

export interface BlocLu {
  code: string;
  libelle: string;
}

export interface ConventionLue {
  numero: string;
  libelle: string;
}

/**
 * What one record of one source says of a certification, whatever the format: a row of `lignes`.
 *
 * Codes are in their only spelling (`codesPossibles`): numbers for Certif Info, RNCP and RS, eight characters for
 * diplomas, `FOR.n` for Onisep. Days are `AAAA-MM-JJ`. What a source does not say is left out.
 */
export interface Apport {
  codeCertifInfo?: string | null;
  codeRncp?: string | null;
  codeRs?: string | null;
  codeCpf?: string | null;
  codeDiplome?: string | null;
  idOnisep?: string | null;
  libelle?: string | null;
  abrege?: string | null;
  type?: string | null;
  nature?: NatureCertification;
  niveau?: Niveau | null;
  etat?: EtatCertification | null;
  typeEnregistrement?: TypeEnregistrement | null;
  datePublication?: string | null;
  dateDecision?: string | null;
  dateEffet?: string | null;
  finEnregistrement?: string | null;
  limiteDelivrance?: string | null;
  validationPartielle?: boolean | null;
  premiereSession?: number | null;
  derniereSession?: number | null;
  /** Null when the source does not know. */
  accessibleVae?: boolean | null;
  /** Open to the public VAE service. */
  franceVae?: boolean;
  commission?: string | null;
  familleMetiers?: string | null;
  duree?: string | null;
  urlOnisep?: string | null;
  dateMaj?: string | null;
  formacodes?: string[];
  codesNsf?: string[];
  codesRome?: string[];
  voiesAcces?: VoieAcces[];
  certificateurs?: CertificateurLu[];
  partenaires?: PartenaireLu[];
  blocs?: BlocLu[];
  conventions?: ConventionLue[];
  anciennes?: LienLu[];
  nouvelles?: LienLu[];
  /** Every column that says something, as written. */
  brut?: Record<string, unknown>;
}

/** A record that was read, with the parts that are not kept; or why it is none. */
export type ApportLu = { cle: string; contenu: Apport; refus: Refusal[] } | Refusal;
