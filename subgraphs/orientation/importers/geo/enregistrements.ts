import type { NIVEAUX } from "../../src/tables.ts";
import { normaliser } from "../../src/territoires/noms.ts";

/** A row of the staging table of territories. */
export interface TerritoireLu {
  id: string;
  niveau: (typeof NIVEAUX)[number];
  code: string;
  nom: string;
  recherche: string;
  codesPostaux: string[];
  population: number | null;
  /** Id of the commune of a municipal arrondissement. */
  mere: string | null;
  arrondissement: string | null;
  departement: string | null;
  region: string | null;
}

/** A row of the staging table of former communes. */
export interface AncienneLue {
  id: string;
  code: string;
  nom: string;
  recherche: string;
  nature: "DELEGUEE" | "ASSOCIEE" | "ANCIEN_CODE";
  territoireId: string;
}

/** Why an element cannot be stored, as the reject says it. */
export interface Defaut {
  chemin: string;
  valeur?: string | undefined;
  code: string;
  raison: string;
}

export const estDefaut = (lu: object): lu is Defaut => "raison" in lu;

const CODE_COMMUNE = /^(\d{5}|2[AB]\d{3})$/;
const CODE_ARRONDISSEMENT = /^(\d{3,4}|2[AB]\d)$/;
const CODE_DEPARTEMENT = /^(\d{2,3}|2[AB])$/;

type Champs = Record<string, unknown>;

const texte = (champs: Champs, nom: string): string => {
  const valeur = champs[nom];
  return typeof valeur === "string" ? valeur.trim() : "";
};

const defaut = (champs: Champs, chemin: string, attendu: string): Defaut => ({
  chemin,
  valeur: champs[chemin] === undefined ? undefined : String(champs[chemin]),
  code: "CHAMP_INVALIDE",
  raison: `« ${chemin} » doit être ${attendu}.`,
});

/** Region of the official list: `{ code: "84", nom }`. */
export function lireRegion(champs: Champs): TerritoireLu | Defaut {
  const [code, nom] = [texte(champs, "code"), texte(champs, "nom")];
  if (!/^\d{2,3}$/.test(code)) return defaut(champs, "code", "un code de région");
  if (!nom) return defaut(champs, "nom", "un nom");
  return territoire({ id: `REG-${code}`, niveau: "REGION", code, nom });
}

/** Department, or overseas territory that stands for one: `{ code: "2A", nom, region: "94" }`. */
export function lireDepartement(champs: Champs): TerritoireLu | Defaut {
  const [code, nom, region] = [texte(champs, "code"), texte(champs, "nom"), texte(champs, "region")];
  if (!CODE_DEPARTEMENT.test(code)) return defaut(champs, "code", "un code de département");
  if (!nom) return defaut(champs, "nom", "un nom");
  if (!/^\d{2,3}$/.test(region)) return defaut(champs, "region", "un code de région");
  return territoire({ id: `DEP-${code}`, niveau: "DEPARTEMENT", code, nom, region: `REG-${region}` });
}

/** Arrondissement of a department: `{ code: "031", nom, departement: "03", region: "84" }`. */
export function lireArrondissement(champs: Champs): TerritoireLu | Defaut {
  const [code, nom] = [texte(champs, "code"), texte(champs, "nom")];
  const [departement, region] = [texte(champs, "departement"), texte(champs, "region")];
  if (!CODE_ARRONDISSEMENT.test(code)) return defaut(champs, "code", "un code d'arrondissement");
  if (!nom) return defaut(champs, "nom", "un nom");
  if (!CODE_DEPARTEMENT.test(departement)) return defaut(champs, "departement", "un code de département");
  if (!/^\d{2,3}$/.test(region)) return defaut(champs, "region", "un code de région");
  return territoire({ id: `ARR-${code}`, niveau: "ARRONDISSEMENT", code, nom, region: `REG-${region}` });
}

