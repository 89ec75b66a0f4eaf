import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { decodedText } from "@passerelle/kernel/importing/reading/encoding";
import { SaxesParser } from "saxes";
import { sansInterdits } from "./caracteres.ts";
import { LIMITES } from "./limites.ts";
import { dropBlanks, type Noeud } from "./noeud.ts";
import { ELEMENTS_1X, type FormeDeFlux, localName, OFFRES, refused1x, versionLheo } from "./racine.ts";
import { RESTITUTION, restituer } from "./restitution.ts";
import { createTranches, type Empreintes } from "./tranches.ts";

/** What the parser says of a NUL in a text, which is dropped as other characters that XML has not are. */
const NUL = "disallowed character.";
const SECOND_ROOT = "documents may contain only one root.";

/** A part of a feed, as `readFeed` meets it. `inconnu` is an element that has no place beside the formations. */
export type Partie =
  | { genre: "version"; version: string | null }
  /** A record: a `formation`, or a `resume-offre` or `resume-organisme` of the list form. */
  | { genre: "formation"; noeud: Noeud; tranche?: { empreinte: string; debut: number } }
  /** A formation that was not parsed, since its characters are known; `debut` is its line. */
  | { genre: "connue"; empreinte: string; debut: number }
  /** `extras` of the feed: of `offres`, of `lheo` itself. */
  | { genre: "extras"; noeud: Noeud; parent: string }
  /** What `lheo` or `offres` say of themselves. */
  | { genre: "attributs"; nom: string; attributs: Record<string, string> }
  | { genre: "inconnu"; nom: string; ligne: number };

/**
 * Reads a feed as a stream, one formation in memory at a time.
 *
 * Formations whose digest is in `connues` are told without being parsed.
 *
 * Throws an `OperatorError` for what is not a complete LHÉO 2.2 or 2.3 file: empty, truncated, not XML,
 * in an unknown encoding, with a DOCTYPE (no entity is ever expanded) or beyond `LIMITES`.
 */
export async function* readFeed(
  file: Pick<ImportFile, "nom" | "encoding"> & { open(): AsyncIterable<Buffer | Uint8Array> },
  forme: FormeDeFlux = OFFRES,
  connues: Empreintes = new Set(),
): AsyncGenerator<Partie> {
  const reader = createReader(file.nom, forme);
  const tranches = createTranches(reader, connues);
  for await (const text of decodedText(file.nom, file.open(), { encoding: file.encoding }))
    yield* tranches.write(text);
  yield* tranches.end();
  reader.end();
}

