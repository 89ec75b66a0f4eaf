import { Readable } from "node:stream";
import { lireCsv } from "./csv.ts";
import { lireJson } from "./json.ts";
import { lireXml } from "./xml.ts";

/**
 * Reads a file of 80 MB that is made as it is read, and writes how many records it has: a test runs this with
 * a heap far smaller than the file. `node grand-fichier.ts xml|csv|json`.
 */
const [format] = process.argv.slice(2);
const texte = "x".repeat(1_000);
const blocs = 1_600;

function source(debut: string, bloc: string, fin: string): Readable {
  return Readable.from(
    (function* () {
      yield Buffer.from(debut);
      for (let index = 0; index < blocs; index += 1) yield Buffer.from(bloc);
      yield Buffer.from(fin);
    })(),
  );
}

const lecteurs: Readonly<Record<string, () => AsyncIterable<unknown>>> = {
  xml: () =>
    lireXml(source("<metiers>", `<metier><a>${texte}</a></metier>`.repeat(50), "</metiers>"), {
      fichier: "grand.xml",
      racine: "metiers",
      enregistrement: "metier",
    }),
  csv: () =>
    lireCsv(source("a;b\n", `1;${texte}\n`.repeat(50), ""), {
      fichier: "grand.csv",
      separateur: ";",
      obligatoires: ["a"],
    }),
  json: () => lireJson(source('[{"a":1}', `,{"a":"${texte}"}`.repeat(50), "]"), "grand.json"),
};

let lus = 0;
for await (const _ of lecteurs[format ?? ""]?.() ?? []) lus += 1;
process.stdout.write(String(lus));
