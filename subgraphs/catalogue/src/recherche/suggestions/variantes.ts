import type { FiltreFormations, GenreSuggestion } from "../../../generated/types.ts";
import type { Cercle } from "../autour.ts";
import type { TexteCompris } from "../comprendre/comprendre.ts";
import type { Criteres } from "../criteres.ts";
import { requeteDe } from "../texte.ts";

/** Another search, before it is counted. */
export interface Variante {
  genre: GenreSuggestion;
  libelle: string;
  criteres: Criteres;
  texte?: string;
  rayonKm?: number;
  codeCommune?: string;
  critere?: string;
  metier?: { id: string; codesRome: string[] };
}

/** What the search was, and what is known of its neighbourhood. */
export interface Depart {
  filtre: FiltreFormations;
  criteres: Criteres;
  compris: TexteCompris | null;
  /** Circles around the communes that the text names. */
  lieux: { codeCommune: string; libelle: string; cercle: Cercle; segment: number }[];
  /** Near trades, nearest first: ROME code then the one above it, and label. */
  proches: { codes: string[]; libelle: string }[];
}

/** Radii that are offered, in kilometres. */
const RAYONS = [10, 20, 30, 50, 75, 100, 150, 200, 300, 500];

/** Other searches near this one, nearest first: pure, bounded, none is run here. */
export function variantes(depart: Depart): Variante[] {
  return [
    ...orthographes(depart),
    ...lieux(depart),
    ...rayons(depart),
    ...dates(depart),
    ...sansCritere(depart),
    ...metiers(depart),
    ...sansMot(depart),
  ].slice(0, 40);
}

/** Everything: what is left when nothing near gives anything. */
export const tout = ({ criteres }: Depart): Variante => ({
  genre: "TOUT",
  libelle: "Toutes les formations",
  criteres: { ...RIEN, aujourdhui: criteres.aujourdhui },
});

const SANS_TEXTE = { vide: false, requete: null, formations: null } as const;

const RIEN: Omit<Criteres, "aujourdhui"> = {
  ...SANS_TEXTE,
  cercle: null,
  codesRome: [],
  niveauxSortie: null,
  niveauEntreeMax: null,
  financeurs: null,
  publics: null,
  modalites: null,
  entrees: null,
  debutApres: null,
  debutAvant: null,
  ouvertes: false,
  certifiante: null,
  organisme: null,
  certification: null,
  territoires: null,
  tri: "DATE",
};

const orthographes = ({ criteres, compris }: Depart): Variante[] =>
  (compris?.orthographes ?? []).map(({ texte, requis }) => ({
    genre: "ORTHOGRAPHE",
    libelle: `Essayer « ${texte} »`,
    criteres: { ...criteres, requete: { requis, titre: null, exact: null } },
    texte,
  }));

/** Around each place that the text names, its words left out: homonyms are all offered. */
const lieux = ({ criteres, compris, lieux: found }: Depart): Variante[] =>
  criteres.cercle
    ? []
    : found.map(({ codeCommune, libelle, cercle, segment }) => {
        const segments = compris?.segments.filter((_, place) => place !== segment) ?? [];
        const texte = segments.map(({ lu }) => lu).join(" ");
        return {
          genre: "LIEU",
          libelle: `${texte ? `« ${texte} »` : "Formations"} à moins de ${cercle.rayonKm} km de ${libelle}`,
          criteres: { ...criteres, ...sansTexteOu(segments), cercle },
          texte,
          codeCommune,
          rayonKm: cercle.rayonKm,
        };
      });

const sansTexteOu = (segments: TexteCompris["segments"]) => ({ ...SANS_TEXTE, requete: requeteDe(segments) });

const rayons = ({ criteres }: Depart): Variante[] => {
  const { cercle } = criteres;
  if (!cercle) return [];
  return RAYONS.filter((rayon) => rayon > cercle.rayonKm).map((rayonKm) => ({
    genre: "RAYON",
    libelle: `Jusqu'à ${rayonKm} km`,
    criteres: { ...criteres, cercle: { ...cercle, rayonKm } },
    rayonKm,
  }));
};

