import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { decodedText } from "@passerelle/kernel/importing/reading/encoding";
import sax from "sax";
import { sansInterdits } from "./caracteres.ts";
import { LIMITES } from "./limites.ts";
import type { Noeud } from "./noeud.ts";
import { ELEMENTS_1X, localName, refused1x, versionLheo } from "./racine.ts";
import { RESTITUTION, restituer } from "./restitution.ts";

/** A part of a feed, as `readFeed` meets it. `inconnu` is an element that has no place beside the formations. */
export type Partie =
  | { genre: "version"; version: string | null }
  | { genre: "formation"; noeud: Noeud }
  /** `extras` of the feed: of `offres`, or of `lheo` itself. */
  | { genre: "extras"; noeud: Noeud; parent: string }
  /** What `lheo` or `offres` say of themselves. */
  | { genre: "attributs"; nom: string; attributs: Record<string, string> }
  | { genre: "inconnu"; nom: string; ligne: number };

/**
 * Reads a feed as a stream, one formation in memory at a time.
 *
 * Throws an `OperatorError` for what is not a complete LHÉO 2.2 or 2.3 file: empty, truncated, not XML,
 * in an unknown encoding, with a DOCTYPE (no entity is ever expanded) or beyond `LIMITES`.
 */
export async function* readFeed(
  file: Pick<ImportFile, "nom" | "encoding"> & { open(): AsyncIterable<Buffer | Uint8Array> },
): AsyncGenerator<Partie> {
  const reader = createReader(file.nom);
  for await (const text of decodedText(file.nom, file.open(), { encoding: file.encoding })) {
    reader.write(text);
    yield* reader.take();
  }
  reader.end();
}

function createReader(fichier: string) {
  const parser = sax.parser(true, { position: true });
  // sax looks entities up on an object that inherits `constructor`, `toString`…
  parser.ENTITIES = Object.assign(Object.create(null), {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
  });
  const line = () => parser.line + 1;
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
  /** Did the element being read go through an export that made it valid? */
  let restitution = false;
  /** Names above the formations: `lheo`, `offres`. */
  const above: string[] = [];

  parser.onerror = (error) => refuse(`not well-formed XML (${error.message.split("\n")[0]}).`);
  parser.ondoctype = parser.onsgmldeclaration = () =>
    refuse("it has a DOCTYPE or an ENTITY, which are refused: export it without.");
  parser.onopentagstart = () => {
    attributes = {};
    attributeCount = 0;
    namespace = undefined;
  };
  parser.onattribute = ({ name, value }) => {
    // sax calls `hasOwnProperty` on the object that holds attributes.
    if (name === "hasOwnProperty") refuse("an attribute is named hasOwnProperty.");
    attributeCount += 1;
    if (attributeCount > LIMITES.attributs) refuse(`an element has over ${LIMITES.attributs} attributes.`);
    if (value.length > LIMITES.attribut) refuse(`attribute ${name} is over ${LIMITES.attribut} characters.`);
    if (name === "xmlns" || name.startsWith("xmlns:")) namespace ??= value;
    else if (!name.includes(":") && name !== "__proto__") attributes[name] = sansInterdits(value);
  };
  parser.onopentag = (tag) => {
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
  };
  const openAbove = (nom: string) => {
    if (depth === 1) {
      if (rootSeen)
        refuse(`a second root <${nom.slice(0, 40)}> follows the first: one file holds one <lheo>.`);
      rootSeen = true;
      parts.push({ genre: "version", version: versionLheo(fichier, nom, namespace) });
    } else if (ELEMENTS_1X.has(nom)) throw refused1x(fichier, nom);
    if (depth === 1 || (depth === 2 && nom === "offres")) {
      above.push(nom);
      if (Object.keys(attributes).length) parts.push({ genre: "attributs", nom, attributs: attributes });
      return;
    }
    if (nom === "extras" || (nom === "formation" && above.length === 2)) {
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
    // sax cuts long texts in pieces, and apart from CDATA: one text is one string whatever the chunks.
    const { contenu } = open;
    const last = contenu.length - 1;
    if (typeof contenu[last] === "string") contenu[last] += kept;
    else contenu.push(kept);
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = () => {
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
    if (closed.nom === "formation") parts.push({ genre: "formation", noeud: closed });
    else parts.push({ genre: "extras", noeud: closed, parent: above.at(-1) ?? "lheo" });
  };

  return {
    write: (text: string) => void parser.write(text),
    take() {
      const taken = parts;
      parts = [];
      return taken;
    },
    end() {
      if (depth) refuse("the file ends inside an element: it is truncated.");
      parser.close();
      if (!rootSeen) throw new OperatorError(`${fichier}: the file is empty.`);
    },
  };
}

/** Blanks between elements say nothing; beside letters they part words. */
function dropBlanks(noeud: Noeud): void {
  if (!noeud.contenu.some((item) => typeof item === "string" && item.trim() !== ""))
    noeud.contenu = noeud.contenu.filter((item) => typeof item !== "string");
}
