import { hash } from "node:crypto";
import type { ImportContext } from "@passerelle/kernel/importing/importer";
import type { CopyValue } from "@passerelle/kernel/postgres/copy";
import { motsDuContenu } from "../../src/recherche/textes-sql.ts";
import { codesCertification, idCertification, idDe } from "./identifiants.ts";
import type {
  ActionRecord,
  CertificationRecord,
  FormationRecord,
  OrganismeRecord,
  SessionRecord,
} from "./records.ts";

/** What staging an offer needs of an import: the demo has it too. */
export type OffreStagingContext = Pick<ImportContext, "source" | "staging">;

/** Rank of a staged record, by which its children name it: numbers of real files repeat. */
export type Rang = number & { readonly __rang: unique symbol };

/** Where an importer puts the records of an offer, parents before their children. */
export interface OffreStaging {
  /** Stages an organisme, as often as it is met; returns its id, or null when it has neither number nor SIRET. */
  organisme(record: OrganismeRecord): Promise<string | null>;
  /** Stages a certification, as often as it is met; returns its id, or null when no code is one. */
  certification(record: CertificationRecord): Promise<string | null>;
  formation(record: FormationRecord): Promise<Rang>;
  /** Stages a stored formation of the source as it stands, with its actions and sessions. */
  formationGardee(id: string): Promise<Rang>;
  action(formation: Rang, record: ActionRecord): Promise<Rang>;
  session(action: Rang, record: SessionRecord): Promise<Rang>;
}

const FORMATION = [
  "numero text, intitule text, intitule_deduit boolean, objectif text, resultats_attendus text, contenu text",
  "certifiante boolean, parcours text, objectif_general text, niveau_entree text, niveau_sortie text, formacodes jsonb",
  "codes_nsf text[], codes_rome text[], certifications_dites text[], urls text[], organisme_id text, contacts jsonb",
  "date_maj date, brut json storage external",
].join(", ");
/** Id of the stored row for which a staged one stands, with some of its columns: see `gardees-sql.ts`. */
const GARDE = "garde text";
/** The server derives words, the dearest part of search, while the feed is being read; they are read once, by the swap. */
const MOTS = `${GARDE}, mots tsvector storage external generated always as (${motsDuContenu("objectif", "contenu")}) stored`;
const ACTION = [
  "numero text, rythme text, publics text[], modalite text, entree text, niveau_entree_obligatoire boolean",
  "conditions text, prise_en_charge_possible boolean, lieux jsonb, langues text[], heures_centre integer",
  "heures_entreprise integer, heures_total integer, heures_hebdo double precision, prix_total numeric(12,2)",
  "conventionnement boolean, financements jsonb, acces_handicapes text, restauration text, hebergement text",
  "transport text, formateurs text[], informations jsonb, date_maj date, brut json storage external",
].join(", ");
const SESSION = [
  "numero text, debut date, fin date, inscription_debut date, inscription_fin date, etat_recrutement text",
  "modalites_inscription text, adresse_inscription jsonb, capacite integer, informations jsonb, date_maj date",
  "brut json storage external",
].join(", ");
const ORGANISME = [
  "id text, nom text, raison_sociale text, siret text, numero_activite text, uai text, adresse jsonb",
  "contacts jsonb, date_maj date, brut json storage external, complements jsonb",
].join(", ");
const CERTIFICATION = [
  "id text, libelle text, code_rncp text, code_rs text, code_certif_info text, code_cpf text, niveau text",
  "codes_rome text[]",
].join(", ");

const namesIn = (definition: string) =>
  definition
    .replaceAll(/\([^)]*\)/g, "")
    .split(", ")
    .map((column) => column.split(" ")[0] ?? "");

/** What is staged of a record, and stored under the same names. */
export const COLONNES = {
  formations: namesIn(FORMATION),
  actions: namesIn(ACTION),
  sessions: namesIn(SESSION),
};

