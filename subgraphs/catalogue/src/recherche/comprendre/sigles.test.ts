import { createReadStream } from "node:fs";
import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { parse } from "csv-parse";
import { SIGLES, sigleDe } from "./sigles.ts";

test("each stands for something, and no word twice", () => {
  for (const { ecrits = [], formacodes = [], niveau } of SIGLES)
    expect(ecrits.length + formacodes.length + (niveau ?? 0)).toBeGreaterThan(0);
  const words = SIGLES.flatMap(({ mots }) => mots.map((mot) => mot.toLowerCase()));
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
});

test.each([
  [["bac", "pro"], true],
  [["caces"], true],
  [["bac", "pro", "cuisine"], false],
])("%j is one: %s", (words, known) => {
  expect(sigleDe(words) !== undefined).toBe(known);
});

describeWithReferenceData("with the real Formacode V14", (folder) => {
  test("its codes exist", async () => {
    const known = new Set<string>();
    const file = join(folder, "formacode/formacodes-v14.csv");
    for await (const row of createReadStream(file).pipe(
      parse({ columns: true, bom: true, delimiter: ";", relax_quotes: true }),
    ))
      known.add(row["Code du Terme"]);
    expect(SIGLES.flatMap(({ formacodes = [] }) => formacodes).filter((code) => !known.has(code))).toEqual(
      [],
    );
  });
});
