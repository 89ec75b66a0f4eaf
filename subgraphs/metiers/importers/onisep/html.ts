const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  rsquo: "’",
  lsquo: "‘",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  ocirc: "ô",
  ucirc: "û",
  ugrave: "ù",
  icirc: "î",
  iuml: "ï",
  oelig: "œ",
  euro: "€",
  deg: "°",
};

/**
 * Plain text of a short HTML text: a line a block, no tag, characters in place of their entities.
 *
 * What it gives is text, not safe HTML: « &lt;b&gt; » becomes « <b> », and clients escape it as any text.
 * Null when nothing is left.
 */
export function htmlEnTexte(html: string | null | undefined): string | null {
  const text = (html ?? "")
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?(<\/\1\s*>|$)/gi, " ")
    .replace(/<!--[\s\S]*?(-->|$)/g, " ")
    .replace(/<li\b[^<>]*>/gi, "\n- ")
    .replace(/<\/?(p|div|br|ul|ol|li|h[1-6]|tr|table|section|article)\b[^<>]*>/gi, "\n")
    .replace(/<\/?[a-z][^>]*(>|$)/gi, "")
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, entity)
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .filter((line) => line !== "" && line !== "-")
    .join("\n")
    .normalize("NFC");
  return text || null;
}

function entity(whole: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  // Neither NUL nor half of a pair is a character.
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " ";
}
