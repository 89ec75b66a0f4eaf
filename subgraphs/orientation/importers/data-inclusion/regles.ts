import {
  FRAIS,
  MODES_ACCUEIL,
  MODES_MOBILISATION,
  PERSONNES,
  PUBLICS,
  RESEAUX,
  THEMATIQUES,
  TYPES,
} from "./codes.ts";

/** Does a value answer to what the exchange format says of its field? */
type Regle = (valeur: unknown) => boolean;

const texte =
  (motif?: RegExp, { min = 0, max = Number.POSITIVE_INFINITY } = {}): Regle =>
  (valeur) => {
    if (typeof valeur !== "string") return false;
    const longueur = [...valeur].length;
    return longueur >= min && longueur <= max && (motif?.test(valeur) ?? true);
  };
const nombre =
  (min = Number.NEGATIVE_INFINITY, entier = false): Regle =>
  (valeur) =>
    typeof valeur === "number" &&
    Number.isFinite(valeur) &&
    valeur >= min &&
    (!entier || Number.isInteger(valeur));
const parmi =
  (codes: ReadonlySet<string>): Regle =>
  (valeur) =>
    typeof valeur === "string" && codes.has(valeur);
const liste =
  (element: Regle, { min = 0, uniques = true } = {}): Regle =>
  (valeur) =>
    Array.isArray(valeur) &&
    valeur.length >= min &&
    valeur.every(element) &&
    (!uniques || new Set(valeur).size === valeur.length);

const obligatoire = (regle: Regle): Regle => regle;
const facultatif =
  (regle: Regle): Regle =>
  (valeur) =>
    valeur === undefined || valeur === null || regle(valeur);

/** RFC 3986: a scheme, then the signs that an address may hold, `%` before two hexadecimal digits. */
const URI = /^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i;
const lien = texte(URI, { min: 1, max: 2_083 });

/** A mailbox at a domain of two parts or more, without comments or quotes. */
const COURRIEL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

const jour: Regle = (valeur) => {
  const lu = typeof valeur === "string" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(valeur) : null;
  if (!lu) return false;
  const [annee, mois, quantieme] = lu.slice(1).map(Number);
  const date = new Date(Date.UTC(annee ?? 0, (mois ?? 0) - 1, quantieme));
  date.setUTCFullYear(annee ?? 0);
  return date.getUTCMonth() + 1 === mois && date.getUTCDate() === quantieme;
};

/** Code of a commune, a department, an EPCI or a country. */
export const codeDeZone: Regle = (valeur) =>
  valeur === "france" || texte(/^(?:\w{5}|\w{2,3}|\d{9})$/)(valeur);

const adresse = {
  adresse: facultatif(texte()),
  complement_adresse: facultatif(texte()),
  commune: facultatif(texte()),
  code_postal: facultatif(texte(/^\d{5}$/)),
  code_insee: facultatif(texte(/^\w{5}$/)),
  latitude: facultatif(nombre()),
  longitude: facultatif(nombre()),
  telephone: facultatif(texte()),
  courriel: facultatif(texte(COURRIEL)),
  horaires_accueil: facultatif(texte()),
  lien_source: facultatif(lien),
};

export const OBLIGATOIRES = {
  structure: ["source", "id", "nom", "date_maj"],
  service: ["source", "structure_id", "id", "nom", "description", "date_maj"],
} as const;

const communs = {
  source: obligatoire(texte()),
  id: obligatoire(texte()),
  nom: obligatoire(texte(undefined, { min: 3, max: 150 })),
  date_maj: obligatoire(jour),
};

/** The properties of each kind of record, with their rule. Others are let through: the format forbids none. */
export const REGLES: Readonly<Record<Genre, Readonly<Record<string, Regle>>>> = {
  structure: {
    ...communs,
    ...adresse,
    description: facultatif(texte(undefined, { min: 5, max: 10_000 })),
    siret: facultatif(texte(/^\d{14}$/)),
    site_web: facultatif(lien),
    accessibilite_lieu: facultatif(lien),
    reseaux_porteurs: facultatif(liste(parmi(RESEAUX))),
  },
  service: {
    ...communs,
    ...adresse,
    structure_id: obligatoire(texte()),
    description: obligatoire(texte(undefined, { min: 5, max: 10_000 })),
    type: facultatif(parmi(TYPES)),
    thematiques: facultatif(liste(parmi(THEMATIQUES))),
    publics: facultatif(liste(parmi(PUBLICS), { min: 1 })),
    publics_precisions: facultatif(texte()),
    conditions_acces: facultatif(texte()),
    frais: facultatif(parmi(FRAIS)),
    frais_precisions: facultatif(texte()),
    modes_accueil: facultatif(liste(parmi(MODES_ACCUEIL))),
    zone_eligibilite: facultatif(liste(codeDeZone, { min: 1, uniques: false })),
    contact_nom_prenom: facultatif(texte()),
    lien_mobilisation: facultatif(lien),
    modes_mobilisation: facultatif(liste(parmi(MODES_MOBILISATION), { min: 1 })),
    mobilisable_par: facultatif(liste(parmi(PERSONNES), { min: 1 })),
    mobilisation_precisions: facultatif(texte()),
    volume_horaire_hebdomadaire: facultatif(nombre(0)),
    nombre_semaines: facultatif(nombre(1, true)),
  },
};

export type Genre = "structure" | "service";

/** Values that the elements of a list field may take. */
export const ELEMENTS: Readonly<Record<string, Regle>> = {
  reseaux_porteurs: parmi(RESEAUX),
  thematiques: parmi(THEMATIQUES),
  publics: parmi(PUBLICS),
  modes_accueil: parmi(MODES_ACCUEIL),
  modes_mobilisation: parmi(MODES_MOBILISATION),
  mobilisable_par: parmi(PERSONNES),
  zone_eligibilite: codeDeZone,
};

/** Properties of a record that do not answer to the exchange format (version 1), by name; none when it is valid. */
export const champsInvalides = (genre: Genre, champs: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(REGLES[genre])
    .filter(([nom, regle]) => !regle(champs[nom]))
    .map(([nom]) => nom)
    .sort();
