import { basename } from "node:path";
import { discover } from "@passerelle/kernel/importing/discover";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { importers } from "./index.ts";

describeWithReferenceData("in a folder with files of every system", (data) => {
  test("each file goes to the importer that reads it, and no other file to any", async () => {
    const { found } = await discover(data, importers);
    const names = [...found].map(([{ name }, paths]) => [name, paths.map((path) => basename(path))] as const);
    const { rome, ...onisep } = Object.fromEntries(names);
    expect(onisep).toEqual({
      "onisep-metiers": ["ideo-metiers_onisep-2022-04.csv", "ideo-metiers_onisep-2026.json"],
      "onisep-descriptifs": ["ideo-metiers-descriptifs-2024.json"],
      "onisep-fiches": ["ideo-fiche-metier-exemple.xml"],
    });
    expect(rome).toHaveLength(27);
  });
});