const dates = ({ criteres }: Depart): Variante[] =>
  criteres.debutApres || criteres.debutAvant || criteres.ouvertes
    ? [
        {
          genre: "DATES",
          libelle: "Quelles que soient les dates et les inscriptions",
          criteres: { ...criteres, debutApres: null, debutAvant: null, ouvertes: false },
        },
      ]
    : [];

/** The criteria that may be dropped one by one, how to say it, and what is left without them. */
const CRITERES: Partial<Record<keyof FiltreFormations, [string, (depart: Depart) => Partial<Criteres>]>> = {
  texte: ["Sans le texte cherché", () => SANS_TEXTE],
  autour: ["Partout en France", () => ({ cercle: null })],
  metier: [
    "Sans le métier",
    ({ filtre, criteres }) => ({ codesRome: criteres.codesRome.slice(0, filtre.codesRome ? 1 : 0) }),
  ],
  codesRome: ["Sans les codes ROME", ({ criteres }) => ({ codesRome: criteres.codesRome.slice(1) })],
  niveauxSortie: ["Tous les niveaux à la sortie", () => ({ niveauxSortie: null })],
  niveauEntreeMax: ["Quel que soit le niveau d'entrée exigé", () => ({ niveauEntreeMax: null })],
  financeurs: ["Quel que soit le financeur", () => ({ financeurs: null })],
  publics: ["Quel que soit le public visé", () => ({ publics: null })],
  modalites: ["Quelle que soit la modalité", () => ({ modalites: null })],
  entrees: ["À dates fixes ou permanentes", () => ({ entrees: null })],
  certifiante: ["Certifiantes ou non", () => ({ certifiante: null })],
  organisme: ["Tous les organismes", () => ({ organisme: null })],
  certification: ["Toutes les certifications", () => ({ certification: null })],
  territoires: ["Tous les territoires", () => ({ territoires: null })],
};

const sansCritere = (depart: Depart): Variante[] =>
  Object.entries(CRITERES).flatMap(([critere, [libelle, sans]]): Variante[] => {
    const given = depart.filtre[critere as keyof FiltreFormations];
    if (given == null || given === "") return [];
    // Without anything else, no text is everything: `tout` says it, when there is nothing better.
    if (critere === "texte" && Object.values(depart.filtre).filter((other) => other != null).length < 2)
      return [];
    return [
      {
        genre: "CRITERE",
        libelle,
        criteres: { ...depart.criteres, vide: restesVides(depart, critere), ...sans(depart) },
        critere,
      },
    ];
  });

/** Does another criterion than this one make the search impossible: an empty list, a text without a word? */
const restesVides = ({ filtre, criteres, compris }: Depart, critere: string): boolean =>
  criteres.vide &&
  Object.entries(filtre).some(
    ([autre, valeur]) =>
      autre !== critere &&
      ((Array.isArray(valeur) && !valeur.length) || (autre === "texte" && Boolean(valeur) && !compris)),
  );

const metiers = ({ criteres, proches }: Depart): Variante[] =>
  proches.map(({ codes, libelle }) => ({
    genre: "METIER",
    libelle: `Métier proche : ${libelle}`,
    criteres: { ...criteres, ...SANS_TEXTE, codesRome: [codes] },
    metier: { id: `ROME-${codes[0]}`, codesRome: codes },
  }));

/** Each condition of the text left out, when there are several. */
const sansMot = ({ criteres, compris }: Depart): Variante[] => {
  const segments = compris?.segments ?? [];
  if (segments.length < 2) return [];
  return segments.slice(0, 6).map(({ texte: mot }, dropped) => {
    const rest = segments.filter((_, place) => place !== dropped);
    return {
      genre: "MOT",
      libelle: `Sans « ${mot} »`,
      criteres: { ...criteres, ...sansTexteOu(rest) },
      texte: rest.map(({ lu }) => lu).join(" "),
    };
  });
};
