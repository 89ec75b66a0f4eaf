import { fuseauDe } from "../../src/territoires/fuseaux.ts";
import { departementsDuCodePostal, normaliser } from "../../src/territoires/noms.ts";
import type { CommunesParAdresse } from "../communes-par-adresse.ts";
import { type Apport, clesDeNom } from "../structures/apport.ts";
import type { Reserve } from "../structures/importeur.ts";
import { lirePosition } from "../structures/position.ts";

/** Kinds of this source, as networks of data·inclusion. */
const RESEAUX: Readonly<Record<string, string>> = {
  FT: "france-travail",
  PE: "france-travail",
  ML: "mission-locale",
  CAP_EMPLOI: "cap-emploi",
};

/**
 * Reads an agency: `{ uid, type, nom, adresse, complement_adresse, code_postal, commune, latitude, longitude, code_safir }`.
 *
 * Gives what it says of a structure and what of it could not be kept, or only the reason for which nothing was.
 */
export function lireStructure(
  champs: Record<string, unknown>,
  communes: CommunesParAdresse,
): { cle: string; apport: Apport; reserves: Reserve[] } | { refus: Reserve } {
  const texte = (nom: string): string => {
    const valeur = champs[nom];
    return typeof valeur === "string" ? valeur.trim() : "";
  };
  const [uid, nom, reseau] = [texte("uid"), texte("nom"), RESEAUX[texte("type")]];
  if (!uid || !nom)
    return {
      refus: { chemin: uid ? "nom" : "uid", valeur: undefined, code: "CHAMP_ABSENT", raison: OBLIGATOIRE },
    };
  if (!reseau)
    return {
      refus: {
        chemin: "type",
        valeur: texte("type") || undefined,
        code: "RESEAU_INCONNU",
        raison: "Ce type n'est ni FT, ni ML, ni CAP_EMPLOI.",
      },
    };
  const reserves: Reserve[] = [];
  const [codePostal, ville] = [texte("code_postal"), texte("commune")];
  const commune = communes.trouver(codePostal, ville);
  if (!commune)
    reserves.push({
      chemin: "commune",
      valeur: `${codePostal} ${ville}`,
      code: "COMMUNE_NON_TROUVEE",
      raison:
        "Aucune commune, ou plusieurs, ne répond à ce code postal et à ce nom : la structure est gardée sans commune.",
    });
  const position = lirePosition(champs.latitude, champs.longitude, commune, reserves);
  const departements = departementsDuCodePostal(codePostal);
  const departement =
    commune?.departement?.slice(4) ?? (departements.length === 1 ? (departements[0] ?? null) : null);
  const safir = texte("code_safir");
  return {
    cle: uid,
    apport: {
      nom,
      recherche: normaliser(nom),
      reseaux: [reseau],
      cles: [
        ...(safir ? [`safir:${safir}`] : []),
        ...clesDeNom(reseau, departement, [nom]),
        ...(commune && reseau === "mission-locale" ? [`siege:${commune.code}`] : []),
      ],
      lignes: [texte("adresse"), texte("complement_adresse")].filter(Boolean),
      codePostal: codePostal || null,
      ville: ville || null,
      codeCommune: commune?.code ?? null,
      departement,
      latitude: position?.latitude ?? null,
      longitude: position?.longitude ?? null,
      fuseau: fuseauDe(commune?.code ?? departements[0]),
    },
    reserves,
  };
}

const OBLIGATOIRE = "Ce champ est obligatoire.";
