import { CARDINALITES, type Place } from "../../../importers/lheo/sequences.ts";
import { FORMES, type Forme } from "./feuilles.ts";

/** A version of the language, as an export writes it. */
export interface Grammaire {
  version: string;
  /** Namespace of its elements. */
  espace: string;
  conteneurs: ReadonlyMap<string, readonly Place[]>;
  feuilles: ReadonlyMap<string, Forme>;
  /** Attributes that an element accepts. */
  attributs(nom: string): ReadonlySet<string>;
  /** Codes of another version and the nearest one here, by leaf. */
  voisins: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const COMMUNS = ["numero", "info", "ref", "id", "idref", "tag"] as const;
const HORODATAGES = ["horodatage-creation", "horodatage-modification", "horodatage-export", "uri"] as const;
const DATES = ["datemaj", "datecrea"] as const;
const LIENS = ["href", "file"] as const;

const DATES_ET_LIENS = new Set(["formation", "resume-offre", "resume-organisme"]);
const DATES_SEULES = new Set(["lheo", "action", "session", "lheo-index"]);

/** Attributes of an element: those of all, those of 2.3 if asked, dates and links of the few that have them. */
export function attributsDe(nom: string, horodatages: boolean): ReadonlySet<string> {
  const dates = DATES_ET_LIENS.has(nom) || DATES_SEULES.has(nom);
  const liens = DATES_ET_LIENS.has(nom) || nom === "organisme-formation-responsable";
  return new Set<string>([
    ...COMMUNS,
    ...(horodatages ? HORODATAGES : []),
    ...(dates ? DATES : []),
    ...(liens ? LIENS : []),
  ]);
}

/** The attributes by element, worked out once each. */
export function attributsParNom(horodatages: boolean): (nom: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (nom) => {
    const found = known.get(nom) ?? attributsDe(nom, horodatages);
    known.set(nom, found);
    return found;
  };
}

/** LHÉO 2.3, as its XSD has it. */
export const LHEO_23: Grammaire = {
  version: "2.3",
  espace: "http://lheo.gouv.fr/2.3",
  conteneurs: CARDINALITES,
  feuilles: FORMES,
  attributs: attributsParNom(true),
  voisins: new Map(),
};
