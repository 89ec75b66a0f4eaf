import { plainText } from "@passerelle/kernel/importing/plain-text";
import { ditRien } from "../lheo/textes.ts";
import type { ContactRecord } from "../offre/records.ts";
import { champsDe } from "../organismes/adresse-geojson.ts";
import { Lecture } from "../organismes/lecture.ts";

/** Words by which this catalogue says that there is nothing to say. */
const RIEN = /^(néant|aucune?)\.?$/i;

/** An object of the file, its fields read one by one; what is wrong is told in `refus`, under the path of the object. */
export class Champs extends Lecture {
  readonly valeurs: Readonly<Record<string, unknown>>;
  readonly #chemin: string;

  constructor(valeur: unknown, chemin = "") {
    super(champsDe(valeur));
    this.valeurs = champsDe(valeur);
    this.#chemin = chemin;
  }

  override refuser(champ: string, valeur: string, code: string, raison: string): void {
    super.refuser(this.#chemin + champ, valeur, code, raison);
  }

  /** An object inside this one. */
  sous(champ: string): Champs {
    return this.#suivre(new Champs(this.valeurs[champ], `${this.#chemin}${champ}/`));
  }

  /** The objects of a list inside this one. */
  liste(champ: string): Champs[] {
    const valeur = this.valeurs[champ];
    return (Array.isArray(valeur) ? valeur : []).map((item, place) =>
      this.#suivre(new Champs(item, `${this.#chemin}${champ}[${place + 1}]/`)),
    );
  }

  /** Plain text, with its lines; null when it says nothing. */
  prose(champ: string): string | null {
    const valeur = this.valeurs[champ];
    const texte = typeof valeur === "string" ? plainText(valeur) : "";
    return ditRien(texte) || RIEN.test(texte) ? null : texte;
  }

  /** Numbers come as numbers or as texts. */
  override texte(champ: string): string | null {
    const valeur = this.valeurs[champ];
    if (typeof valeur === "number") return String(valeur);
    return super.texte(champ);
  }

  booleen(champ: string): boolean | null {
    const valeur = this.valeurs[champ];
    return typeof valeur === "boolean" ? valeur : null;
  }

  entier(champ: string): number | null {
    return this.#conforme(champ, /^\d{1,6}$/, "Un nombre entier est attendu.", Number);
  }

  /** The codes of a list that have the form of one, each once. */
  codes(champ: string, forme: RegExp): string[] {
    const valeur = this.valeurs[champ];
    const dits = (Array.isArray(valeur) ? valeur : []).map(String);
    for (const code of dits)
      if (!forme.test(code)) this.refuser(champ, code, "CODE_INVALIDE", "Ce code n'a pas la forme attendue.");
    return [...new Set(dits.filter((code) => forme.test(code)))];
  }

  degres(champ: string): number {
    return Number(
      this.#conforme(champ, /^-?\d{1,3}(\.\d{1,20})?$/, "Des degrés décimaux sont attendus.", String) ??
        Number.NaN,
    );
  }

  contact(): ContactRecord[] {
    const [tel, mail] = [this.telephone("tel"), this.courriel("email")];
    return tel || mail ? [{ role: null, telephones: tel ? [tel] : [], courriel: mail }] : [];
  }

  #conforme<Valeur>(
    champ: string,
    forme: RegExp,
    raison: string,
    lire: (texte: string) => Valeur,
  ): Valeur | null {
    const texte = this.texte(champ);
    if (texte === null) return null;
    if (forme.test(texte)) return lire(texte);
    this.refuser(champ, texte, "NOMBRE_INVALIDE", raison);
    return null;
  }

  /** What a part refuses is told with the whole. */
  #suivre(partie: Champs): Champs {
    Object.defineProperty(partie, "refus", { value: this.refus });
    return partie;
  }
}
