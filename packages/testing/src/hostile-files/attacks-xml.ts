import { gzipSync } from "node:zlib";
import type { Attack, Verdict } from "./attacks.ts";
import { withoutMark } from "./changes.ts";
import type { Sample } from "./samples.ts";

const xml = (
  titre: string,
  verdict: Verdict,
  change: (texte: string) => string | Buffer | undefined,
): Attack => ({
  titre: `XML: ${titre}`,
  verdict,
  fichier({ nom, format, texte }: Sample) {
    const contenu = format === "xml" ? change(withoutMark(texte)) : undefined;
    return contenu === undefined ? undefined : { nom, contenu };
  },
});

/** The document without its declaration. */
const body = (texte: string) => texte.replace(/^\s*<\?xml[^>]*\?>\s*/, "");
const root = (texte: string) => /<([A-Za-z][\w:.-]*)/.exec(body(texte))?.[1] ?? "";
const declared = (encoding: string, texte: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>\n${body(texte)}`;
/** What stands before the root. */
const prolog = (text: string, texte: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n${body(texte)}`;
/** What stands in the first element that holds text, before it. */
const inText = (text: string, texte: string) =>
  texte.replace(/(<[A-Za-z][^<>/]*>)(?=[^<\s])/, (tag) => `${tag}${text}`);
/** What stands in the root, before all else. */
const inRoot = (text: string, texte: string) =>
  texte.replace(new RegExp(`(<${root(texte)}(?:\\s[^<>]*)?>)`), (tag) => `${tag}${text}`);

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
const isLatin = (texte: string) => !/[\u0080-\u009F\u0100-\uFFFF]/.test(texte);

/** Places where a transfer may stop, all of them before the end of the root. */
const CUTS = [0.02, 0.1, 0.25, 0.37, 0.5, 0.63, 0.75, 0.88, 0.95, 0.99];

/** Attacks that only XML allows. */
export const XML_ATTACKS: readonly Attack[] = [
  xml("a billion laughs", "refused", (texte) =>
    inText("&l9;", prolog(`<!DOCTYPE ${root(texte)} [<!ENTITY l0 "ha">${laughs}]>`, texte)),
  ),
  xml("an external entity", "refused", (texte) =>
    inText("&x;", prolog(`<!DOCTYPE ${root(texte)} [<!ENTITY x SYSTEM "file:///etc/passwd">]>`, texte)),
  ),
  xml("a parameter entity", "refused", (texte) =>
    prolog(`<!DOCTYPE ${root(texte)} [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>`, texte),
  ),
  xml("a DOCTYPE alone", "refused", (texte) => prolog(`<!DOCTYPE ${root(texte)}>`, texte)),
  xml("an entity that nobody declared", "refused", (texte) => inText("&eacute;", texte)),
  xml("processing instructions and comments", "same", (texte) =>
    inRoot('<?php system("id") ?><!-- <a> & -->', prolog("<?xml-stylesheet href='x.xsl'?><!-- a -->", texte)),
  ),
  xml("200 000 elements in one another", "refused", (texte) => inRoot("<a>".repeat(200_000), texte)),
  xml("an encoding that is none", "refused", (texte) => declared("EBCDIC-XX", texte)),
  xml("an encoding that is not its own", "refused", (texte) => declared("UTF-16", texte)),
  xml("bytes that are not UTF-8", "refused", (texte) =>
    // In latin1, one character is one byte: these two are no letter of UTF-8.
    Buffer.from(inText("\u00C3(", Buffer.from(texte).toString("latin1")), "latin1"),
  ),
  xml("ISO-8859-1, as it declares", "same", (texte) =>
    isLatin(texte) ? Buffer.from(declared("ISO-8859-1", texte), "latin1") : undefined,
  ),
  ...CUTS.map((at) =>
    xml(`cut at ${100 * at} %`, "refused", (texte) =>
      texte.slice(0, Math.floor(at * texte.lastIndexOf(`</${root(texte)}`))),
    ),
  ),
  xml("two roots", "refused", (texte) => `${texte}${body(texte)}`),
  xml("another root", "refused", (texte) =>
    texte.replaceAll(new RegExp(`(</?)${root(texte)}(?=[\\s>])`, "g"), "$1divers"),
  ),
  xml("10 000 attributes on one element", "survived", (texte) =>
    inRoot(`<a ${Array.from({ length: 10_000 }, (_, n) => `a${n}="1"`).join(" ")}/>`, texte),
  ),
  xml("names that objects have", "survived", (texte) =>
    inRoot('<__proto__ pollue="oui"><constructor prototype="oui">x</constructor></__proto__>', texte).replace(
      /(<[A-Za-z][\w-]*)(?=>)/,
      '$1 __proto__="x" constructor="y" hasOwnProperty="z"',
    ),
  ),
  xml("NUL and controls", "survived", (texte) => inText("\u0000\u0001\u000B&#1;&#xFFFE;", texte)),
  xml("texts in CDATA", "same", (texte) =>
    texte.includes("<![CDATA[")
      ? undefined
      : texte.replaceAll(/>([^<&>]*[^<&>\s][^<&>]*)</g, "><![CDATA[$1]]><"),
  ),
  xml("CDATA that is never closed", "refused", (texte) => inText("<![CDATA[", texte.replaceAll("]]>", ""))),
  xml("40 MB in one text", "survived", (texte) => inText("x".repeat(40_000_000), texte)),
  {
    titre: "XML: a bomb in an archive",
    verdict: "refused",
    fichier: ({ nom, format, texte }) =>
      format === "xml"
        ? {
            nom: `${nom}.gz`,
            contenu: gzipSync(inText(" ".repeat(150_000_000), withoutMark(texte)), { level: 9 }),
          }
        : undefined,
  },
];
