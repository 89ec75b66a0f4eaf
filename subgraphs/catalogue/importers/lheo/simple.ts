import { LIMITES } from "./limites.ts";
import type { Noeud } from "./noeud.ts";
import { RESTITUTION, restituer } from "./restitution.ts";

/** Characters that XML or this importer treats apart: most controls, halves of pairs, other ends of lines. */
const PARTICULIERS = /[^\t\n -~\u00A0-\u2027\u2029-\uD7FF\uE000-\uFFFD]/;
const NOM = /^[A-Za-z_][\w.-]*/;
const ATTRIBUT = /[ \t\n]+([A-Za-z_][\w.-]*)="([^"<&\t\n]*)"/y;
const FIN_DE_BALISE = /^[ \t\n]*\/?$/;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos|#\d{1,5}|#x[\dA-Fa-f]{1,4});)?/g;
const NOMMEES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const SANS_ATTRIBUTS: Readonly<Record<string, string>> = Object.freeze({});
/** Depth of a formation in its feed. */
const AU_DESSUS = 2;
/** Tags without attributes that are remembered: the language has some 170 names. */
const BALISES_MAX = 1_000;

/** Names of tags that were checked: most tags are their name alone. */
const balises = new Set<string>();

/**
 * Reads the characters of one formation, from its start tag to its end tag, in a fifth of the time of the parser.
 *
 * It knows only what nearly all feeds are made of: tags, attributes in double quotes, texts without elements beside
 * them, references to characters. It returns null for whatever else it meets, right or wrong (comments, CDATA,
 * prefixes, mixed contents, faults, excesses), which is then for the parser to read or refuse: the tree of what it
 * does read is the parser's (`simple.test.ts` compares them). `ligne` is that of the first character.
 */
export function lireSimple(texte: string, ligne: number): Noeud | null {
  const source = texte.includes("\r") ? texte.replaceAll("\r\n", "\n") : texte;
  if (PARTICULIERS.test(source) || source.includes("]]>")) return null;
  let at = 0;
  let line = ligne;
  let newline = source.indexOf("\n");
  let depth = AU_DESSUS;
  let open: Noeud | null = null;
  let restitution = false;
  for (;;) {
    if (source.charCodeAt(at) !== LT) return null;
    if (source.charCodeAt(at + 1) === SLASH) {
      if (!open || !source.startsWith(open.nom, at + 2)) return null;
      at += open.nom.length + 3;
      if (source.charCodeAt(at - 1) !== GT) return null;
      const closed: Noeud = open;
      open = closed.parent;
      depth -= 1;
      if (!open) {
        if (at !== source.length) return null;
        if (restitution) restituer(closed);
        return closed;
      }
    } else {
      const end = source.indexOf(">", at);
      if (end < 0) return null;
      for (; newline >= 0 && newline < end; newline = source.indexOf("\n", newline + 1)) line += 1;
      const balise = source.slice(at + 1, end);
      const found = balises.has(balise) ? { nom: balise, attributs: SANS_ATTRIBUTS } : lireBalise(balise);
      if (!found) return null;
      const noeud: Noeud = {
        nom: found.nom,
        attributs: found.attributs,
        contenu: [],
        ligne: line,
        parent: open,
      };
      if (noeud.attributs.info === RESTITUTION) restitution = true;
      if (open && open.contenu.push(noeud) > LIMITES.enfants) return null;
      depth += 1;
      if (depth > LIMITES.profondeur) return null;
      at = end + 1;
      if (source.charCodeAt(end - 1) === SLASH) {
        depth -= 1;
        if (!open) return null;
      } else {
        open = noeud;
        const next = source.indexOf("<", at);
        if (next > at && source.charCodeAt(next + 1) === SLASH) {
          const text = lireTexte(source.slice(at, next));
          if (text === null || text.length > LIMITES.texte) return null;
          if (text.trim() !== "") noeud.contenu.push(text);
          at = next;
          continue;
        }
      }
    }
    const next = source.indexOf("<", at);
    if (next < 0 || (next > at && source.slice(at, next).trim() !== "")) return null;
    at = next;
  }
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;

/** What stands between `<` and `>` of a start tag; null when it is not as simple. */
function lireBalise(balise: string): Pick<Noeud, "nom" | "attributs"> | null {
  const nom = NOM.exec(balise)?.[0];
  if (nom === undefined) return null;
  if (nom.length === balise.length) {
    if (balises.size < BALISES_MAX) balises.add(nom);
    return { nom, attributs: SANS_ATTRIBUTS };
  }
  const attributs: Record<string, string> = {};
  let count = 0;
  let at = nom.length;
  for (ATTRIBUT.lastIndex = at; ; at = ATTRIBUT.lastIndex) {
    const match = ATTRIBUT.exec(balise);
    if (!match) break;
    const [, name = "", value = ""] = match;
    count += 1;
    if (count > LIMITES.attributs || value.length > LIMITES.attribut) return null;
    if (name === "xmlns" || name === "__proto__" || Object.hasOwn(attributs, name)) return null;
    attributs[name] = value;
  }
  return FIN_DE_BALISE.test(balise.slice(at)) ? { nom, attributs } : null;
}

/** A text with its references replaced; null when one of them is none, or is of a character apart. */
function lireTexte(texte: string): string | null {
  if (!texte.includes("&")) return texte;
  let strange = false;
  const read = texte.replaceAll(REFERENCE, (_, reference?: string) => {
    const named = reference && NOMMEES[reference];
    if (named) return named;
    const written = reference?.startsWith("#x") ? `0${reference.slice(1)}` : reference?.slice(1);
    const code = Number(written || 0);
    const character = String.fromCharCode(code);
    if (code > 0xffff || PARTICULIERS.test(character)) strange = true;
    return character;
  });
  return strange ? null : read;
}
