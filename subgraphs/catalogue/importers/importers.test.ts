import { basename } from "node:path";
import { discover } from "@passerelle/kernel/importing/discover";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { importers } from "./index.ts";

describeWithReferenceData("in a folder with files of every system", (data) => {
  test("each file goes to one importer at most", async () => {
    const takers = new Map<string, string[]>();
    for (const importer of importers) {
      const { found } = await discover(data, [importer]);
      for (const path of found.get(importer) ?? [])
        takers.set(path, [...(takers.get(path) ?? []), importer.name]);
    }
    expect([...takers].filter(([, names]) => names.length > 1)).toEqual([]);
  });

  test("offers and directories of organismes go to those that read them", async () => {
    const { found } = await discover(data, importers);
    const files = Object.fromEntries(
      [...found].map(([{ name }, paths]) => [name, paths.map((path) => basename(path))]),
    );
    expect(files).toMatchObject({
      "rco-apprentissage": ["rco-formations-apprentissage-2020-09-10.csv"],
      "intercarif-json": [
        "intercarif-2018-formation-certifiante.json",
        "intercarif-2018-formation-professionnalisante.json",
      ],
      "organismes-prepa": ["organismes-prepa-apprentissage.csv"],
      "organismes-reseaux": ["organismes-reseaux-apprentissage.csv"],
      "uai-siret": ["referentiel-uai-siret-echantillon.json.gz"],
      lycees: ["lycees-ile-de-france.csv"],
    });
  });

  test("nomenclatures go to those that read them", async () => {
    const { found } = await discover(data, importers);
    const files = Object.fromEntries(
      [...found].map(([{ name }, paths]) => [name, paths.map((path) => basename(path))]),
    );
    expect(files).toMatchObject({
      formacode: [
        "formacode-v14-publics.json",
        "formacodes-grands-domaines-v14.csv",
        "formacodes-v13.csv",
        "formacodes-v14.csv",
      ],
      "formacode-isced": ["formacode-v12-vers-isced-f.txt"],
      "formacode-inclusion": ["correspondance-formacode-v14.json"],
      nsf: ["n_groupe_specialite.csv"],
      "nsf-lheo": ["lheo-dict-NSF.xml"],
      carifs: ["regions-carif.json"],
    });
  });

  test("directories of certifications go to those that read them", async () => {
    const { found } = await discover(data, importers);
    const files = Object.fromEntries(
      [...found].map(([{ name }, paths]) => [name, paths.map((path) => basename(path))]),
    );
    expect(files).toMatchObject({
      "certif-info": ["certif_info.csv.gz"],
      "rncp-kit": ["kit-apprentissage-rncp-2025-01-31.csv"],
      "certifications-vae": ["certifications-vae-reva.csv"],
      "diplomes-cpc": ["diplomes-professionnels-cpc.csv"],
      "ideo-formations": ["ideo-formations_onisep-2026.json.gz"],
      "onisep-urls": ["onisep-urls-par-code-diplome.json"],
    });
    expect(files["france-competences"]).toHaveLength(10);
  });
});
