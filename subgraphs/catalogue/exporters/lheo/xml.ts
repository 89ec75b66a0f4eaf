import type { Arbre } from "../../importers/lheo/noeud.ts";

/** Namespace of the elements that an `extra` keeps as they stood: no schema checks them. */
export const ESPACE_ORIGINE = "urn:passerelle:lheo:origine";

const NOMMES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const parReference = (char: string) => NOMMES[char] ?? `&#${char.codePointAt(0)};`;

/** What would be markup, and what readers turn into a plain line end or refuse unless it is written by number. */
const TEXTE = /[&<>\r\u007F-\u009F\u2028]/;
const TEXTE_TOUS = new RegExp(TEXTE, "g");
/** In an attribute, blanks other than spaces too. */
const ATTRIBUT = /[&<>"\t\n\r\u007F-\u009F\u2028]/;
const ATTRIBUT_TOUS = new RegExp(ATTRIBUT, "g");

/** Text between tags. */
const echapper = (text: string): string =>
  TEXTE.test(text) ? text.replaceAll(TEXTE_TOUS, parReference) : text;

const echapperAttribut = (text: string): string =>
  ATTRIBUT.test(text) ? text.replaceAll(ATTRIBUT_TOUS, parReference) : text;

/** `<nom a="b"`, without its end. */
export function debutDeBalise(nom: string, attributs: Readonly<Record<string, string>> = {}): string {
  let text = `<${nom}`;
  for (const name of Object.keys(attributs)) text += ` ${name}="${echapperAttribut(attributs[name] ?? "")}"`;
  return text;
}

/** The XML of an element, on lines of their own for children, but where text stands beside them. */
export function xmlDe(element: Arbre, marge = ""): string {
  const { nom, attributs, contenu = [], etranger } = element;
  const start = debutDeBalise(nom, etranger ? { xmlns: ESPACE_ORIGINE, ...attributs } : attributs);
  if (!contenu.length) return `${start}/>`;
  if (contenu.some((item) => typeof item === "string"))
    return `${start}>${contenu.map((item) => (typeof item === "string" ? echapper(item) : xmlDe(item))).join("")}</${nom}>`;
  let text = `${start}>`;
  for (const item of contenu) text += `\n${marge}\t${xmlDe(item as Arbre, `${marge}\t`)}`;
  return `${text}\n${marge}</${nom}>`;
}
