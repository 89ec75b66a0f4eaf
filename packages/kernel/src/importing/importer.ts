import type { Readable } from "node:stream";
import type { Logger } from "../logger.ts";
import type { Sql, TransactionSql } from "../postgres/database.ts";
import type { Staging } from "./staging.ts";

/** Why a record, or a part of one, was not stored. */
export interface Reject {
  fichier: string;
  /** Line in the file, from 1; of a list whose records may share a line (JSON), the record's place, from 1. */
  ligne?: number | undefined;
  /** Where in the record: an XPath, a column name. */
  chemin: string;
  valeur?: string | undefined;
  /** Short code that groups rejects: `SIRET_INVALIDE`. */
  code: string;
  /** French sentence for the producer of the file: what is wrong and what is expected. */
  raison: string;
}

/** What became of the records of one kind. lus = stockes + rejetes; stockes = crees + modifies + inchanges. */
export interface Counts {
  lus: number;
  stockes: number;
  rejetes: number;
  crees: number;
  modifies: number;
  inchanges: number;
  /** Absent from this feed: closed, never deleted. */
  fermes: number;
}

/** How many records carry a code, and how many of these codes lead to what they name. */
export interface Join {
  /** What is joined to what: `certifications → fiches ROME`. */
  nom: string;
  /** Values met, as often as they are met. */
  total: number;
  resolus: number;
  /** Values that lead nowhere, the most frequent first, 1 000 at most. */
  manquants: { valeur: string; fois: number }[];
}

export interface ImportFile {
  path: string;
  /** Name without folder, as it stands in rejects and in the log. */
  nom: string;
  /** Size on disk. */
  octets: number;
  sha256: string;
  /** Encoding by the operator's word, for files that cannot say it themselves (CSV). */
  encoding?: string | undefined;
  /** Opens the content, unzipped when the name ends in `.gz`; reading it moves the progress. */
  open(): Readable;
}

/** Names of files, as a message to the operator gives them. */
export const namesOf = (files: readonly Pick<ImportFile, "nom">[]): string =>
  files.map(({ nom }) => nom).join(", ");

export interface ImportContext {
  importId: string;
  /** First part of the keys that this import makes: `source--numero`. */
  source: string;
  files: readonly ImportFile[];
  now: Date;
  log: Logger;
  /** The import's own single connection, outside any transaction while staging. */
  sql: Sql;
  staging: Staging;
  reject(reject: Reject): Promise<void>;
  /** Reports how many values of one code resolve; see `measureJoin`. */
  joined(join: Join): void;
  /** Date of the data by its producer's word, when the files say it. */
  extractedOn(date: Date): void;
}

/**
 * One kind of source: how to recognise its files, read them, and put them in place.
 *
 * `stage` parses as a stream into temporary tables and rejects what it must; `swap` then makes them the
 * current data with SQL only, inside the one transaction that also closes the import log: a kill at any
 * point leaves the old data or the new.
 */
export interface Importer {
  /** Name on the command line, as `lheo`. */
  name: string;
  /** One English sentence for `--help`. */
  summary: string;
  /** Add one whenever the same file would now be stored otherwise: unchanged files are then read again. */
  version: number;
  /** Source of the keys when the command line gives none. */
  defaultSource: string;
  producteur: string;
  licence: string;
  /** Attribution that must be shown with the data, if the licence asks for one. */
  attribution?: string;
  /** Tells from its name and first 4 KiB (unzipped) whether a file found in a folder is for this importer. */
  recognises(nom: string, head: string): boolean;
  stage(context: ImportContext): Promise<void>;
  swap(tx: TransactionSql, context: ImportContext): Promise<Record<string, Counts>>;
}
