import { seededRandom } from "@passerelle/kernel/seeded-random";

/**
 * A Region that does not exist, drawn from a seed: what the four subgraphs of the bench answer from.
 *
 * Sizes and texts resemble the demo's (accents, « œ » and curly apostrophes included: they decide how V8 stores a string).
 */

export interface Commune {
  code: string;
  codePostal: string;
  nom: string;
  latitude: number;
  longitude: number;
}

export interface Metier {
  id: string;
  libelle: string;
  codeRome: string;
  niveauAcces: string;
  accroche: string;
}

export interface Session {
  id: string;
  numero: string;
  debut: string;
  fin: string;
  etatRecrutement: string;
  commune: Commune;
  capacite: number;
  reservees: number;
  occupees: number;
}

export interface Formation {
  id: string;
  numero: string;
  intitule: string;
  objectif: string;
  niveauEntree: string;
  niveauSortie: string;
  modalite: string;
  codesRome: string[];
  url: string;
  codeRncp: string;
  organisme: { id: string; nom: string; siret: string };
  commune: Commune;
  sessions: Session[];
  dateMaj: string;
}

export interface Structure {
  id: string;
  nom: string;
  reseaux: string[];
  telephone: string;
  ouverte: boolean;
  commune: Commune;
}

export interface Evenement {
  id: string;
  titre: string;
  debut: string;
  commune: Commune;
}

export interface Territoire {
  id: string;
  code: string;
  nom: string;
  population: number;
  region: string;
  offre: { organismes: number; formations: number; sessionsOuvertes: number };
  suivi: { sessions: number; capacite: number; reservees: number; occupees: number; disponibles: number };
}

export interface Region {
  communes: Commune[];
  metiers: Metier[];
  formations: Formation[];
  sessions: Map<string, Session>;
  structures: Structure[];
  evenements: Evenement[];
  territoires: Territoire[];
}

/** Seed of everything that the bench draws: the same data and variables on every machine. */
export const SEED = 20_261_201;

/** Identifiers of the Regions whose territories the dashboard lists. */
export const REGIONS = ["REG-84", "REG-76", "REG-75", "REG-28"];

const METIERS = [
  "boulanger / boulangère",
  "aide-soignant / aide-soignante",
  "maçon / maçonne",
  "développeur / développeuse web",
  "cuisinier / cuisinière",
  "électricien / électricienne du bâtiment",
  "conducteur / conductrice de travaux",
  "soudeur / soudeuse",
  "comptable",
  "maître / maîtresse d’œuvre",
  "mécanicien / mécanicienne automobile",
  "auxiliaire de vie sociale",
  "plombier-chauffagiste / plombière-chauffagiste",
  "secrétaire médical / secrétaire médicale",
  "jardinier / jardinière paysagiste",
  "conducteur routier / conductrice routière",
];
const LIEUX = [
  "Saint-Éloi",
  "Villeneuve",
  "Châteauneuf",
  "La Chapelle",
  "Montréal",
  "Beaulieu",
  "Le Puy",
  "Sauzet",
];
const SUITES = [
  "sur-Allier",
  "lès-Bains",
  "en-Forêt",
  "la-Rivière",
  "sous-Bois",
  "d’Auvergne",
  "le-Vieux",
  "du-Rhône",
];
const DIPLOMES = [
  "CAP",
  "BP",
  "Titre professionnel",
  "Bac pro",
  "BTS",
  "Mise en œuvre :",
  "Perfectionnement :",
];
const RESEAUX = ["MISSION_LOCALE", "FRANCE_TRAVAIL", "CAP_EMPLOI", "CIDFF", "CIO"];
const NIVEAUX = ["SANS_NIVEAU", "NIVEAU_3", "NIVEAU_4", "NIVEAU_5", "NIVEAU_6"];
const MODALITES = ["PRESENTIEL", "MIXTE", "A_DISTANCE"];
const ETATS = ["OUVERT", "OUVERT", "OUVERT", "SUSPENDU"];

