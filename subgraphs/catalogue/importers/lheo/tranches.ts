import { hash } from "node:crypto";
import type { Partie } from "./analyse.ts";
import { lireSimple } from "./simple.ts";

/** What reads XML, and knows whether it stands just after a record, where another begins as if the file began there. */
export interface LecteurXml {
  write(text: string): void;
  take(): Partie[];
  entre(): boolean;
  ligne(): number;
  /** Moves on by so many lines without reading them. */
  passer(lignes: number): void;
}

/** Digests of the formations that the last import of the source read whole. */
export type Empreintes = Pick<ReadonlySet<string>, "has">;

/** Blanks before a formation; a lone CR counts a line only once what follows is known. */
const DEBUT = /(?:[ \t\n]|\r\n)*(?=<formation[ \t\r\n>])/y;
const FIN = "</formation>";
/** Ends of lines in XML 1.1, as the parser counts them. */
const FINS_DE_LIGNE = /\r[\n\x85]?|[\n\x85\u2028]/g;
/** Characters awaited before the end of a formation: longer ones are read as they come, without a digest. */
const ATTENTE_MAX = 262_144;

/**
 * Gives text to the reader cut after each formation, so that each is known by the digest of its characters.
 *
 * Those in `connues` are not parsed: the same characters, read from the same place, were found to be one whole
 * formation. Whatever stands otherwise (comments, prefixes, long records) is parsed and has no digest.
 */
export function createTranches(lecteur: LecteurXml, connues: Empreintes) {
  let attente = "";
  const passer = (texte: string) => lecteur.passer(texte.match(FINS_DE_LIGNE)?.length ?? 0);
  function* formation(texte: string): Generator<Partie> {
    const empreinte = hash("sha256", texte, "base64url");
    const debut = lecteur.ligne();
    if (connues.has(empreinte)) {
      passer(texte);
      yield { genre: "connue", empreinte, debut };
      return;
    }
    const noeud = lireSimple(texte, debut);
    if (noeud) {
      passer(texte);
      yield { genre: "formation", noeud, tranche: { empreinte, debut } };
      return;
    }
    lecteur.write(texte);
    const [lue, ...others] = lecteur.take();
    if (lue?.genre === "formation" && !others.length && lecteur.entre())
      yield { ...lue, tranche: { empreinte, debut } };
    else if (lue) yield* [lue, ...others];
  }
  function* lire(texte: string): Generator<Partie> {
    lecteur.write(texte);
    yield* lecteur.take();
  }
  return {
    *write(texte: string): Generator<Partie> {
      attente += texte;
      let at = 0;
      for (let fin = attente.indexOf(FIN); fin >= 0; fin = attente.indexOf(FIN, at)) {
        fin += FIN.length;
        DEBUT.lastIndex = at;
        const blancs = lecteur.entre() ? DEBUT.exec(attente)?.[0] : undefined;
        if (blancs === undefined) yield* lire(attente.slice(at, fin));
        else {
          passer(blancs);
          yield* formation(attente.slice(at + blancs.length, fin));
        }
        at = fin;
      }
      const read = Math.max(at, attente.length > at + ATTENTE_MAX ? attente.length - FIN.length : at);
      if (read > at) yield* lire(attente.slice(at, read));
      attente = attente.slice(read);
    },
    *end(): Generator<Partie> {
      yield* lire(attente);
      attente = "";
    },
  };
}
