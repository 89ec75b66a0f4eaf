import { plainText } from "@passerelle/kernel/importing/plain-text";
import { fuseauDe } from "../../src/territoires/fuseaux.ts";
import { departementsDuCodePostal } from "../../src/territoires/noms.ts";
import type { CommunesParAdresse } from "../communes-par-adresse.ts";
import { lireLien } from "../structures/apport.ts";
import type { Reserve } from "../structures/importeur.ts";
import { lirePosition } from "../structures/position.ts";
import { lireHoraires } from "./horaires-osm.ts";
import { champsInvalides, ELEMENTS, type Genre, OBLIGATOIRES } from "./regles.ts";

/** Columns whose value is about a person: neither stored nor quoted in a reject. */
const PERSONNELS = new Set(["contact_nom_prenom"]);

/** The valid fields of a record, and what of it was left out. */
export interface Lus {
  texte(nom: string): string | null;
  liste(nom: string): string[];
  nombre(nom: string): number | null;
  lien(nom: string): string | null;
  reserves: Reserve[];
}

/**
 * Validates a record against the exchange format: an invalid optional field is left out and said, an invalid required
 * one refuses the record.
 */
export function lireChamps(
  genre: Genre,
  champs: Readonly<Record<string, unknown>>,
): Lus | { refus: Reserve } {
  const invalides = new Set(champsInvalides(genre, champs));
  const fautif = OBLIGATOIRES[genre].find((nom) => invalides.has(nom));
  if (fautif)
    return {
      refus: {
        chemin: fautif,
        valeur: dire(champs[fautif]),
        code: champs[fautif] === undefined ? "CHAMP_ABSENT" : "CHAMP_INVALIDE",
        raison: `« ${fautif} » est obligatoire et suit le schéma de data·inclusion.`,
      },
    };
  const reserves = [...invalides].map((nom) => ({
    chemin: nom,
    valeur: PERSONNELS.has(nom) ? undefined : dire(champs[nom]),
    code: "CHAMP_INVALIDE",
    raison: `« ${nom} » ne suit pas le schéma de data·inclusion : ce qui ne convient pas n'est pas gardé.`,
  }));
  const texte = (nom: string): string | null => {
    const valeur = champs[nom];
    return !invalides.has(nom) && typeof valeur === "string" ? plainText(valeur) || null : null;
  };
  return {
    reserves,
    texte,
    liste(nom) {
      const valeur = champs[nom];
      const convient = ELEMENTS[nom] ?? (() => false);
      return Array.isArray(valeur) ? [...new Set<string>(valeur.filter(convient))] : [];
    },
    nombre: (nom) => {
      const valeur = champs[nom];
      return !invalides.has(nom) && typeof valeur === "number" ? valeur : null;
    },
    lien(nom) {
      const lu = invalides.has(nom) ? null : champs[nom];
      if (typeof lu !== "string") return null;
      const garde = lireLien(lu);
      if (!garde)
        reserves.push({
          chemin: nom,
          valeur: lu,
          code: "LIEN_REFUSE",
          raison: "Seuls les liens http:// et https:// sont gardés.",
        });
      return garde;
    },
  };
}

const dire = (valeur: unknown): string | undefined =>
  valeur === undefined ? undefined : typeof valeur === "string" ? valeur : JSON.stringify(valeur);

/** Address, commune and point of a structure or a service. */
export function lireLieu(lus: Lus, communes: CommunesParAdresse) {
  const [codePostal, ville, code] = [lus.texte("code_postal"), lus.texte("commune"), lus.texte("code_insee")];
  const parCode = code ? communes.parCode(code) : null;
  const parAdresse = communes.trouver(codePostal, ville);
  // An arrondissement says more than its town.
  const commune = parCode && parAdresse?.mere !== parCode.id ? parCode : parAdresse;
  if (!commune && (code || codePostal || ville))
    lus.reserves.push({
      chemin: "code_insee",
      valeur: [code, codePostal, ville].filter(Boolean).join(" "),
      code: "COMMUNE_NON_TROUVEE",
      raison: "Ni ce code, ni cette adresse ne mènent à une commune : la fiche est gardée sans commune.",
    });
  const [latitude, longitude] = [lus.nombre("latitude"), lus.nombre("longitude")];
  const position =
    latitude === null && longitude === null
      ? null
      : lirePosition(latitude ?? Number.NaN, longitude ?? Number.NaN, commune, lus.reserves);
  const departements = codePostal ? departementsDuCodePostal(codePostal) : [];
  return {
    lignes: [lus.texte("adresse"), lus.texte("complement_adresse")].filter((ligne) => ligne !== null),
    codePostal,
    ville,
    codeCommune: commune?.code ?? null,
    departement:
      commune?.departement?.slice(4) ?? (departements.length === 1 ? (departements[0] ?? null) : null),
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    fuseau: fuseauDe(commune?.code ?? departements[0]),
  };
}

/** Hours as written and, where they are the same every week, as read. */
export function lireAccueil(lus: Lus) {
  const horairesTexte = lus.texte("horaires_accueil");
  const horaires = horairesTexte ? lireHoraires(horairesTexte) : null;
  if (horairesTexte && !horaires)
    lus.reserves.push({
      chemin: "horaires_accueil",
      valeur: horairesTexte,
      code: "HORAIRES_NON_LUS",
      raison: "Ces horaires ne sont pas ceux d'une semaine ordinaire : ils sont gardés tels qu'écrits.",
    });
  return { horairesTexte, horaires };
}
