import { Readable } from "node:stream";
import { readCsv } from "./csv.ts";
import { readJson } from "./json.ts";
import { readXml } from "./xml.ts";

/**
 * Reads a file of 80 MB that is made as it is read, and writes how many records it has: a test runs this with
 * a heap far smaller than the file. `node large-file.fixture.ts xml|csv|json`.
 */
const [format] = process.argv.slice(2);
const texte = "x".repeat(1_000);
const blocs = 1_600;

function source(debut: string, bloc: string, fin: string) {
  const open = () =>
    Readable.from(
      (function* () {
        yield Buffer.from(debut);
        for (let index = 0; index < blocs; index += 1) yield Buffer.from(bloc);
        yield Buffer.from(fin);
      })(),
    );
  return { nom: "grand", open };
}

const lecteurs: Readonly<Record<string, () => AsyncIterable<unknown>>> = {
  xml: () =>
    readXml(source("<metiers>", `<metier><a>${texte}</a></metier>`.repeat(50), "</metiers>"), {
      racine: "metiers",
      enregistrement: "metier",
    }),
  csv: () =>
    readCsv(source("a;b\n", `1;${texte}\n`.repeat(50), ""), {
      separateur: ";",
      obligatoires: ["a"],
    }),
  json: () => readJson(source('[{"a":1}', `,{"a":"${texte}"}`.repeat(50), "]")),
};

let lus = 0;
for await (const _ of lecteurs[format ?? ""]?.() ?? []) lus += 1;
process.stdout.write(String(lus));
