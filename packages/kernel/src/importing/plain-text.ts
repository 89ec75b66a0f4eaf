import sax from "sax";

const BLOCKS = new Set(
  "address article aside blockquote br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);
/** What is not for readers, with what ends it. */
const HIDDEN = /<(?:(!--)|(script|style|head|template|noscript|iframe|object|svg|math)\b)/gi;
const TAG =
  /<\/?([a-z][a-z0-9:-]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>|<\/?([a-z][a-z0-9:-]*)[^<>]*>|<[!?][^<>]*>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,8}));/gi;
/**
 * What a plain text has that is read otherwise than written: markup, references, letters that may be one with the next,
 * blanks at its ends, several together or around a line end. Most texts have none.
 */
const TO_READ = /[^\n !-%'-;=-~À-ÿŒœ‘’“”–—…€]|^\s|\s$| [ \n]|\n |\n\n\n/;
/** Controls, soft hyphens, zero-width and direction marks: invisible, and able to disguise a text. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;

const NAMED = (sax as unknown as { ENTITIES: Record<string, string> }).ENTITIES;

/**
 * Plain text of what a feed holds, HTML or not: no markup, entities decoded, paragraphs, line breaks and
 * list items on lines of their own, items led by `- `.
 *
 * Line ends of the source count where it has no HTML blocks. Feeds escape HTML once or twice: it is read
 * until nothing is left to decode. The result is stable: reading it again changes nothing.
 */
export function plainText(source: string): string {
  if (!TO_READ.test(source)) return source;
  let text = source.normalize("NFC").replaceAll(/\r\n?/g, "\n");
  for (let times = 0; times < 20; times++) {
    const decoded = withoutTags(text).replaceAll(ENTITY, decodeEntity).replaceAll(INVISIBLE, "");
    if (decoded === text) break;
    text = decoded;
  }
  return (
    text
      // Whatever could still open a tag opens none.
      .replaceAll(/<(?=[a-z/!?])/gi, "< ")
      .replaceAll(/[^\S\n]+/g, " ")
      .replaceAll(/ ?\n ?/g, "\n")
      .replaceAll(/\n{3,}/g, "\n\n")
      .trim()
      .toWellFormed()
  );
}

function withoutTags(text: string): string {
  if (!text.includes("<")) return text;
  const visible = withoutHidden(text);
  let blocks = false;
  for (const [, quoted, plain] of visible.matchAll(TAG))
    if (BLOCKS.has((quoted ?? plain ?? "").toLowerCase())) blocks = true;
  // In HTML, line ends are spaces: lines come from the blocks.
  const flowing = blocks ? visible.replaceAll(/\s+/g, " ") : visible;
  const lines = flowing.replaceAll(TAG, (tag, quoted?: string, plain?: string) => {
    const name = (quoted ?? plain ?? "").toLowerCase();
    if (name === "li") return tag.startsWith("</") ? "\n" : "\n- ";
    if (name === "td" || name === "th") return " ";
    return BLOCKS.has(name) ? "\n" : "";
  });
  return blocks ? lines.replaceAll(/ ?\n ?/g, "\n").replaceAll(/\n{2,}/g, "\n") : lines;
}

/** Cuts comments, scripts and their like, in one pass: hostile texts open thousands and close none. */
function withoutHidden(text: string): string {
  if (text.search(HIDDEN) < 0) return text;
  // Letter by letter: `toLowerCase` may change the length of a whole text.
  const lower = text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const unclosed = new Set<string>();
  let kept = "";
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    const end = match[1] ? "-->" : `</${match[2]?.toLowerCase()}`;
    if (match.index < from || unclosed.has(end)) continue;
    const close = lower.indexOf(end, match.index);
    if (close < 0) {
      unclosed.add(end);
      continue;
    }
    kept += `${text.slice(from, match.index)} `;
    const stop = match[1] ? close + 2 : text.indexOf(">", close);
    from = stop < 0 ? text.length : stop + 1;
  }
  return kept + text.slice(from);
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined)
    return Object.hasOwn(NAMED, name)
      ? (NAMED[name] ?? whole)
      : Object.hasOwn(NAMED, name.toLowerCase())
        ? (NAMED[name.toLowerCase()] ?? whole)
        : whole;
  const point = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? "", 16);
  // Windows-1252 bytes written as numbers (&#146;) are what browsers show, whatever the standard says.
  if (point >= 0x80 && point <= 0x9f) return new TextDecoder("windows-1252").decode(Uint8Array.of(point));
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : "";
}
