import type { ElementCompris } from "../../../generated/types.ts";
import { motsCles } from "../mots-cles.ts";
import { codesPossibles } from "./codes.ts";
import type { Designations } from "./designations.ts";
import { elementsDe } from "./elements.ts";
import type { MotLu } from "./lexique.ts";
import type { LieuLu, SuiteDeLieu } from "./lieux.ts";
import { suites } from "./mots.ts";
import { type Sigle, sigleDe } from "./sigles.ts";
import { dansUnTitre, et, lexeme, ou } from "./tsquery.ts";

/** Words of the longest terms that are looked for. */
const LONGEST = 6;

/** A run of words that is one condition of a search. */
export interface Segment {
  /** As typed. */
  texte: string;
  /** As understood, typing errors corrected. */
  lu: string;
  /** `tsquery` that formations satisfy. */
  tsquery: string;
  /** `tsquery` of titles that hold it; null for what titles do not: a place, a code, a level. */
  titre: string | null;
  /** May a title be made of its words and nothing else? */
  titrable: boolean;
  racines: string[];
  lieux: LieuLu[];
  codesRome: string[];
  elements: ElementCompris[];
}

/** The stems by which a word is searched: those of its correction when there is one. */
export const racinesDe = ({ racines, voisins: [retenu] }: MotLu): string[] =>
  retenu ? [retenu.racine] : racines;

/** Words as corrected. */
export const motDe = ({ texte, voisins: [retenu] }: MotLu): string => retenu?.ecrit ?? texte;

/** Key of a run of words in `termes`. */
export const cleDe = (mots: readonly MotLu[]): string => [...new Set(mots.flatMap(racinesDe))].join(" ");

/** Is this word, which the index does not hold, an abbreviation? « AS » alone, or in capitals among other words. */
const enSigle = (mots: readonly MotLu[], mot: MotLu): boolean =>
  mot.racines.length > 0 ||
  mots.length === 1 ||
  (mot.texte === mot.texte.toUpperCase() && mots.some(({ texte }) => texte !== texte.toUpperCase()));

/** Abbreviation that a run of words is. */
export const sigleDeSuite = (mots: readonly MotLu[], run: readonly MotLu[]): Sigle | undefined =>
  run.every((mot) => run.length > 1 || enSigle(mots, mot))
    ? sigleDe(run.map(({ plat, voisins: [retenu] }) => retenu?.mot ?? plat))
    : undefined;

/** Cuts words into segments: the longest runs that name something, then single words. */
export function segmenter(
  mots: readonly MotLu[],
  lieux: readonly SuiteDeLieu[],
  designations: Designations,
): Segment[] {
  const taken = new Set<number>();
  const found: { debut: number; segment: Segment }[] = [];
  for (const { debut, fin } of suites(mots.length, LONGEST)) {
    const places = Array.from({ length: fin - debut }, (_, offset) => debut + offset);
    if (places.some((place) => taken.has(place))) continue;
    const run = mots.slice(debut, fin);
    // « l'électricité » is named by its last word.
    if (run.length > 1 && (!run[0]?.racines.length || !run.at(-1)?.racines.length)) continue;
    const lieu = lieux.find((one) => one.debut === debut && one.fin === fin)?.lieux ?? [];
    const segment = segmentDe(mots, run, lieu, designations);
    if (!segment) continue;
    for (const place of places) taken.add(place);
    found.push({ debut, segment });
  }
  return found.sort((one, other) => one.debut - other.debut).map(({ segment }) => segment);
}