function createReader(fichier: string, { racine, listes }: FormeDeFlux) {
  // XML 1.1 lets the characters pass that feeds hold though XML 1.0 has them not; they are dropped and told.
  const parser = new SaxesParser({ position: true, defaultXMLVersion: "1.1", forceXMLVersion: true });
  /** Lines that were passed without being given to the parser. */
  let passed = 0;
  const line = () => parser.line + passed;
  const refuse = (reason: string): never => {
    throw new OperatorError(`${fichier}, line ${line()}: ${reason}`);
  };
  let parts: Partie[] = [];
  let attributes: Record<string, string> = {};
  let attributeCount = 0;
  let namespace: string | undefined;
  let depth = 0;
  let rootSeen = false;
  /** Depth at which an element of no interest opened. */
  let skipped = 0;
  let open: Noeud | null = null;
  let elements = 0;
  let characters = 0;
  let textLength = 0;
  /** Characters since the last tag: the parser keeps them all, a text or a comment being told when it ends. */
  let silence = 0;
  /** Did the element being read go through an export that made it valid? */
  let restitution = false;
  /** Characters given to the parser, and how many there were where the last record ended. */
  let written = 0;
  let boundary = -1;
  /** Names above the formations: `lheo`, `offres`. */
  const above: string[] = [];

  parser.on("error", ({ message }) => {
    const reason = message.replace(/^[\d:]+ /, "");
    if (reason === SECOND_ROOT) refuse("a second root follows the first: one file holds one <lheo>.");
    if (!rootSeen && reason !== NUL)
      throw new OperatorError(
        `${fichier}, line ${line()}: not well-formed XML; a LHEO 2.2 or 2.3 file is expected, whose root is <lheo>.`,
      );
    if (reason !== NUL) refuse(`not well-formed XML (${reason})`);
  });
  parser.on("doctype", () => refuse("it has a DOCTYPE, which is refused: export it without."));
  parser.on("opentagstart", () => {
    attributes = {};
    attributeCount = 0;
    namespace = undefined;
  });
  parser.on("attribute", ({ name, value }) => {
    attributeCount += 1;
    if (attributeCount > LIMITES.attributs) refuse(`an element has over ${LIMITES.attributs} attributes.`);
    if (value.length > LIMITES.attribut) refuse(`attribute ${name} is over ${LIMITES.attribut} characters.`);
    if (name === "xmlns" || name.startsWith("xmlns:")) namespace ??= value;
    else if (!name.includes(":") && name !== "__proto__") attributes[name] = sansInterdits(value);
  });
  parser.on("opentag", (tag) => {
    silence = 0;
    depth += 1;
    if (depth > LIMITES.profondeur)
      refuse(`elements are nested over ${LIMITES.profondeur} deep: no LHEO file is.`);
    if (skipped) return;
    const nom = localName(tag.name);
    if (open) {
      elements += 1;
      if (elements > LIMITES.elements) refuse(`one formation has over ${LIMITES.elements} elements.`);
      const noeud: Noeud = { nom, attributs: attributes, contenu: [], ligne: line(), parent: open };
      open.contenu.push(noeud);
      if (attributes.info === RESTITUTION) restitution = true;
      if (open.contenu.length > LIMITES.enfants)
        refuse(`<${open.nom}> has over ${LIMITES.enfants} children.`);
      open = noeud;
      textLength = 0;
      return;
    }
    openAbove(nom);
  });
  const openAbove = (nom: string) => {
    if (depth === 1) {
      rootSeen = true;
      parts.push({ genre: "version", version: versionLheo(fichier, nom, namespace, racine) });
    } else if (ELEMENTS_1X.has(nom)) throw refused1x(fichier, nom);
    if (depth === 1 || (depth === 2 && Object.hasOwn(listes, nom))) {
      above.push(nom);
      if (Object.keys(attributes).length) parts.push({ genre: "attributs", nom, attributs: attributes });
      return;
    }
    if (nom === "extras" || nom === listes[above[1] ?? ""]) {
      open = { nom, attributs: attributes, contenu: [], ligne: line(), parent: null };
      elements = 1;
      characters = textLength = 0;
      return;
    }
    parts.push({ genre: "inconnu", nom, ligne: line() });
    skipped = depth;
  };
  const addText = (written: string) => {
    if (!open || skipped) return;
    const text = sansInterdits(written);
    if (text !== written) open.interdits = true;
    characters += text.length;
    if (characters > LIMITES.caracteres) refuse(`one formation has over ${LIMITES.caracteres} characters.`);
    const room = LIMITES.texte - textLength;
    textLength += text.length;
    if (text.length > room) open.tronque = true;
    if (room <= 0) return;
    const kept = text.length > room ? text.slice(0, room).toWellFormed() : text;
    // CDATA comes apart, and a comment cuts a text in two: one text is one string all the same.
    const { contenu } = open;
    const last = contenu.length - 1;
    if (typeof contenu[last] === "string") contenu[last] += kept;
    else contenu.push(kept);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    silence = 0;
    depth -= 1;
    if (skipped) {
      if (depth < skipped) skipped = 0;
      return;
    }
    if (!open) {
      above.pop();
      return;
    }
    dropBlanks(open);
    const closed: Noeud = open;
    open = closed.parent;
    // Text that follows a child belongs to its parent, whose count starts again: children bound the number of starts.
    textLength = 0;
    if (open) return;
    if (restitution) restituer(closed);
    restitution = false;
    boundary = parser.position;
    if (closed.nom !== "extras") parts.push({ genre: "formation", noeud: closed });
    else parts.push({ genre: "extras", noeud: closed, parent: above.at(-1) ?? racine });
  });

  return {
    write(text: string) {
      written += text.length;
      parser.write(text);
      silence += text.length;
      if (silence > LIMITES.silence)
        refuse(`over ${LIMITES.silence} characters follow each other without a start or end tag.`);
    },
    take() {
      const taken = parts;
      parts = [];
      return taken;
    },
    entre: () => boundary === written && depth === 2 && above[1] === "offres",
    ligne: line,
    passer(lignes: number) {
      passed += lignes;
      boundary = written;
    },
    end() {
      if (depth) refuse("the file ends inside an element: it is truncated.");
      if (!rootSeen) throw new OperatorError(`${fichier}: the file is empty.`);
      parser.close();
    },
  };
}
