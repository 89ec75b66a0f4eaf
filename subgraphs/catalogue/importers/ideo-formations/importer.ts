import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import { malformee } from "../certifications/fichiers.ts";
import { type EnregistrementLu, importerCertifications } from "../certifications/importer.ts";
import { mesurerCertifInfo, mesurerCodes } from "../certifications/jointures.ts";
import { jourDuNom } from "../certifications/lecture.ts";
import { lireIdeo } from "./record.ts";

const OBJET = "ideoFormations";

/**
 * Idéo-formations, Onisep's list: it completes the certifications that it names, by its own id where Certif Info
 * gives it, else by their RNCP code. Its formations that lead to none (preparatory classes, university diplomas)
 * are kept as read, and are no certifications.
 */
export const ideoFormations = importerCertifications({
  name: "ideo-formations",
  summary: "Onisep's list of initial training (Idéo-formations), JSON as copies of 2026 name its fields.",
  version: 1,
  defaultSource: "ideo-formations",
  producteur: "Onisep",
  licence: "ODbL 1.0",
  attribution: "Onisep",
  recognises: (nom, head) =>
    /\.json(\.gz)?$/i.test(nom) &&
    /"url_onisep"/.test(head) &&
    /"type_diplome"/.test(head) &&
    /"niveau_certification"/.test(head),
  lire,
  edition: (file) => jourDuNom(file.nom),
  async mesurer(tx, context) {
    await mesurerCertifInfo(tx, context, OBJET, "formations Onisep", "idOnisep");
    await mesurerCertifInfo(tx, context, OBJET, "formations Onisep", "codeRncp");
    await mesurerCodes(tx, context, [OBJET], "formations Onisep", ["codesNsf"]);
  },
});

async function* lire(file: ImportFile): AsyncGenerator<EnregistrementLu> {
  for await (const { ligne, place, valeur } of readJson(file))
    yield {
      objet: OBJET,
      // Files on a single line have only places.
      ligne: ligne > 1 ? ligne : place,
      lu: valeur ? lireIdeo(valeur as Record<string, unknown>) : malformee("ce n'est pas un objet JSON"),
    };
}
