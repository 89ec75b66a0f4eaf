import type { NiveauTerritoire } from "../../generated/types.ts";
import type { TerritoireLigne } from "./lignes.ts";

/** What a level is called beside a name that towns have too. */
const NIVEAUX: Readonly<Partial<Record<NiveauTerritoire, string>>> = {
  REGION: "région",
  ACADEMIE: "académie",
  DEPARTEMENT: "département",
  ARRONDISSEMENT: "arrondissement",
  ZONE_EMPLOI: "zone d'emploi",
  BASSIN: "bassin d'emploi",
};

/** Levels whose list says nothing without its year (I11). */
const DATES = new Set<NiveauTerritoire>(["BASSIN", "ZONE_EMPLOI"]);

/** A name with what tells it from its homonyms: the department of a commune, the level of others. */
export function libelleDe({
  niveau,
  code,
  nom,
  departement,
  listeAnnee,
}: Pick<TerritoireLigne, "niveau" | "code" | "nom" | "departement" | "listeAnnee">): string {
  if (niveau === "COMMUNE") return departement ? `${nom} (${departement.slice(4)})` : nom;
  if (niveau === "DEPARTEMENT") return `${nom} (département ${code})`;
  const mot = NIVEAUX[niveau];
  if (!mot) return nom;
  if (niveau === "ZONE_EMPLOI" && nom.startsWith("Zone d'emploi")) return `${nom} (${listeAnnee})`;
  return DATES.has(niveau) ? `${nom} (${mot}, ${listeAnnee})` : `${nom} (${mot})`;
}
