import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { readFeed } from "../../importers/lheo/analyse.ts";
import { brut } from "../../importers/lheo/noeud.ts";
import { convertirLheo } from "./conversion.ts";
import { type Grammaire, LHEO_23 } from "./langage/grammaire.ts";
import { LHEO_22 } from "./langage/version22.ts";
import { validateur } from "./validation.fixture.ts";

const fichier = (xml: string) => ({ nom: "flux.xml", open: () => Readable.from([Buffer.from(xml)]) });

async function converti(file: Parameters<typeof convertirLheo>[0], grammaire: Grammaire) {
  const pieces: string[] = [];
  const result = await convertirLheo(file, grammaire, async (text) => void pieces.push(text));
  return { ...result, xml: pieces.join("") };
}

async function lus(file: Parameters<typeof readFeed>[0]) {
  const found: unknown[] = [];
  for await (const partie of readFeed(file))
    if (partie.genre === "formation" || partie.genre === "extras") found.push(brut(partie.noeud));
  return found;
}

describeWithReferenceData("the three samples", (data) => {
  const valider = validateur(data);
  const ANOTEA = [
    "SIRET-formateur/SIRET",
    "SIRET-organisme-formation/SIRET",
    "contact-formation/coordonnees",
    "coordonnees",
  ];
  const RCO_22 = [
    "adresse/denomination",
    "contact-formateur/type-contact",
    "contact-formation/type-contact",
    "contact-organisme/type-contact",
    "organisme-financeur/code-financeur",
    "organisme-formateur/reference-certification",
    "session/contact-session",
    "session/reference-certification",
  ];

  test.each([
    ["exemple-2.2-bts-onisep.xml", [], []],
    ["intercarif-2.2-export-test-anotea.xml", ANOTEA, ANOTEA],
    ["rco-2.3-export-2025-11.xml", [], RCO_22],
  ])("%s", async (nom, ecarts23, ecarts22) => {
    const path = join(data, "lheo", nom);
    const file = { nom, open: () => createReadStream(path) };
    const before = await lus(file);
    const en23 = await converti(file, LHEO_23);
    expect(valider(en23.xml)).toEqual([]);
    expect(await lus(fichier(en23.xml))).toEqual(before);
    const en22 = await converti(file, LHEO_22);
    expect(valider(en22.xml.replace(LHEO_22.espace, LHEO_23.espace))).toEqual([]);
    expect(await lus(fichier(en22.xml))).toEqual(before);
    const told = (ecarts: { chemin: string }[]) => ecarts.map(({ chemin }) => chemin).sort();
    expect([told(en23.ecarts), told(en22.ecarts)]).toEqual([ecarts23, ecarts22]);
    const retour = await converti(fichier(en22.xml), LHEO_23);
    expect(retour.xml).toBe(en23.xml);
  });
});
