import { createRequire } from "node:module";
import type { AdresseRecord } from "../importers/offre/records.ts";
import type { Hasard } from "./hasard.ts";

/** A commune of the demo region. */
export interface Ville {
  code: string;
  nom: string;
  departement: string;
  codePostal: string;
  population: number;
}

interface CommuneInsee {
  code: string;
  nom: string;
  type: string;
  region?: string;
  departement?: string;
  codesPostaux?: string[];
  population?: number;
}

const REGION = "84";
/** Below, a commune has no training centre. */
const POPULATION_MIN = 2_500;

/** Real communes of Auvergne-Rhône-Alpes that may have a training centre; Lyon by its arrondissements. */
export function villesDeLaRegion(): Ville[] {
  const communes = createRequire(import.meta.url)(
    "@etalab/decoupage-administratif/data/communes.json",
  ) as CommuneInsee[];
  return communes
    .filter(
      ({ region, type }) => region === REGION && /^(commune-actuelle|arrondissement-municipal)$/.test(type),
    )
    .filter(({ code, population = 0 }) => population >= POPULATION_MIN && code !== "69123")
    .map(({ code, nom, departement = "", codesPostaux = [], population = 0 }) => ({
      code,
      nom,
      departement,
      codePostal: codesPostaux[0] ?? "",
      population,
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

const VOIES = [
  "rue des Ateliers",
  "avenue de la Gare",
  "rue du Lavoir",
  "place du Marché",
  "boulevard des Tilleuls",
  "allée des Métiers",
  "chemin des Sources",
  "rue de la Forge",
];

/** An invented address in a real commune; its coordinates will be the commune's. */
export const adresseA = (hasard: Hasard, ville: Ville, denomination: string | null): AdresseRecord => ({
  denomination,
  lignes: [`${hasard.entier(1, 180)} ${hasard.un(VOIES)}`],
  codePostal: ville.codePostal,
  ville: ville.nom,
  codeCommune: ville.code,
  latitude: null,
  longitude: null,
});
