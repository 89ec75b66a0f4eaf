import { gzipSync } from "node:zlib";
import { XML_ATTACKS } from "./attacks-xml.ts";
import {
  beyondRange,
  cutArchive,
  cutInRecord,
  firstText,
  noise,
  otherType,
  pollute,
  twice,
  unclosedQuote,
  windows,
  withoutMark,
} from "./changes.ts";
import type { Format, Sample } from "./samples.ts";
import { mapCells, mapValues } from "./values.ts";

/** What an importer must do with an attacked file. */
export type Verdict =
  /** Refuse it, naming it, and keep the data; beside good files, rejecting it alone and keeping what it said will do. */
  | "refused"
  /** Refuse it, naming it, or change nothing. */
  | "harmless"
  /** Read it as if nothing had happened. */
  | "same"
  /** Refuse it, or read what can be read: never fail otherwise. */
  | "survived";

/** A file as a stranger could send it, made from a good one; undefined where the attack makes no sense. */
export interface Attack {
  titre: string;
  verdict: Verdict;
  fichier(sample: Sample): { nom: string; contenu: string | Buffer; encoding?: string } | undefined;
}

const only =
  (formats: readonly Format[], change: (texte: string, sample: Sample) => string | Buffer | undefined) =>
  (sample: Sample) => {
    const contenu = formats.includes(sample.format) ? change(sample.texte, sample) : undefined;
    return contenu === undefined ? undefined : { nom: sample.nom, contenu };
  };
const any = (change: (texte: string) => string | Buffer | undefined) =>
  only(["csv", "json", "xml", "text"], change);

export const ATTACKS: readonly Attack[] = [
  { titre: "nothing", verdict: "refused", fichier: any(() => "") },
  { titre: "spaces", verdict: "refused", fichier: any(() => " \n \n") },
  {
    titre: "a header alone",
    verdict: "harmless",
    fichier: only(["csv"], (texte) => texte.slice(0, texte.indexOf("\n") + 1)),
  },
  {
    titre: "an empty list",
    verdict: "refused",
    fichier: only(["json"], (texte) => (texte.startsWith("[") ? "[]" : "{}")),
  },
  {
    titre: "an empty root",
    verdict: "refused",
    fichier: only(["xml"], (texte) => `<${/<(\w[\w-]*)/.exec(withoutMark(texte))?.[1]}/>`),
  },
  {
    titre: "cut in the middle",
    verdict: "refused",
    fichier: only(["json", "xml"], (texte) => texte.slice(0, texte.length / 2)),
  },
  { titre: "cut in the middle of a record", verdict: "refused", fichier: only(["csv"], cutInRecord) },
  {
    titre: "another separator",
    verdict: "refused",
    fichier: only(["csv"], (texte) => texte.replaceAll(/[;,]/g, "|")),
  },
  { titre: "a quote that is never closed", verdict: "survived", fichier: only(["csv"], unclosedQuote) },
  {
    titre: "UTF-16 without its mark",
    verdict: "refused",
    fichier: any((texte) => (texte.startsWith("<") ? undefined : Buffer.from(withoutMark(texte), "utf16le"))),
  },
  { titre: "another format", verdict: "refused", fichier: any(() => "%PDF-1.7\n%âãÏÓ\n") },
  {
    titre: "an archive that is none",
    verdict: "refused",
    fichier: ({ nom, texte }) => ({ nom: `${nom}.gz`, contenu: texte }),
  },
  {
    titre: "an archive cut short",
    verdict: "refused",
    fichier: ({ nom, texte }) => ({ nom: `${nom}.gz`, contenu: cutArchive(texte) }),
  },
  {
    titre: "an archive",
    verdict: "same",
    fichier: ({ nom, texte }) => ({ nom: `${nom}.gz`, contenu: gzipSync(texte) }),
  },
  { titre: "UTF-8 with its mark", verdict: "same", fichier: any((texte) => `\uFEFF${withoutMark(texte)}`) },
  {
    titre: "UTF-16 with its mark",
    verdict: "same",
    fichier: any((texte) => Buffer.from(`\uFEFF${withoutMark(texte)}`, "utf16le")),
  },
  {
    titre: "Windows-1252, as the operator says",
    verdict: "same",
    fichier: (sample) => windows(sample, "windows-1252"),
  },
  { titre: "Windows-1252 that nobody declares", verdict: "survived", fichier: (sample) => windows(sample) },
  { titre: "every record twice", verdict: "survived", fichier: any(twice) },
  {
    titre: "NUL in every value",
    verdict: "survived",
    fichier: any(
      (texte) =>
        mapValues(texte, (value) => (typeof value === "string" ? `${value}\0` : value)) ??
        mapCells(texte, (cell) => `${cell}\0`),
    ),
  },
  {
    titre: "half a surrogate pair in every text",
    verdict: "survived",
    fichier: only(["json"], (texte) =>
      mapValues(texte, (value) => (typeof value === "string" ? `${value}\uD800` : value)),
    ),
  },
  {
    titre: "formulas in every value",
    verdict: "survived",
    fichier: any(
      (texte) =>
        mapValues(texte, (value) => (typeof value === "string" ? `=HYPERLINK(${value})` : value)) ??
        mapCells(texte, () => "@SUM(1)"),
    ),
  },
  {
    titre: "numbers beyond any range",
    verdict: "survived",
    fichier: any(
      (texte) =>
        mapValues(texte, beyondRange)?.replaceAll('"1e400"', "1e400") ??
        mapCells(texte, (cell) => (/^-?[\d.,]+$/.test(cell) ? "9".repeat(40) : cell)),
    ),
  },
  {
    titre: "objects where texts were, texts where lists were",
    verdict: "survived",
    fichier: only(["json"], (texte) => mapValues(texte, otherType)),
  },
  {
    titre: "null everywhere",
    verdict: "survived",
    fichier: only(["json"], (texte) => mapValues(texte, () => null)),
  },
  { titre: "names of what every object has", verdict: "survived", fichier: only(["json"], pollute) },
  {
    titre: "nested 200 000 deep",
    verdict: "survived",
    fichier: only(["json"], (texte) =>
      texte.replace("{", `{"profond":${"[".repeat(200_000)}${"]".repeat(200_000)},`),
    ),
  },
  {
    titre: "200 KB of noise in every text of a record",
    verdict: "survived",
    fichier: any(
      (texte) =>
        mapValues(texte, (value) => (typeof value === "string" ? noise(20_000) : value)) ??
        mapCells(texte, () => noise(4_000)),
    ),
  },
  {
    titre: "5 MB in one value",
    verdict: "survived",
    fichier: any((texte) => firstText(texte, noise(5_000_000))),
  },
  {
    titre: "a name that leaves its folder",
    verdict: "survived",
    fichier: ({ nom, texte }) => ({ nom: `..%2F..%2F=1+1;${nom}`, contenu: texte }),
  },
  ...XML_ATTACKS,
];
