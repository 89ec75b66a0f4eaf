import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { type CsvOptions, readCsv } from "@passerelle/kernel/importing/reading/csv";
import type { Recording, Refusal } from "@passerelle/kernel/importing/records/stage";

/** A record of a nomenclature under its key, or why there is none. */
export type Lu = { cle: string; contenu: object; refus?: Refusal[] } | Refusal;

/** Where a record stands and what it holds; a text says why it cannot be read. */
export interface Enregistrement {
  ligne: number;
  valeur: unknown;
}

/** What the records of a file are. */
export interface Genre {
  objet: string;
  edition: string;
  lire(valeur: Record<string, unknown>): Lu;
}

/**
 * Keeps the records of a file, or rejects them with their reason.
 *
 * Throws an `OperatorError` when none could be kept: an empty nomenclature would close all that is known.
 */
export async function garder(
  recording: Recording,
  fichier: string,
  { objet, edition, lire }: Genre,
  enregistrements: AsyncIterable<Enregistrement> | Iterable<Enregistrement>,
): Promise<void> {
  let kept = 0;
  for await (const { ligne, valeur } of enregistrements) {
    const place = { fichier, ligne };
    const lu = estObjet(valeur) ? lire(valeur) : illisible(valeur);
    if (!("contenu" in lu)) {
      await recording.reject(objet, edition, { ...place, ...lu });
      continue;
    }
    kept += 1;
    await recording.keep({ objet, edition, cle: lu.cle, contenu: lu.contenu }, place);
  }
  if (!kept) throw new OperatorError(`${fichier} holds no record that can be kept: nothing is changed.`);
}

/** The records of a CSV file. */
export async function* enregistrementsCsv(
  file: ImportFile,
  options: CsvOptions,
): AsyncGenerator<Enregistrement> {
  for await (const record of readCsv(file, options))
    yield { ligne: record.ligne, valeur: record.malforme ?? record.valeurs };
}

/** The records of a list that a JSON document holds: their line is their place, from 1. */
export function enregistrementsJson(liste: unknown): Enregistrement[] {
  return Array.isArray(liste) ? liste.map((valeur: unknown, place) => ({ ligne: place + 1, valeur })) : [];
}

const estObjet = (valeur: unknown): valeur is Record<string, unknown> =>
  typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);

const illisible = (valeur: unknown): Refusal => ({
  chemin: "",
  code: "LIGNE_MALFORMEE",
  raison: `Cet enregistrement ne se lit pas${typeof valeur === "string" ? ` : ${valeur.slice(0, 200)}` : ""}.`,
});

/** A text field without the spaces around it; empty when it is none, or says `null`. */
export function texte(valeur: unknown): string {
  const trimmed = typeof valeur === "string" ? valeur.trim() : "";
  return trimmed === "null" ? "" : trimmed;
}

/** Refusal of a code that is not of the form expected; null when it is. */
export function refuserCode(chemin: string, valeur: string, forme: RegExp, attendu: string): Refusal | null {
  if (forme.test(valeur)) return null;
  return { chemin, valeur, code: "CODE_INVALIDE", raison: `Le code attendu est de la forme : ${attendu}.` };
}

/** No label of a nomenclature comes near; what is sorted by it is indexed. */
const LIBELLE_MAX = 500;

/** Refusal of a record whose label is absent, or too long to be one; null when it is one. */
export function refuserLibelle(chemin: string, libelle: string): Refusal | null {
  if (!libelle)
    return { chemin, code: "LIBELLE_ABSENT", raison: "Un terme de nomenclature doit avoir un libellé." };
  if (libelle.length <= LIBELLE_MAX) return null;
  return {
    chemin,
    valeur: libelle,
    code: "LIBELLE_TROP_LONG",
    raison: `Un libellé a ${LIBELLE_MAX} caractères au plus ; celui-ci en a ${libelle.length}.`,
  };
}
