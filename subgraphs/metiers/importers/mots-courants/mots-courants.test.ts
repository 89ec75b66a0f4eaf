import { createReadStream } from "node:fs";
import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { parse } from "csv-parse";
import { MOTS_COURANTS } from "./mots-courants.ts";

test("each code stands once, in order, with at least one word, and no word twice", () => {
  const codes = MOTS_COURANTS.map(({ rome }) => rome);
  expect(codes).toEqual([...new Set(codes)].sort());
  for (const { mots } of MOTS_COURANTS) expect(mots.length).toBeGreaterThan(0);
  const words = MOTS_COURANTS.flatMap(({ mots }) => mots.map((mot) => mot.toLowerCase()));
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
});

describeWithReferenceData("with the real ROME", (folder) => {
  test("each code has the label written beside it", async () => {
    const labels = new Map<string, string>();
    const file = join(folder, "rome/unix_referentiel_code_rome_v460_utf8.csv");
    for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true })))
      labels.set(row.code_rome, row.libelle_rome);
    expect(MOTS_COURANTS.map(({ rome }) => labels.get(rome))).toEqual(
      MOTS_COURANTS.map(({ libelle }) => libelle),
    );
  });
});
