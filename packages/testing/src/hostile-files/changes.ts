import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Sample } from "./samples.ts";
import { mapCells, mapValues } from "./values.ts";

/** Text without its byte order mark. */
export const withoutMark = (texte: string) => texte.replace(/^\uFEFF/, "");
const declares = (texte: string) => /^\uFEFF?<\?xml[^>]*encoding/.test(texte);
/** Every letter is one that Windows-1252 has as ISO-8859-1 has it. */
const isLatin = (texte: string) => !/[\u0080-\u009F\u0100-\uFFFF]/.test(texte);

/** Text that no index compresses away. */
export const noise = (bytes: number) => randomBytes(bytes / 2).toString("hex");

/** Cut after the first separator of the last record. */
export function cutInRecord(texte: string): string | undefined {
  const rows = texte.trimEnd().split(/\r?\n/);
  const last = rows.pop() ?? "";
  const at = last.search(/[;,]/);
  return at < 0 || last.includes('"') ? `${rows.join("\n")}\n"` : `${rows.join("\n")}\n${last.slice(0, at)}`;
}

/** A quotation mark that opens before the first record of many. */
export const unclosedQuote = (texte: string): string => {
  const at = texte.indexOf("\n") + 1;
  return `${texte.slice(0, at)}"${texte
    .slice(at)
    .replaceAll('"', "")
    .repeat(400_000 / (texte.length - at) + 1)}`;
};

/** The text zipped, without its last bytes. */
export function cutArchive(texte: string): Buffer {
  const whole = gzipSync(texte);
  return whole.subarray(0, whole.length - 12);
}

/** The text in Windows-1252, where its letters allow it. */
export function windows({ nom, format, texte }: Sample, encoding?: string) {
  const bare = withoutMark(texte);
  if (!isLatin(bare) || declares(bare) || format === "xml") return undefined;
  return { nom, contenu: Buffer.from(bare, "latin1"), ...(encoding ? { encoding } : {}) };
}

/** Every record twice. */
export function twice(texte: string): string | undefined {
  if (texte.startsWith("[")) return JSON.stringify([...JSON.parse(texte), ...JSON.parse(texte)]);
  if (/^\s*[<{]/.test(withoutMark(texte))) return undefined;
  const at = texte.indexOf("\n") + 1;
  return `${texte.trimEnd()}\n${texte.slice(at)}`;
}

/** Numbers become what no column holds; the text `1e400` is to be unquoted. */
export const beyondRange = (value: unknown): unknown =>
  typeof value === "number" || (typeof value === "string" && /^-?[\d.,]+$/.test(value)) ? "1e400" : value;

/** A value of another type. */
export const otherType = (value: unknown): unknown =>
  typeof value === "string" ? { a: [value] } : typeof value === "number" ? ["x"] : 0;

/** Objects with the names of what every object has. */
export const pollute = (texte: string): string =>
  texte
    .replaceAll("{", '{"__proto__":{"pollue":"oui"},"constructor":{"prototype":{"pollue":"oui"}},')
    .replaceAll(",}", "}");

/** The first text replaced. */
export function firstText(texte: string, long: string): string | undefined {
  let done = false;
  const once = () => {
    done = true;
    return long;
  };
  return (
    mapValues(texte, (value) => (typeof value === "string" && !done ? once() : value)) ??
    mapCells(texte, (cell) => (done ? cell : once()))
  );
}
