import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { readJsonDocument } from "@passerelle/kernel/importing/reading/json-document";
import { type EnregistrementLu, importerCertifications } from "../certifications/importer.ts";
import { mesurerCertification } from "../certifications/jointures.ts";
import { jourDuNom } from "../certifications/lecture.ts";
import { lireUrl } from "./record.ts";

const OBJET = "urlsOnisep";

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
  let ligne = 0;
  for (const [code, url] of Object.entries(await readJsonDocument(file))) {
    ligne += 1;
    yield { objet: OBJET, ligne, lu: lireUrl(code, url) };
  }
}
