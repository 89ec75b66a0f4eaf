import { FUSEAU_DE_PARIS, horlogeLocale, instantLocal } from "../src/territoires/fuseaux.ts";
import type { StructureDeDemo } from "./structures.ts";
import { parmi, part } from "./tirage.ts";

const METIERS: readonly [string, string][] = [
  ["D1102", "la boulangerie et la viennoiserie"],
  ["G1602", "la cuisine"],
  ["G1803", "le service en restauration"],
  ["J1501", "le métier d'aide-soignant"],
  ["K1302", "l'aide à domicile"],
  ["F1703", "la maçonnerie"],
  ["F1602", "l'électricité du bâtiment"],
  ["F1603", "la plomberie et le chauffage"],
  ["H2903", "l'usinage"],
  ["I1604", "la mécanique automobile"],
  ["N1101", "la conduite de chariots"],
  ["N4101", "le transport routier"],
  ["A1414", "le maraîchage"],
  ["M1805", "le développement informatique"],
  ["D1202", "la coiffure"],
];

const ATELIERS = [
  "Atelier : construire son projet professionnel",
  "Atelier : financer sa formation",
  "Atelier : lire une offre d'emploi et y répondre",
  "Atelier : les compétences de base du numérique",
  "Atelier : préparer un entretien",
] as const;

const FORUMS = [
  "Forum de l'emploi et de la formation",
  "Salon de l'apprentissage",
  "Forum de l'orientation",
] as const;

export const NOMBRE_EVENEMENTS = 200;

/** An event of the demo, in the columns of its table. */
export type EvenementDeDemo = ReturnType<typeof evenement>;

/** Events of the four months to come from `today`, each held by a structure. */
export const evenementsDeDemo = (structures: readonly StructureDeDemo[], today: Date): EvenementDeDemo[] =>
  structures.length
    ? Array.from({ length: NOMBRE_EVENEMENTS }, (_, rang) => evenement(rang, structures, today))
    : [];

function evenement(rang: number, structures: readonly StructureDeDemo[], today: Date) {
  const cle = `evenement-${String(rang + 1).padStart(3, "0")}`;
  const hote = parmi(`${cle} hôte`, structures as [StructureDeDemo, ...StructureDeDemo[]]);
  const sujet = sujetDe(rang, cle);
  const aDistance = sujet.type === "ATELIER" && part(`${cle} distance`) < 0.3;
  const [ouverture, duree] = sujet.type === "FORUM" ? ["09:00", 8] : [parmi(`${cle} heure`, HEURES), 2];
  const debut = instantLocal(jourOuvrable(cle, today), ouverture, FUSEAU_DE_PARIS);
  return {
    id: `demo--${cle}`,
    ...sujet,
    debut,
    fin: new Date(debut.getTime() + duree * 3_600_000),
    a_distance: aDistance,
    denomination: aDistance ? null : hote.nom,
    lignes: aDistance ? [] : hote.lignes,
    code_postal: aDistance ? null : hote.code_postal,
    ville: aDistance ? null : hote.ville,
    code_commune: aDistance ? null : hote.code_commune,
    latitude: aDistance ? null : hote.latitude,
    longitude: aDistance ? null : hote.longitude,
    territoire_id: aDistance ? null : hote.territoire_id,
    places: sujet.type === "FORUM" ? null : 8 + Math.floor(part(`${cle} places`) * 33),
    structure_id: hote.id,
    url_inscription: part(`${cle} inscription`) < 0.8 ? `https://example.org/${cle}` : null,
  };
}

const HEURES = ["09:30", "10:00", "14:00", "14:30"] as const;

function sujetDe(rang: number, cle: string) {
  // The first ones present each métier in turn, so that none is without an event.
  const [code, nom] = METIERS[rang % METIERS.length] ?? ["D1102", "la boulangerie"];
  const description = "Événement inventé pour la démonstration.";
  switch (rang < METIERS.length ? 0 : rang % 4) {
    case 0:
      return { type: "DECOUVERTE_METIER", titre: `Découvrir ${nom}`, description, codes_rome: [code] };
    case 1:
      return { type: "ATELIER", titre: parmi(`${cle} atelier`, ATELIERS), description, codes_rome: [] };
    case 2:
      return { type: "PORTES_OUVERTES", titre: `Portes ouvertes : ${nom}`, description, codes_rome: [code] };
    default:
      return { type: "FORUM", titre: parmi(`${cle} forum`, FORUMS), description, codes_rome: [] };
  }
}

/** A day from tomorrow to four months on, never a Sunday. */
function jourOuvrable(cle: string, today: Date): string {
  const jours = 1 + Math.floor(part(`${cle} jour`) * 120);
  const date = new Date(`${horlogeLocale(today, FUSEAU_DE_PARIS).jour}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + jours);
  if (date.getUTCDay() === 0) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
