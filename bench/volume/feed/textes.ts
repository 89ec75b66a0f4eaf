import { type Draw, type Tirage, zipf } from "./draw.ts";

/** Words by how often the corpus has them, drawn by Zipf's law. */
export function vocabulaire(corpus: readonly string[]): Tirage<string> {
  const met = new Map<string, number>();
  for (const text of corpus)
    for (const mot of text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [])
      met.set(mot, (met.get(mot) ?? 0) + 1);
  const ranked = [...met].sort(([a, fois], [b, autres]) => autres - fois || (a < b ? -1 : 1));
  return zipf(ranked.slice(0, 65_536).map(([mot]) => echappe(mot)));
}

/**
 * Sentences of so many characters or a little less, XML-escaped, in which the subject's words come back.
 *
 * `html` writes them as paragraphs, whose tags are escaped too: a third of real feeds do.
 */
export function phrases(
  draw: Draw,
  words: Tirage<string>,
  sujet: readonly string[],
  length: number,
  html = false,
): string {
  let text = html ? "&lt;p&gt;" : "";
  let left = draw.entier(6, 18);
  let start = true;
  while (text.length < length - 40) {
    const mot = sujet.length && draw.parfois(0.12) ? draw.un(sujet) : draw.de(words);
    text += start ? mot.charAt(0).toUpperCase() + mot.slice(1) : ` ${mot}`;
    start = false;
    left -= 1;
    if (left > 0) continue;
    text += html && draw.parfois(0.3) ? ".&lt;br /&gt;" : ". ";
    left = draw.entier(6, 18);
    start = true;
  }
  const end = text.trimEnd().replace(/[.]$/, "");
  return html ? `${end}.&lt;/p&gt;` : `${end}.`;
}

/** Text as XML takes it. */
export const echappe = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