/**
 * Element of the list of communes: a commune or municipal arrondissement, or one that is now part of
 * another, with in both cases the older codes that it had.
 */
export function lireCommune(champs: Champs): { commune?: TerritoireLu; anciennes: AncienneLue[] } | Defaut {
  const [code, nom, type] = [texte(champs, "code"), texte(champs, "nom"), texte(champs, "type")];
  if (!CODE_COMMUNE.test(code)) return defaut(champs, "code", "un code INSEE de commune");
  if (!nom) return defaut(champs, "nom", "un nom");
  if (type === "commune-deleguee" || type === "commune-associee") {
    const chefLieu = texte(champs, "chefLieu");
    if (!CODE_COMMUNE.test(chefLieu)) return defaut(champs, "chefLieu", "un code INSEE de commune");
    const nature = type === "commune-deleguee" ? "DELEGUEE" : "ASSOCIEE";
    return { anciennes: [ancienne(nature, code, nom, chefLieu)] };
  }
  if (type !== "commune-actuelle" && type !== "arrondissement-municipal")
    return defaut(champs, "type", "un type de commune connu");
  const [departement, region] = [texte(champs, "departement"), texte(champs, "region")];
  if (!CODE_DEPARTEMENT.test(departement)) return defaut(champs, "departement", "un code de département");
  if (!/^\d{2,3}$/.test(region)) return defaut(champs, "region", "un code de région");
  const mere = texte(champs, "commune");
  if (type === "arrondissement-municipal" && !CODE_COMMUNE.test(mere))
    return defaut(champs, "commune", "le code INSEE de la commune de l'arrondissement");
  return {
    commune: territoire({
      id: `COM-${code}`,
      niveau: "COMMUNE",
      code,
      nom,
      codesPostaux: listeDeTextes(champs.codesPostaux),
      population: typeof champs.population === "number" ? champs.population : null,
      mere: mere ? `COM-${mere}` : null,
      arrondissement: CODE_ARRONDISSEMENT.test(texte(champs, "arrondissement"))
        ? `ARR-${texte(champs, "arrondissement")}`
        : null,
      departement: `DEP-${departement}`,
      region: `REG-${region}`,
    }),
    anciennes: listeDeTextes(champs.anciensCodes).map((ancien) => ancienne("ANCIEN_CODE", ancien, nom, code)),
  };
}

/** Intercommunal body, EPCI or EPT, with the codes of its member communes. */
export function lireIntercommunalite(
  niveau: "EPCI" | "EPT",
  champs: Champs,
): { groupe: TerritoireLu; membres: string[] } | Defaut {
  const [code, nom] = [texte(champs, "code"), texte(champs, "nom")];
  if (!/^\d{9}$/.test(code)) return defaut(champs, "code", "un SIREN");
  if (!nom) return defaut(champs, "nom", "un nom");
  if (!Array.isArray(champs.membres)) return defaut(champs, "membres", "une liste de communes");
  return {
    groupe: territoire({ id: `${niveau}-${code}`, niveau, code, nom }),
    membres: champs.membres.map((membre: Champs) => texte(membre ?? {}, "code")),
  };
}

/** Completes a territory with what its level does not have. */
export function territoire(
  connu: Pick<TerritoireLu, "id" | "niveau" | "code" | "nom"> & Partial<TerritoireLu>,
): TerritoireLu {
  return {
    recherche: normaliser(connu.nom),
    codesPostaux: [],
    population: null,
    mere: null,
    arrondissement: null,
    departement: null,
    region: null,
    ...connu,
  };
}

const ancienne = (
  nature: AncienneLue["nature"],
  code: string,
  nom: string,
  actuelle: string,
): AncienneLue => ({
  id: `${nature}-${code}`,
  code,
  nom,
  recherche: normaliser(nom),
  nature,
  territoireId: `COM-${actuelle}`,
});

const listeDeTextes = (valeur: unknown): string[] =>
  Array.isArray(valeur) ? valeur.filter((item): item is string => typeof item === "string") : [];
