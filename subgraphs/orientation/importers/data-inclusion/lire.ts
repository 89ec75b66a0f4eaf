import { reseauConnu } from "../../src/structures/reseaux.ts";
import { normaliser } from "../../src/territoires/noms.ts";
import type { CommunesParAdresse } from "../communes-par-adresse.ts";
import { type Apport, clesDeNom } from "../structures/apport.ts";
import type { Reserve } from "../structures/importeur.ts";
import { type Lus, lireAccueil, lireChamps, lireLieu } from "./champs.ts";

/** Networks whose structures other lists name too: elsewhere, a SIRET may be that of a head office. */
const RESEAUX_LISTES = ["mission-locale", "france-travail", "cap-emploi"];

/** Source of the demo's rows, which no file may write over. */
const RESERVEE = "demo";

export const OBJETS = { structure: "structuresDataInclusion", service: "servicesDataInclusion" } as const;

type Lue = { cle: string; contenu: object; reserves: readonly Reserve[] } | { refus: Reserve };

/** Reads a structure in the exchange format, version 1. */
export function lireStructure(champs: Readonly<Record<string, unknown>>, communes: CommunesParAdresse): Lue {
  const lus = lireChamps("structure", champs);
  if ("refus" in lus) return lus;
  const identite = lireIdentite(lus);
  if ("refus" in identite) return identite;
  const lieu = lireLieu(lus, communes);
  const { id, nom } = identite;
  const reseaux = [...new Set(lus.liste("reseaux_porteurs").map(reseauConnu))];
  const siret = lus.texte("siret");
  const listes = reseaux.filter((reseau) => RESEAUX_LISTES.includes(reseau));
  const contenu: Apport = {
    id,
    nom,
    recherche: normaliser(nom),
    reseaux,
    cles: [
      ...(siret && listes.length ? [`siret:${siret}`] : []),
      ...listes.flatMap((reseau) => clesDeNom(reseau, lieu.departement, [nom])),
    ],
    siret,
    ...lieu,
    telephone: lus.texte("telephone"),
    courriel: lus.texte("courriel"),
    siteWeb: lus.lien("site_web"),
    description: lus.texte("description"),
    accessibilite: lus.lien("accessibilite_lieu"),
    lienSource: lus.lien("lien_source"),
    ...lireAccueil(lus),
    dateMaj: lus.texte("date_maj"),
  };
  return { cle: id, contenu, reserves: lus.reserves };
}

/**
 * Reads a service in the exchange format, version 1. The name of a person is never kept; where one is named, the
 * telephone and the mailbox may be theirs and are not kept either: those of the structure remain.
 */
export function lireService(champs: Readonly<Record<string, unknown>>, communes: CommunesParAdresse): Lue {
  const lus = lireChamps("service", champs);
  if ("refus" in lus) return lus;
  const identite = lireIdentite(lus);
  if ("refus" in identite) return identite;
  const { id, nom } = identite;
  const personne = typeof champs.contact_nom_prenom === "string" && champs.contact_nom_prenom.trim() !== "";
  if (personne)
    lus.reserves.push({
      chemin: "contact_nom_prenom",
      valeur: undefined,
      code: "DONNEE_PERSONNELLE",
      raison:
        "Le nom d'une personne n'est jamais gardé, ni le téléphone et le courriel qui l'accompagnent : ceux de la structure restent.",
    });
  const contenu = {
    structureId: lus.texte("structure_id"),
    nom,
    recherche: normaliser(nom),
    description: lus.texte("description") ?? nom,
    type: lus.texte("type"),
    thematiques: lus.liste("thematiques"),
    publics: lus.liste("publics"),
    publicsPrecisions: lus.texte("publics_precisions"),
    conditionsAcces: lus.texte("conditions_acces"),
    frais: lus.texte("frais"),
    fraisPrecisions: lus.texte("frais_precisions"),
    modesAccueil: lus.liste("modes_accueil"),
    ...lireLieu(lus, communes),
    zone: lus.liste("zone_eligibilite"),
    modesMobilisation: lus.liste("modes_mobilisation"),
    mobilisablePar: lus.liste("mobilisable_par"),
    mobilisationPrecisions: lus.texte("mobilisation_precisions"),
    lienMobilisation: lus.lien("lien_mobilisation"),
    telephone: personne ? null : lus.texte("telephone"),
    courriel: personne ? null : lus.texte("courriel"),
    ...lireAccueil(lus),
    volumeHoraire: lus.nombre("volume_horaire_hebdomadaire"),
    nombreSemaines: lus.nombre("nombre_semaines"),
    lienSource: lus.lien("lien_source"),
    dateMaj: lus.texte("date_maj"),
  };
  return { cle: id, contenu, reserves: lus.reserves };
}

/** Id, which begins with its source, and name: both are text that can be shown. */
function lireIdentite(lus: Lus): { id: string; nom: string } | { refus: Reserve } {
  const [source, id, nom] = [lus.texte("source"), lus.texte("id"), lus.texte("nom")];
  if (!nom)
    return {
      refus: { chemin: "nom", valeur: undefined, code: "CHAMP_INVALIDE", raison: "Ce nom n'a pas de texte." },
    };
  if (source && source !== RESERVEE && id?.startsWith(`${source}--`) && id.length <= 300) return { id, nom };
  return {
    refus: {
      chemin: "id",
      valeur: id ?? undefined,
      code: "IDENTIFIANT_INVALIDE",
      raison: "Un identifiant commence par celui de sa source et deux tirets : « dora--12 ».",
    },
  };
}