/** Draws the whole Region; a few thousand objects, a few milliseconds. */
export function drawRegion(seed = SEED): Region {
  const random = seededRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const one = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  const digits = (length: number) => Array.from({ length }, () => whole(0, 9)).join("");
  const day = (from: number, to: number) =>
    new Date(Date.UTC(2026, 11, 1) + whole(from, to) * 86_400_000).toISOString().slice(0, 10);
  const numbered = (prefix: string, index: number) => `${prefix}${String(index + 1).padStart(6, "0")}`;
  const many = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));

  const communes = many(64, (index) => ({
    code: String(3_001 + index).padStart(5, "0"),
    codePostal: `${String(3 + (index % 8)).padStart(2, "0")}${whole(1, 9)}00`,
    nom: `${LIEUX[index % 8]}-${SUITES[index >> 3]}`,
    latitude: 45.2 + random() * 0.8,
    longitude: 3.0 + random() * 1.1,
  }));
  const metiers = METIERS.map((libelle, index) => ({
    id: `ROME-D${1_102 + index}`,
    libelle,
    codeRome: `D${1_102 + index}`,
    niveauAcces: one(NIVEAUX),
    accroche: `Le métier de ${libelle} demande de la précision, de l’endurance et le goût du travail en équipe : ici, tout commence tôt, et chaque geste compte.`,
  }));
  const organismes = many(120, (index) => ({
    id: numbered("bench--O", index),
    nom: `${one(["Greta", "Afpa", "CFA", "MFR", "Institut"])} ${one(communes).nom}`,
    siret: digits(14),
  }));
  const sessions = new Map<string, Session>();
  const drawSession = (commune: Commune): Session => {
    const debut = whole(0, 300);
    const capacite = whole(8, 24);
    const reservees = whole(0, 6);
    const numero = numbered("S", sessions.size);
    const session = {
      id: `bench--${numero}`,
      numero,
      debut: day(debut, debut),
      fin: day(debut + 30, debut + 300),
      etatRecrutement: one(ETATS),
      commune,
      capacite,
      reservees,
      occupees: whole(0, capacite - reservees),
    };
    sessions.set(session.id, session);
    return session;
  };
  const formations = many(800, (index) => {
    const metier = metiers[index % metiers.length] as Metier;
    const commune = one(communes);
    const niveau = whole(1, 4);
    return {
      id: numbered("bench--F", index),
      numero: numbered("F", index),
      intitule: `${one(DIPLOMES)} ${metier.libelle}`,
      objectif: `Acquérir les compétences du métier de ${metier.libelle}.`,
      niveauEntree: NIVEAUX[niveau - 1] as string,
      niveauSortie: NIVEAUX[niveau] as string,
      modalite: one(MODALITES),
      codesRome: [...new Set([metier.codeRome, one(metiers).codeRome])],
      url: `https://offre.example/formations/${index + 1}`,
      codeRncp: `RNCP${digits(5)}`,
      organisme: one(organismes),
      commune,
      sessions: many(whole(4, 7), () => drawSession(commune)),
      dateMaj: day(-60, 0),
    };
  });
  const structures = many(90, (index) => {
    const commune = one(communes);
    return {
      id: numbered("bench--L", index),
      nom: `Point conseil de ${commune.nom}`,
      reseaux: [...new Set([one(RESEAUX), one(RESEAUX)])],
      telephone: `04${digits(8)}`,
      ouverte: random() < 0.5,
      commune,
    };
  });
  const evenements = many(200, (index) => ({
    id: numbered("bench--E", index),
    titre: `Découverte : ${one(metiers).libelle}`,
    debut: `${day(0, 90)}T09:30:00.000Z`,
    commune: one(communes),
  }));
  const territoires = many(REGIONS.length * 40, (index) => {
    const sessionsOuvertes = whole(20, 400);
    const capacite = sessionsOuvertes * whole(10, 16);
    const reservees = whole(0, capacite >> 2);
    const occupees = whole(0, capacite >> 1);
    return {
      id: `EPCI-${digits(9)}`,
      code: digits(9),
      nom: `CC ${one(LIEUX)} ${one(SUITES)}`,
      population: whole(4_000, 180_000),
      region: REGIONS[index % REGIONS.length] as string,
      offre: { organismes: whole(3, 60), formations: whole(10, 200), sessionsOuvertes },
      suivi: {
        sessions: sessionsOuvertes,
        capacite,
        reservees,
        occupees,
        disponibles: capacite - reservees - occupees,
      },
    };
  });
  return { communes, metiers, formations, sessions, structures, evenements, territoires };
}

/** Kilometres between two points, to a tenth: what a search by distance answers. */
export function kilometres(a: Commune, b: Commune): number {
  const radians = Math.PI / 180;
  const x = (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  const y = (b.latitude - a.latitude) * radians;
  return Math.round(Math.hypot(x, y) * 63_710) / 10;
}
