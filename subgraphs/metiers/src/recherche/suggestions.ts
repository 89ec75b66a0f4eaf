import type { Sql } from "@passerelle/kernel/postgres/database";
import type { GenreSuggestion } from "../../generated/types.ts";
import type { MetierLigne } from "../metier/ligne.ts";
import type { Criteres } from "./criteres.ts";
import { type MotLu, requeteDe } from "./mots.ts";
import { metiersProches } from "./proches.ts";
import { nombresTrouves, type Recherche } from "./requete.ts";

/** One suggestion, as the graph gives it. */
export interface SuggestionLigne {
  genre: GenreSuggestion;
  libelle: string;
  nombre: number;
  texte: string | null;
  critere: string | null;
  metier: MetierLigne | null;
}

/** Another search, before it is counted. */
interface Variante extends Recherche {
  genre: GenreSuggestion;
  libelle: string;
  texte?: string;
  critere?: string;
}

/** The criteria that may be dropped: the field that holds each, its name in the graph, and how to say it. */
const CRITERES: readonly { champ: keyof Criteres; critere: string; libelle: string }[] = [
  { champ: "niveaux", critere: "niveauAccesMax", libelle: "Sans limite de niveau d'accès" },
  { champ: "statut", critere: "statut", libelle: "Quel que soit le statut" },
  { champ: "secteur", critere: "secteur", libelle: "Dans tous les secteurs" },
  { champ: "centres", critere: "centresInteret", libelle: "Quels que soient les centres d'intérêt" },
  { champ: "codeRome", critere: "codeRome", libelle: "Sans le code ROME" },
];

/**
 * Other searches that find more métiers than this one, nearest first: two statements.
 *
 * `codes` are the ROME codes of the best métier found, or the code searched: near métiers come from them.
 */
export async function suggestionsMetiers(
  sql: Sql,
  criteres: Criteres,
  mots: readonly MotLu[],
  codes: readonly string[],
): Promise<SuggestionLigne[]> {
  const variantes = [
    ...orthographes(criteres, mots),
    ...sansCritere(criteres, mots),
    ...sansMot(criteres, mots),
  ];
  const tout: Variante = {
    genre: "TOUT",
    libelle: "Tous les métiers",
    criteres: rien,
    requete: null,
  };
  const presente: Recherche = { criteres, requete: requeteDe(mots) };
  const introuvable = criteres.recherche !== null && presente.requete === null;
  const [[trouves = 0, ...nombres], proches] = await Promise.all([
    nombresTrouves(sql, [presente, ...variantes, tout]),
    metiersProches(sql, codes),
  ]);
  const found = introuvable ? 0 : trouves;
  const counted = [...variantes, tout].map(({ genre, libelle, texte, critere }, place) => ({
    genre,
    libelle,
    nombre: nombres[place] ?? 0,
    texte: texte ?? null,
    critere: critere ?? null,
    metier: null,
  }));
  const better = counted.filter(({ nombre, genre }) => nombre > found && (genre !== "TOUT" || found === 0));
  const near = proches.map((metier) => ({
    genre: "METIER" as const,
    libelle: `Métier proche : ${metier.libelle}`,
    nombre: 1,
    texte: null,
    critere: null,
    metier,
  }));
  const last = better.filter(({ genre }) => genre === "TOUT");
  return [...better.filter(({ genre }) => genre !== "TOUT"), ...near, ...last];
}

const rien: Criteres = {
  recherche: null,
  codeRome: null,
  centres: null,
  secteur: null,
  niveaux: null,
  statut: null,
};

/** The other words that a mistyped one may stand for. */
const orthographes = (criteres: Criteres, mots: readonly MotLu[]): Variante[] =>
  mots.flatMap((mot, place) =>
    mot.voisins.map((voisin) => {
      const autres = mots.map((lu, rang) => (rang === place ? { ...lu, retenu: voisin } : lu));
      const texte = autres.map(({ jeton, retenu }) => retenu ?? jeton).join(" ");
      return variante("ORTHOGRAPHE", `Essayer « ${texte} »`, criteres, autres, { texte });
    }),
  );

const sansCritere = (criteres: Criteres, mots: readonly MotLu[]): Variante[] =>
  CRITERES.filter(({ champ }) => criteres[champ] !== null).map(({ champ, critere, libelle }) =>
    variante("CRITERE", libelle, { ...criteres, [champ]: null }, mots, { critere }),
  );

/** Each word left out, when there are several. */
const sansMot = (criteres: Criteres, mots: readonly MotLu[]): Variante[] =>
  mots.length < 2
    ? []
    : mots.map(({ jeton }, place) => {
        const autres = mots.filter((_, rang) => rang !== place);
        const texte = autres.map((lu) => lu.retenu ?? lu.jeton).join(" ");
        return variante("MOT", `Sans « ${jeton} »`, criteres, autres, { texte });
      });

/** A variant; nothing is counted for words that are not understood. */
function variante(
  genre: GenreSuggestion,
  libelle: string,
  criteres: Criteres,
  mots: readonly MotLu[],
  change: { texte?: string; critere?: string },
): Variante {
  const requete = requeteDe(mots);
  return { genre, libelle, criteres, requete: mots.length ? (requete ?? AUCUN) : null, ...change };
}

/** A query that no name satisfies. */
const AUCUN = { forme: "", mots: "'=' " };
