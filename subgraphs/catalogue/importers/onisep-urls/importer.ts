import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { decodedText } from "@passerelle/kernel/importing/reading/encoding";
import { type EnregistrementLu, importerCertifications } from "../certifications/importer.ts";
import { mesurerCertification } from "../certifications/jointures.ts";
import { jourDuNom } from "../certifications/lecture.ts";
import { lireUrl } from "./record.ts";

const OBJET = "urlsOnisep";

/** A hundred times the real file: an object must be read whole before it is JSON. */
const LONGEST = 8 * 1024 * 1024;

/** Onisep's page of each diploma, by diploma code: a JSON object. */
export const onisepUrls = importerCertifications({
  name: "onisep-urls",
  summary: "Onisep's page of each diploma, by diploma code (a JSON object).",
  version: 1,
  defaultSource: "onisep-urls",
  producteur: "Onisep",
  licence: "ODbL 1.0",
  attribution: "Onisep",
  recognises: (nom, head) =>
    /\.json(\.gz)?$/i.test(nom) &&
    /^\s*\{\s*"\d{2}[\dA-Z]\d{4}[\dA-Z]"\s*:\s*"https?:\/\/www\.onisep\.fr\//.test(head),
  lire,
  edition: (file) => jourDuNom(file.nom),
  mesurer: (tx, context) => mesurerCertification(tx, context, OBJET, "pages Onisep", "codeDiplome"),
});

async function* lire(file: ImportFile): AsyncGenerator<EnregistrementLu> {
  let texte = "";
  for await (const chunk of decodedText(file.nom, file.open(), { encoding: file.encoding })) {
    texte += chunk;
    if (texte.length > LONGEST)
      throw new OperatorError(`${file.nom} is longer than 8 MiB: it is another file.`);
  }
  let ligne = 0;
  for (const [code, url] of Object.entries(objet(file.nom, texte))) {
    ligne += 1;
    yield { objet: OBJET, ligne, lu: lireUrl(code, url) };
  }
}

function objet(nom: string, texte: string): object {
  try {
    const lu: unknown = JSON.parse(texte);
    if (typeof lu === "object" && lu !== null && !Array.isArray(lu)) return lu;
  } catch {
    // Said below, in words for who runs the import.
  }
  throw new OperatorError(`${nom} is not one JSON object: nothing is changed.`);
}
