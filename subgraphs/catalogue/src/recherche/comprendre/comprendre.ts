import type { Sql } from "@passerelle/kernel/postgres/database";
import type { RechercheComprise } from "../../../generated/types.ts";
import { assemblerCodes, codesPossibles, numeroPossible } from "./codes.ts";
import { demande, motsDeDemande } from "./demande.ts";
import { lireDesignations } from "./designations.ts";
import { lireMots, type MotLu } from "./lexique.ts";
import { introduitUnLieu, lireLieux, type SuiteDeLieu } from "./lieux.ts";
import { mots as decouper, LONGUEUR, suites } from "./mots.ts";
import { cleDe, motDe, racinesDe, type Segment, segmenter, sigleDeSuite } from "./segments.ts";
import { lexeme } from "./tsquery.ts";

/** A text as the offer understands it. */
export interface TexteCompris {
  /** As typed, at most `LONGUEUR` characters. */
  texte: string;
  segments: Segment[];
  /** Other spellings of the whole text, nearest first, with the query of each. */
  orthographes: Orthographe[];
  /** Formations that bear this number; the text is then nothing else. */
  formations: string[] | null;
  comprise: RechercheComprise;
}

export interface Orthographe {
  texte: string;
  /** As in `RequeteTexte`. */
  requis: string[];
}

/** Words of the longest terms that are looked for. */
const LONGEST = 6;

/** Understands a text that holds words: three statements, whatever it holds. */
export async function comprendre(sql: Sql, texte: string): Promise<TexteCompris> {
  const words = decouper(assemblerCodes(texte));
  const [lus, lieux] = await Promise.all([lireMots(sql, words), lireLieux(sql, words)]);
  const mots = muets(lus, lieux);
  const runs = suites(mots.length, LONGEST).map(({ debut, fin }) => mots.slice(debut, fin));
  const designations = await lireDesignations(sql, {
    cles: [...new Set(runs.map(cleDe))].filter(Boolean),
    ecrits: runs.flatMap((run) => sigleDeSuite(mots, run)?.ecrits ?? []),
    codes: words.flatMap(codesPossibles).map(({ code }) => code),
    numero: numeroPossible(texte),
  });
  const segments = segmenter(mots, lieux, designations);
  const shown = texte.slice(0, LONGUEUR).trim();
  if (designations.formations.length)
    return {
      texte: shown,
      segments,
      orthographes: [],
      formations: designations.formations,
      comprise: {
        texte: shown,
        correction: null,
        message: null,
        elements: [
          { texte: shown, genre: "NUMERO", libelle: "Numéro de formation ou de session", codes: [shown] },
        ],
      },
    };
  const elements = segments.flatMap((segment) => segment.elements);
  const corrected = elements.some(({ genre }) => genre === "CORRECTION");
  const correction = corrected ? segments.map(({ lu }) => lu).join(" ") : null;
  return {
    texte: shown,
    segments,
    orthographes: corrected ? autresOrthographes(mots) : [],
    formations: null,
    comprise: {
      texte: shown,
      correction,
      message: correction ? `Résultats pour « ${correction} »` : laisses(mots, segments),
      elements,
    },
  };
}

/** What to say of the words of asking that no condition holds; null for none. */
function laisses(mots: readonly MotLu[], segments: readonly Segment[]): string | null {
  const retenus = new Set(segments.flatMap(({ texte }) => texte.split(" ")));
  const left = mots.filter(
    ({ texte, plat, muet, racines }) =>
      muet && racines.length > 0 && texte.length > 1 && demande(plat) && !retenus.has(texte),
  );
  return left.length ? `Mots laissés de côté : ${left.map(({ texte }) => `« ${texte} »`).join(", ")}` : null;
}

/** Says which words say nothing beside the others: « formation » de boulanger, « près de » Moulins. */
function muets(lus: readonly MotLu[], lieux: readonly SuiteDeLieu[]): MotLu[] {
  const introduits = (place: number) => lieux.some(({ debut }) => debut > place && debut <= place + 2);
  const demandes = motsDeDemande(
    lus.map(({ plat }) => plat),
    lus.map(({ racines }) => !racines.length),
  );
  const generiques = lus.map(({ plat }, place) =>
    introduitUnLieu(plat) ? introduits(place) : (demandes[place] ?? false),
  );
  const precis = lus.some(({ racines }, place) => racines.length > 0 && !generiques[place]);
  return precis ? lus.map((mot, place) => ({ ...mot, muet: generiques[place] ?? false })) : [...lus];
}

/** The text with one of its corrected words taken for another. */
const autresOrthographes = (mots: readonly MotLu[]): Orthographe[] =>
  mots.flatMap((mot, place) =>
    mot.voisins
      .slice(1)
      .filter(({ racine }) => racine !== mot.voisins[0]?.racine)
      .map((voisin) => {
        const others = mots.map((lu, rang) => (rang === place ? { ...lu, voisins: [voisin] } : lu));
        return {
          texte: others.map(motDe).join(" "),
          requis: [...new Set(others.flatMap(racinesDe))].map((racine) => lexeme(racine)),
        };
      }),
  );
