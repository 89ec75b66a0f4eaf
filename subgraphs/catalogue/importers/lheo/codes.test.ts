import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import {
  BOOLEENS,
  CONTACTS,
  code,
  ENTREES,
  ETATS,
  FINANCEURS,
  formacodes,
  listeDeCodes,
  MODALITES,
  NIVEAUX,
  OBJECTIFS,
  PARCOURS,
  PUBLIC,
  ROME,
} from "./codes.ts";
import { elementDe } from "./flux.fixture.ts";
import { Signalements } from "./signalements.ts";

test("old and present levels: code 4 is the old level V, now level 3; old level I stays undecided", () => {
  expect(NIVEAUX["4"]).toBe("NIVEAU_3");
  expect(NIVEAUX["14"]).toBe("NIVEAU_4");
  expect(NIVEAUX["5"]).toBe("NIVEAU_4");
  expect(NIVEAUX["8"]).toBe("ANCIEN_NIVEAU_I");
  expect([NIVEAUX["17"], NIVEAUX["18"]]).toEqual(["NIVEAU_7", "NIVEAU_8"]);
});

describeWithReferenceData("tables of LHÉO 2.3", (folder) => {
  const { tables } = JSON.parse(readFileSync(join(folder, "lheo/lheo-2.3-tables.json"), "utf8")) as {
    tables: Record<string, { valeurs: { code: string; libelle: string }[] }>;
  };
  const valeurs = (nom: string) => tables[nom]?.valeurs ?? [];

  test.each([
    ["dict-niveaux", NIVEAUX],
    ["dict-type-parcours", PARCOURS],
    ["dict-AIS", OBJECTIFS],
    ["dict-modalites-enseignement", MODALITES],
    ["dict-modalites-es", ENTREES],
    ["dict-etat-recrutement", ETATS],
    ["dict-boolean", BOOLEENS],
    ["dict-financeurs", FINANCEURS],
    ["dict-type-contact", CONTACTS],
  ])("%s has no code that is not read, and no other", (nom, table) => {
    expect(Object.keys(table).sort()).toEqual(
      valeurs(nom)
        .map((it) => it.code)
        .sort(),
    );
  });

  test("contacts keep the labels of the table", () => {
    expect(CONTACTS).toEqual(
      Object.fromEntries(valeurs("dict-type-contact").map((it) => [it.code, it.libelle])),
    );
  });
});

test("a code out of its table costs itself only", async () => {
  const signalements = new Signalements();
  const of = async (text: string) =>
    code(
      await elementDe(`<session><etat-recrutement>${text}</etat-recrutement></session>`),
      "etat-recrutement",
      ETATS,
      signalements,
    );
  expect([await of("1"), await of(" 02 "), await of("-"), await of("")]).toEqual([
    "OUVERT",
    "FERME",
    null,
    null,
  ]);
  expect(signalements.tous).toEqual([]);
  expect([await of("7"), await of("constructor")]).toEqual([null, null]);
  expect(signalements.tous.map(({ valeur }) => valeur)).toEqual(["7", "constructor"]);
});

test("lists of codes keep each once, and refuse what is not one", async () => {
  const signalements = new Signalements();
  const domaine = await elementDe(
    "<domaine-formation><code-ROME>d1402</code-ROME><code-ROME>D1402</code-ROME><code-ROME>ZZ</code-ROME><code-ROME/></domaine-formation>",
  );
  expect(listeDeCodes(domaine, "code-ROME", ROME, signalements)).toEqual(["D1402"]);
  expect(signalements.tous.map(({ valeur, chemin }) => [valeur, chemin])).toEqual([
    ["ZZ", "/lheo/offres/formation/domaine-formation/code-ROME[3]"],
  ]);
  const action = await elementDe(
    '<action><code-public-vise ref="V12">83056</code-public-vise><code-public-vise>15235</code-public-vise></action>',
  );
  expect(listeDeCodes(action, "code-public-vise", PUBLIC, signalements)).toEqual(["83056"]);
});

test("the principal Formacode is the one tagged so, else the first, with its version", async () => {
  const of = async (inside: string) =>
    formacodes(await elementDe(`<domaine-formation>${inside}</domaine-formation>`), new Signalements());
  expect(
    await of(
      '<code-FORMACODE ref="V12">34076</code-FORMACODE><code-FORMACODE ref="14" tag="principal">34582</code-FORMACODE>',
    ),
  ).toEqual([
    { code: "34582", version: "V14", principal: true },
    { code: "34076", version: "V12", principal: false },
  ]);
  expect(await of("<code-FORMACODE>34076</code-FORMACODE><code-FORMACODE>34582</code-FORMACODE>")).toEqual([
    { code: "34076", version: null, principal: true },
    { code: "34582", version: null, principal: false },
  ]);
  expect(await of("")).toEqual([]);
});
