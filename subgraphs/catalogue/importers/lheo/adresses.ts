import type { AdresseRecord } from "../offre/records.ts";
import { codeCommune } from "./communes.ts";
import { enfant, enfants, type Noeud, texteBrut } from "./noeud.ts";
import { position } from "./positions.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien, ligne } from "./textes.ts";

/** The `adresse` inside an element such as `adresse-inscription` or `coordonnees`; null when it says nothing. */
export function adresse(parent: Noeud | null, signalements: Signalements): AdresseRecord | null {
  const noeud = enfant(parent, "adresse");
  if (!noeud) return null;
  const pays = (ligne(enfant(noeud, "pays")) ?? "FR").toUpperCase();
  const etranger = !["FR", "FRANCE", ...OUTRE_MER].includes(pays);
  const codePostal = codePostalDe(noeud, etranger, signalements);
  const record: AdresseRecord = {
    denomination: ligne(enfant(noeud, "denomination")),
    lignes: lignes(noeud),
    codePostal,
    ville: ligne(enfant(noeud, "ville")),
    codeCommune: etranger ? null : communeDe(noeud, codePostal, signalements),
    latitude: null,
    longitude: null,
    ...position(enfant(noeud, "geolocalisation"), etranger, signalements),
  };
  return ditQuelqueChose(record) ? record : null;
}

/** ISO codes of French territories that have one of their own. */
const OUTRE_MER = ["GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF"];

/**
 * A place of training. Its name is in the address (2.3), or beside it in `coordonnees` (2.2): in `ligne`,
 * or in `nom`, unless a title or a first name shows that `nom` is a person.
 */
export function lieu(noeud: Noeud, signalements: Signalements): AdresseRecord | null {
  const coordonnees = enfant(noeud, "coordonnees");
  const record = adresse(coordonnees, signalements);
  const personne = enfant(coordonnees, "civilite") ?? enfant(coordonnees, "prenom");
  const nom =
    record?.denomination ??
    ligne(enfant(coordonnees, "ligne")) ??
    (personne ? null : ligne(enfant(coordonnees, "nom")));
  if (record) return { ...record, denomination: nom };
  if (!nom) return null;
  return {
    denomination: nom,
    lignes: [],
    codePostal: null,
    ville: null,
    codeCommune: null,
    latitude: null,
    longitude: null,
  };
}

const lignes = (noeud: Noeud): string[] =>
  enfants(noeud, "ligne")
    .map(ligne)
    .filter((text) => text !== null);

const ditQuelqueChose = ({
  denomination,
  lignes: voie,
  codePostal,
  ville,
  codeCommune: commune,
  latitude,
}: AdresseRecord) =>
  voie.length > 0 || [denomination, codePostal, ville, commune, latitude].some((value) => value !== null);

function codePostalDe(noeud: Noeud, etranger: boolean, signalements: Signalements): string | null {
  const element = enfant(noeud, "codepostal");
  const text = texteBrut(element).replaceAll(/\s/g, "");
  if (!element || ditRien(text)) return null;
  if (etranger ? /^[\w-]{1,10}$/.test(text) : /^\d{5}$/.test(text)) return text;
  signalements.ajouter(element, "CODE_POSTAL_INVALIDE", "Un code postal français a cinq chiffres.");
  return null;
}

function communeDe(noeud: Noeud, codePostal: string | null, signalements: Signalements): string | null {
  const element = enfant(noeud, "code-INSEE-commune");
  const text = texteBrut(element).trim().toUpperCase();
  if (!element || ditRien(text)) return null;
  const found = codeCommune(text, codePostal);
  if (!found)
    signalements.ajouter(
      element,
      "CODE_COMMUNE_INVALIDE",
      text === codePostal
        ? "Un code postal tient lieu de code INSEE de commune : il n'est pas retenu."
        : "Ce code n'est pas dans le Code officiel géographique : il n'est pas retenu.",
    );
  else if (found.corrige)
    signalements.ajouter(
      element,
      "CODE_COMMUNE_CORRIGE",
      `Un code postal tient lieu de code INSEE d'arrondissement : il est lu ${found.code}.`,
    );
  return found?.code ?? null;
}
