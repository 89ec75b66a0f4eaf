import { plainText } from "@passerelle/kernel/importing/plain-text";
import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import type { Niveau } from "../../generated/types.ts";
import { codeDiplome, numero } from "../../src/certifications/codes.ts";

const NIVEAU = /^(?:niveau\s*|niv)?([1-8])$/i;

/** Reads the columns of one record; what cannot be read is left out, and told in `refus`. */
export class Lecture {
  readonly refus: Refusal[] = [];
  readonly #valeurs: Readonly<Record<string, unknown>>;
  readonly #vides: ReadonlySet<string>;

  /** `vides`: words that stand for nothing in this source, as `NR`. */
  constructor(valeurs: Readonly<Record<string, unknown>>, vides: readonly string[] = []) {
    this.#valeurs = valeurs;
    this.#vides = new Set(vides);
  }

  /** Text of a column on one line, without markup; null when it says nothing. */
  texte(colonne: string): string | null {
    const valeur = Object.hasOwn(this.#valeurs, colonne) ? this.#valeurs[colonne] : undefined;
    if (typeof valeur !== "string" && typeof valeur !== "number") return null;
    const texte = plainText(String(valeur)).replaceAll(/\s+/g, " ").trim();
    return texte && !this.#vides.has(texte) ? texte : null;
  }

  /** What is not of the expected form is refused, and the rest of the record kept. */
  lu<T>(colonne: string, lire: (texte: string) => T | null, code: string, raison: string): T | null {
    const texte = this.texte(colonne);
    if (texte === null) return null;
    const lue = lire(texte);
    if (lue === null) this.refus.push({ chemin: colonne, valeur: texte, code, raison });
    return lue;
  }

  /** A number of RNCP, RS or Certif Info, with or without its prefix. */
  numero(colonne: string, prefixe?: RegExp): string | null {
    return this.lu(
      colonne,
      (texte) => numero(texte, prefixe),
      "CODE_INVALIDE",
      "Ce code doit être un nombre entier, sans décimale.",
    );
  }

  codeDiplome(colonne: string): string | null {
    return this.lu(
      colonne,
      codeDiplome,
      "CODE_DIPLOME_INVALIDE",
      "Un code diplôme compte huit caractères, comme 50022137 : les zéros de tête comptent.",
    );
  }

  codeRome(colonne: string): string | null {
    return this.lu(
      colonne,
      (texte) => (/^[A-N]\d{4}$/.test(texte) ? texte : null),
      "CODE_ROME_INVALIDE",
      "Un code ROME est une lettre de A à N suivie de quatre chiffres, comme D1102.",
    );
  }

  formacode(colonne: string): string | null {
    return this.lu(
      colonne,
      (texte) => (/^\d{5}$/.test(texte) ? texte : null),
      "FORMACODE_INVALIDE",
      "Un Formacode compte cinq chiffres.",
    );
  }

  /** Three digits, and the letter of the function that France compétences adds. */
  codeNsf(colonne: string): string | null {
    return this.lu(
      colonne,
      (texte) => (/^\d{2,3}[a-z]?$/i.test(texte) ? texte.toLowerCase() : null),
      "CODE_NSF_INVALIDE",
      "Un code NSF compte deux ou trois chiffres, suivis au plus d'une lettre.",
    );
  }

  /** `JJ/MM/AAAA` or `AAAA-MM-JJ`. */
  jour(colonne: string): string | null {
    return this.lu(colonne, jourIso, "DATE_INVALIDE", "Une date s'écrit JJ/MM/AAAA ou AAAA-MM-JJ.");
  }

  annee(colonne: string): number | null {
    return this.lu(
      colonne,
      (texte) => (/^(19|20)\d\d$/.test(texte) ? Number(texte) : null),
      "ANNEE_INVALIDE",
      "Une année compte quatre chiffres, de 1900 à 2099.",
    );
  }

  /** `5`, `Niveau 5`, `NIV5`. */
  niveau(colonne: string): Niveau | null {
    return this.lu(
      colonne,
      (texte) => {
        const chiffre = NIVEAU.exec(texte)?.[1];
        return chiffre ? (`NIVEAU_${chiffre}` as Niveau) : null;
      },
      "NIVEAU_INVALIDE",
      "Un niveau va de 1 à 8.",
    );
  }

  /** One of the words that the source may say. */
  parmi<T>(colonne: string, mots: Readonly<Record<string, T>>): T | null {
    return this.lu(
      colonne,
      (texte) => (Object.hasOwn(mots, texte) ? (mots[texte] ?? null) : null),
      "VALEUR_INCONNUE",
      `Cette valeur n'est pas de celles qui sont connues : ${Object.keys(mots).join(", ")}.`,
    );
  }

  /** Every column that says something, as written: nothing of the record is lost. */
  brut(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#valeurs)
        .map(
          ([colonne, valeur]) => [propre(colonne), propre(typeof valeur === "string" ? valeur : "")] as const,
        )
        .filter(([, valeur]) => valeur.trim() !== ""),
    );
  }
}

/** Text that Postgres can keep in JSON. */
const propre = (texte: string) => texte.replaceAll("\0", "").toWellFormed();

/** A day in ISO form; null when it is not a day of the calendar: 31/02 would silently become March. */
export function jourIso(texte: string): string | null {
  const iso = texte.trim().replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : null;
}

/** Day that a file's name tells (`…-2025-01-31.csv`, `…_2024_02_22.csv`; a year alone is its first day); empty without one. */
export function jourDuNom(nom: string): string {
  const [, annee, mois = "01", jour = "01"] =
    /(?<!\d)(20\d\d)(?:[-_]?(0[1-9]|1[0-2])(?:[-_]?(0[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(nom) ?? [];
  return annee ? (jourIso(`${annee}-${mois}-${jour}`) ?? "") : "";
}

/** The distinct values that are one. */
export const presents = <T>(valeurs: readonly (T | null)[]): T[] => [
  ...new Set(valeurs.filter((valeur) => valeur !== null)),
];