/** `dateMaj` is stored in `date_maj`. */
const camel = (column: string) => column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Creates the temporary tables `offre_…` that `swapOffre` reads. */
export async function stageOffre({ source, staging }: OffreStagingContext): Promise<OffreStaging> {
  let rang = 0;
  const table = async (kind: string, keys: string, definition: string, derived = "") => {
    const keyNames = namesIn(keys);
    const columns = namesIn(definition);
    const add = await staging.table(
      `offre_${kind}`,
      `${keys}, ${definition}${derived && `, ${derived}`}`,
      [...keyNames, ...columns],
      {
        statistics: [...keyNames, columns[0] ?? ""],
      },
    );
    // A large feed comes here a million times: nothing is worked out that does not depend on the record.
    const fields = columns.map((name) => ({ name, field: camel(name), write: writerOf(name) }));
    return async (record: object, ...keyValues: (number | boolean)[]): Promise<Rang> => {
      const values = record as Record<string, unknown>;
      rang += 1;
      const own = rang as Rang;
      const row: Record<string, CopyValue> = {};
      keyNames.forEach((name, i) => {
        row[name] = i ? keyValues[i - 1] : own;
      });
      for (const { name, field, write } of fields) row[name] = write(values[field]);
      await add(row);
      return own;
    };
  };
  const gardee = await table("gardees", "rang integer", "id text");
  const organisme = await table("organismes", "rang integer, responsable boolean", ORGANISME);
  const certification = await table("certifications", "rang integer", CERTIFICATION);
  const formation = await table("formations", "rang integer", FORMATION, MOTS);
  const action = await table("actions", "rang integer, formation_rang integer", ACTION, GARDE);
  const session = await table("sessions", "rang integer, action_rang integer", SESSION, GARDE);
  const organismesVus = createVus();
  const certificationsVues = createVus();
  return {
    async organisme(record) {
      const numero = record.numero ?? record.siret;
      if (!numero) return null;
      const id = idDe(source, numero);
      if (organismesVus.nouveau(record)) await organisme({ ...record, id }, record.role === "responsable");
      return id;
    },
    async certification(record) {
      const codes = codesCertification(record);
      const id = idCertification(codes);
      if (id && certificationsVues.nouveau(record))
        await certification({ codesRome: [], ...record, ...codes, id });
      return id;
    },
    formation: (record) =>
      formation({ intituleDeduit: false, ...record, certificationsDites: record.certifications }),
    formationGardee: (id) => gardee({ id }),
    action: (parent, record) => action(record, parent),
    session: (parent, record) => session(record, parent),
  };
}

/** Descriptions remembered before the memory of them starts again. */
const VUS_MAX = 100_000;

/** Tells a description never met from one that is the same to the letter: feeds repeat an organisme in each formation. */
function createVus() {
  let vus = new Set<string>();
  return {
    nouveau(record: object): boolean {
      const digest = hash("sha1", JSON.stringify(record), "base64");
      if (vus.has(digest)) return false;
      if (vus.size >= VUS_MAX) vus = new Set();
      vus.add(digest);
      return true;
    },
  };
}

const LISTS = new Set(["formacodes", "contacts", "lieux", "financements", "informations"]);
const TREES = new Set(["adresse", "adresse_inscription", "brut", "complements"]);

/** How a column's value is given to COPY; lists say `[]` where a source says nothing. */
function writerOf(name: string): (value: unknown) => CopyValue {
  if (LISTS.has(name)) return (value) => (value === null || value === undefined ? "[]" : json(value));
  if (TREES.has(name)) return (value) => (value === null || value === undefined ? null : json(value));
  return (value) => value as CopyValue;
}

/** How `JSON.stringify` writes NUL and halves of surrogate pairs; a text that spells them out looks the same. */
const REFUSED = /\\u(?:0000|d[89a-f])/;

/** JSON as Postgres accepts it: it refuses NUL and half a surrogate pair, which hostile files do hold. */
function json(value: unknown): string {
  const text = JSON.stringify(value);
  if (!REFUSED.test(text)) return text;
  return JSON.stringify(value, (_, item) =>
    typeof item === "string" ? item.replaceAll("\0", "").toWellFormed() : item,
  );
}
