import { Readable } from "node:stream";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { readFeed } from "../../importers/lheo/analyse.ts";
import { type Arbre, brut } from "../../importers/lheo/noeud.ts";
import { elementQuelconque, elementValide, verifier } from "./arbitraires2.fixture.ts";
import { convertirLheo } from "./conversion.ts";
import { type Grammaire, LHEO_23 } from "./langage/grammaire.ts";
import { LHEO_22 } from "./langage/version22.ts";
import { validateur } from "./validation.fixture.ts";
import { xmlDe } from "./xml.ts";

const fichier = (xml: string) => ({ nom: "flux.xml", open: () => Readable.from([Buffer.from(xml)]) });

async function converti(xml: string, grammaire: Grammaire) {
  const pieces: string[] = [];
  const result = await convertirLheo(fichier(xml), grammaire, async (text) => void pieces.push(text));
  return { ...result, xml: pieces.join("") };
}

async function lus(xml: string): Promise<Arbre[]> {
  const found: Arbre[] = [];
  for await (const partie of readFeed(fichier(xml)))
    if (partie.genre === "formation") found.push(brut(partie.noeud));
  return found;
}

const flux = (formations: Arbre[]) =>
  `<lheo xmlns="${LHEO_23.espace}"><offres>${formations.map((formation) => xmlDe(formation)).join("")}</offres></lheo>`;

describeWithReferenceData("whatever a feed holds", (data) => {
  const valider = validateur(data);

  test("what the schema takes is written as it is, valid, in 2.3; in 2.2 it is valid and all comes back", async () => {
    await verifier(Number(process.env.RUNS ?? 60), async (tirer) => {
      const xml = flux([elementValide(tirer, "formation")]);
      expect(valider(xml)).toEqual([]);
      const before = await lus(xml);
      const en23 = await converti(xml, LHEO_23);
      expect(en23.ecarts).toEqual([]);
      expect(valider(en23.xml)).toEqual([]);
      expect(await lus(en23.xml)).toEqual(before);
      const en22 = await converti(xml, LHEO_22);
      expect(valider(en22.xml.replace(LHEO_22.espace, LHEO_23.espace))).toEqual([]);
      expect(await lus(en22.xml)).toEqual(before);
    });
  });

  test("what no schema takes is made valid in both versions, and all comes back", async () => {
    await verifier(Number(process.env.RUNS ?? 150), async (tirer) => {
      const xml = flux([elementQuelconque(tirer, "formation"), elementQuelconque(tirer, "formation")]);
      const before = await lus(xml);
      for (const grammaire of [LHEO_23, LHEO_22]) {
        const en = await converti(xml, grammaire);
        expect(valider(en.xml.replace(LHEO_22.espace, LHEO_23.espace))).toEqual([]);
        expect(await lus(en.xml)).toEqual(before);
      }
    });
  });
});