/** The condition of one run; null for several words that name nothing together, and for a word that says nothing. */
function segmentDe(
  mots: readonly MotLu[],
  run: readonly MotLu[],
  lieuxLus: readonly LieuLu[],
  { termes, ecrits, libelles }: Designations,
): Segment | null {
  const [seul] = run;
  const alone = run.length === 1 ? seul : undefined;
  if (alone?.muet) return null;
  const sigle = sigleDeSuite(mots, run);
  const nommes = nommesExactement(run, termes.get(cleDe(run)) ?? []);
  // « bois » is a village too: a word that names a trade or a field is not a place.
  const lieux = nommes.length || sigle ? [] : [...lieuxLus];
  if (!alone && !sigle && !nommes.length && !lieux.length) return null;
  // Words of a place are not corrected: they are right.
  const lus = lieux.length ? run.map((mot) => ({ ...mot, voisins: [] })) : [...run];
  const codes = alone ? codesPossibles(alone.texte) : [];
  // What names something is no beginning of a word: « FLE » is not asking for flowers.
  const complet = nommes.length > 0 || Boolean(sigle && (!alone || alone.plat.length <= 5));
  // A level is a fact, which words tell badly.
  const written = sigle?.niveau
    ? null
    : et(lus.flatMap((mot) => (racinesDe(mot).length ? [motCherche(mot, complet)] : [])));
  const ecrites = [
    ...(written ? [written] : []),
    ...nommes.flatMap(({ requete }) => (requete ? [`(${requete})`] : [])),
    ...(sigle?.ecrits ?? []).flatMap((texte) => ecrits.get(texte) || []).map((query) => `(${query})`),
  ];
  const alternatives = [
    ...ecrites,
    ...[...nommes.map(({ marque }) => marque), ...codes.map(({ marque }) => marque)].map((marque) =>
      lexeme(`=${marque}`),
    ),
    ...(sigle?.niveau ? [lexeme(`=niveau_${sigle.niveau}`)] : []),
    ...(sigle?.formacodes ?? []).map((code) => lexeme(`=f${code}`)),
    ...lieux.map(({ territoire }) => lexeme(`=${territoire.replace("-", "").toLowerCase()}`)),
  ];
  const tsquery = ou(alternatives);
  if (!tsquery) return null;
  const racines = [...new Set(lus.flatMap(racinesDe))];
  return {
    texte: run.map(({ texte }) => texte).join(" "),
    lu: lus.map(motDe).join(" "),
    tsquery,
    titre: lieux.length ? null : dansUnTitre(ou(ecrites)),
    titrable: !lieux.length && !codes.length && !sigle?.niveau,
    racines,
    lieux,
    codesRome: nommes.filter(({ genre }) => genre === "METIER").map(({ code }) => code),
    elements: elementsDe(run, lus, { sigle, nommes, codes, lieux, libelles }),
  };
}

/** Stems bring together « cuisine » and « cuisiniste »: names written as typed are preferred to the others. */
function nommesExactement<Nom extends { texte: string }>(run: readonly MotLu[], nommes: Nom[]): Nom[] {
  const typed = run.map(({ plat, voisins: [retenu] }) => retenu?.mot ?? plat).join(" ");
  const exact = nommes.filter(({ texte }) => motsCles(texte).join(" ") === typed);
  return exact.length ? exact : nommes;
}

/** A word by its stems, by its beginning when it is being typed, or in its other gender. */
function motCherche(mot: MotLu, complet: boolean): string {
  const stems = et(racinesDe(mot).map((racine) => lexeme(racine))) ?? "";
  const plat = mot.voisins[0]?.mot ?? mot.plat;
  const beginning = mot.debut && !complet ? commences(mot, plat) : [];
  return ou([stems, ...beginning, ...autreGenre(plat).map((other) => lexeme(other))]) ?? stems;
}

/** What a word being typed may become: an index finds some known words much faster than whatever begins so. */
const commences = ({ suites }: MotLu, plat: string): string[] =>
  suites.length ? suites.map((racine) => lexeme(racine)) : [lexeme(plat, ":*")];

const GENRES: readonly [RegExp, string][] = [
  [/trices?$/, "teur"],
  [/teurs?$/, "trice"],
  [/euses?$/, "eur"],
  [/eurs?$/, "euse"],
  [/ieres?$/, "ier"],
  [/iers?$/, "iere"],
];

/** Feminine or masculine that stemming does not bring together: coiffeuse, coiffeur. */
const autreGenre = (plat: string): string[] =>
  GENRES.filter(([ending]) => ending.test(plat)).map(([ending, other]) => plat.replace(ending, other));
