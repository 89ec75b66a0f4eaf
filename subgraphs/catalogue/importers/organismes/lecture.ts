import { plainText } from "@passerelle/kernel/importing/plain-text";
import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import { telephone } from "../lheo/contacts.ts";
import { inFrance } from "../lheo/positions.ts";
import { urlWeb } from "../lheo/urls.ts";
import { type CodeLu, lireNumeroActivite, lireSiret, lireUai } from "../offre/etablissements.ts";

const COURRIEL = /^[^\s@<>"'(),;:]+@[^\s@<>"'(),;:.]+(\.[^\s@<>"'(),;:.]+)+$/;

/** Reads the fields of one record of a directory; what cannot be read is left out, and told in `refus`. */
export class Lecture {
  readonly refus: Refusal[] = [];
  readonly #valeurs: Readonly<Record<string, unknown>>;

  constructor(valeurs: Readonly<Record<string, unknown>>) {
    this.#valeurs = valeurs;
  }

  /** Plain text of a field, on one line; null when it says nothing. */
  texte(champ: string): string | null {
    return texteDe(this.#valeurs[champ]);
  }

  /** Text with its lines. */
  lignes(champ: string): string {
    const valeur = this.#valeurs[champ];
    return typeof valeur === "string" ? plainText(valeur) : "";
  }

  siret = (champ: string): string | null => this.#code(champ, lireSiret);
  uai = (champ: string): string | null => this.#code(champ, lireUai);
  numeroActivite = (champ: string): string | null => this.#code(champ, lireNumeroActivite);

  telephone = (champ: string): string | null =>
    this.#lu(champ, telephone, "TELEPHONE_INVALIDE", "Un numéro de téléphone à dix chiffres est attendu.");

  courriel = (champ: string): string | null =>
    this.#lu(
      champ,
      (texte) => (texte.length <= 254 && COURRIEL.test(texte) ? texte : null),
      "COURRIEL_INVALIDE",
      "Cette adresse électronique n'en est pas une.",
    );

  siteWeb = (champ: string): string | null =>
    this.#lu(champ, urlWeb, "URL_INVALIDE", "Une adresse http ou https est attendue.");

  jour = (champ: string): string | null =>
    this.#lu(
      champ,
      (texte) => (/^\d{4}-\d{2}-\d{2}$/.test(texte) && !Number.isNaN(Date.parse(texte)) ? texte : null),
      "DATE_INVALIDE",
      "Une date s'écrit AAAA-MM-JJ.",
    );

  /** One of the words of a table; null for one that says nothing. */
  mot<Valeur>(champ: string, table: Readonly<Record<string, Valeur | null>>): Valeur | null {
    const texte = this.texte(champ);
    if (texte === null) return null;
    if (Object.hasOwn(table, texte)) return table[texte] ?? null;
    const mots = Object.keys(table).join(", ");
    this.refuser(champ, texte, "CODE_INCONNU", `Un de ces mots est attendu : ${mots}.`);
    return null;
  }

  /** `48.81, 2.37`: latitude, then longitude. */
  position = (champ: string): { latitude: number; longitude: number } | null =>
    this.#lu(
      champ,
      (texte) => {
        const [, latitude, longitude] = /^(-?\d+\.\d+)\s*,\s*(-?\d+\.\d+)$/.exec(texte) ?? [];
        return positionFrancaise(Number(latitude), Number(longitude));
      },
      "COORDONNEES_INVALIDES",
      "Ce point n'est pas en France : des degrés décimaux sont attendus, latitude d'abord.",
    );

  refuser(champ: string, valeur: string, code: string, raison: string): void {
    this.refus.push({ chemin: champ, valeur, code, raison });
  }

  #code(champ: string, lire: (texte: string) => CodeLu): string | null {
    const texte = this.texte(champ);
    if (texte === null) return null;
    const lu = lire(texte);
    if ("refus" in lu) {
      this.refuser(champ, texte, lu.refus.code, lu.refus.raison);
      return null;
    }
    if (lu.corrige) this.refuser(champ, texte, "NUMERO_ACTIVITE_CORRIGE", lu.corrige);
    return lu.code;
  }

  #lu<Valeur>(
    champ: string,
    lire: (texte: string) => Valeur | null,
    code: string,
    raison: string,
  ): Valeur | null {
    const texte = this.texte(champ);
    if (texte === null) return null;
    const lue = lire(texte);
    if (lue === null) this.refuser(champ, texte, code, raison);
    return lue;
  }
}

/** Plain text of a value on one line; null for what is no text, or an empty one. */
export const texteDe = (valeur: unknown): string | null =>
  typeof valeur === "string" ? plainText(valeur).replaceAll(/\s+/g, " ").trim() || null : null;

/** A point, when it is in France. */
export const positionFrancaise = (latitude: unknown, longitude: unknown) =>
  typeof latitude === "number" && typeof longitude === "number" && inFrance(latitude, longitude)
    ? { latitude, longitude }
    : null;
