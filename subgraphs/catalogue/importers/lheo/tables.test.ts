import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import {
  BOOLEENS,
  CONTACTS,
  ENTREES,
  ETATS,
  FINANCEURS,
  MODALITES,
  NIVEAUX,
  OBJECTIFS,
  PARCOURS,
} from "./codes.ts";

/** Tables that the graph has a value for each code of. */
const LUES: Record<string, Record<string, unknown>> = {
  "dict-boolean": BOOLEENS,
  "dict-modalites-enseignement": MODALITES,
  "dict-modalites-es": ENTREES,
  "dict-etat-recrutement": ETATS,
  "dict-AIS": OBJECTIFS,
  "dict-financeurs": FINANCEURS,
  "dict-type-contact": CONTACTS,
  "dict-type-parcours": PARCOURS,
  "dict-niveaux": NIVEAUX,
};

/** Tables of elements that the graph does not have: their codes are kept as the source writes them, in `brut`. */
const GARDEES = [
  "dict-perimetre-recrutement",
  "dict-type-positionnement",
  "dict-type-module",
  "dict-modalite-recrutement",
  "dict-type-enseignement",
  "dict-type-equipement",
  "dict-type-validation-blocs",
  "dict-type-alternance",
  "dict-unite-rythme",
  "dict-type-cycle",
];

describeWithReferenceData("the 19 tables of LHÉO 2.3", (data) => {
  const { tables } = JSON.parse(readFileSync(join(data, "lheo/lheo-2.3-tables.json"), "utf8")) as {
    tables: Record<string, { valeurs: { code: string; libelle: string }[] }>;
  };
  const codesDe = (table: string) => (tables[table]?.valeurs ?? []).map(({ code }) => code).sort();

  test("each is read, or kept as it is", () => {
    expect(Object.keys(tables).sort()).toEqual([...Object.keys(LUES), ...GARDEES].sort());
  });

  test.each(Object.keys(LUES))("%s: every code has a value, and no other", (table) => {
    expect(Object.keys(LUES[table] ?? {}).sort()).toEqual(codesDe(table));
  });

  test("types of contact have their labels", () => {
    expect(CONTACTS).toEqual(
      Object.fromEntries(
        tables["dict-type-contact"]?.valeurs.map(({ code, libelle }) => [code, libelle]) ?? [],
      ),
    );
  });

  test("levels of the décret of 2019 keep their number", () => {
    const recents = tables["dict-niveaux"]?.valeurs.filter(({ libelle }) => /^Niveau \d/.test(libelle)) ?? [];
    expect(recents).toHaveLength(8);
    for (const { code, libelle } of recents)
      expect(NIVEAUX[code]).toBe(`NIVEAU_${/^Niveau (\d)/.exec(libelle)?.[1]}`);
  });
});
