import { fuseauDe } from "../../src/territoires/fuseaux.ts";
import { departementsDuCodePostal, normaliser } from "../../src/territoires/noms.ts";
import type { CommuneAdresse, CommunesParAdresse } from "../communes-par-adresse.ts";

/** A row of the staging table of structures. */
export interface StructureLue {
  id: string;
  nom: string;
  recherche: string;
  reseaux: string[];
  lignes: string[];
  code_postal: string | null;
  ville: string | null;
  code_commune: string | null;
  latitude: number | null;
  longitude: number | null;
  territoire_id: string | null;
  fuseau: string;
}

/** A part of a record that could not be kept, or the record itself when `fatal`. */
export interface Reserve {
  chemin: string;
  valeur: string | undefined;
  code: string;
  raison: string;
}

/** Kinds of this source, as networks of data·inclusion. */
const RESEAUX: Readonly<Record<string, string>> = {
  FT: "france-travail",
  PE: "france-travail",
  ML: "mission-locale",
  CAP_EMPLOI: "cap-emploi",
};

/** A point farther than this (degrees) from its commune is that of another place: swapped or mistyped. */
const ECART_MAX = 0.7;

/**
 * Reads an agency: `{ uid, type, nom, adresse, complement_adresse, code_postal, commune, latitude, longitude }`.
 *
 * Gives the structure and what of it could not be kept, or only the reason for which nothing was.
 */
export function lireStructure(
  source: string,
  champs: Record<string, unknown>,
  communes: CommunesParAdresse,
): { structure?: StructureLue; reserves: Reserve[] } {
  const texte = (nom: string): string => {
    const valeur = champs[nom];
    return typeof valeur === "string" ? valeur.trim() : "";
  };
  const [uid, nom, reseau] = [texte("uid"), texte("nom"), RESEAUX[texte("type")]];
  if (!uid || !nom)
    return { reserves: [reserve(uid ? "nom" : "uid", "", "CHAMP_ABSENT", "Ce champ est obligatoire.")] };
  if (!reseau)
    return {
      reserves: [
        reserve("type", texte("type"), "RESEAU_INCONNU", "Ce type n'est ni FT, ni ML, ni CAP_EMPLOI."),
      ],
    };
  const reserves: Reserve[] = [];
  const [codePostal, ville] = [texte("code_postal"), texte("commune")];
  const commune = communes.trouver(codePostal, ville);
  if (!commune)
    reserves.push(
      reserve(
        "commune",
        `${codePostal} ${ville}`,
        "COMMUNE_NON_TROUVEE",
        "Aucune commune, ou plusieurs, ne répond à ce code postal et à ce nom : la structure est gardée sans commune.",
      ),
    );
  const position = lirePosition(champs, commune, reserves);
  const departements = departementsDuCodePostal(codePostal);
  return {
    structure: {
      id: `${source}--${uid}`,
      nom,
      recherche: normaliser(nom),
      reseaux: [reseau],
      lignes: [texte("adresse"), texte("complement_adresse")].filter(Boolean),
      code_postal: codePostal || null,
      ville: ville || null,
      code_commune: commune?.code ?? null,
      latitude: position?.latitude ?? null,
      longitude: position?.longitude ?? null,
      territoire_id: commune?.id ?? (departements.length === 1 ? `DEP-${departements[0]}` : null),
      fuseau: fuseauDe(commune?.code ?? departements[0]),
    },
    reserves,
  };
}

function lirePosition(
  champs: Record<string, unknown>,
  commune: CommuneAdresse | null,
  reserves: Reserve[],
): { latitude: number; longitude: number } | null {
  const { latitude, longitude } = champs;
  const dite = `${latitude}, ${longitude}`;
  if (typeof latitude !== "number" || typeof longitude !== "number") {
    reserves.push(reserve("latitude", dite, "SANS_COORDONNEES", "Cette structure n'a pas de coordonnées."));
    return null;
  }
  const valide = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const loin =
    commune?.latitude != null &&
    commune.longitude != null &&
    (Math.abs(commune.latitude - latitude) > ECART_MAX ||
      Math.abs(commune.longitude - longitude) > ECART_MAX);
  if (valide && !loin) return { latitude, longitude };
  reserves.push(
    reserve(
      "latitude",
      dite,
      "COORDONNEES_DOUTEUSES",
      "Ce point est loin de la commune de l'adresse : il n'est pas gardé.",
    ),
  );
  return null;
}

const reserve = (chemin: string, valeur: string, code: string, raison: string): Reserve => ({
  chemin,
  valeur: valeur || undefined,
  code,
  raison,
});
