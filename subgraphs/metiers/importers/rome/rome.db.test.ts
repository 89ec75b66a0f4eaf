import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { empreinte } from "../empreinte.ts";
import { type BaseImport, ouvrirPourImport } from "../importer-pour-tests.ts";
import { petitRome } from "./fichiers-pour-tests.ts";
import { rome } from "./importer.ts";

let base: BaseImport;
afterEach(() => base.fermer());

/** Rows of each file of version 4.60, as its README counts them. */
const LIGNES = {
  arborescence_centre_interet: 4_444,
  arborescence_secteur_activite: 3_303,
  arborescence_secteur_naf: 2_920,
  arborescence_thematique: 1_348,
  centre_interet: 30,
  coherence_item: 104_219,
  composition_bloc: 8,
  cr_gd_dp: 1_584,
  cr_gd_dp_appellations: 14_828,
  descriptif_rubrique: 3,
  domaine_professionnel: 110,
  grand_domaine: 14,
  item: 33_850,
  liens_rome_referentiels: 118_923,
  referentiel_appellation: 13_120,
  referentiel_code_rome: 1_584,
  referentiel_code_rome_riasec: 1_584,
  referentiel_competence: 18_317,
  referentiel_contexte_travail: 179,
  referentiel_macro_competence_riasec: 507,
  referentiel_savoir: 15_354,
  rubrique_mobilite: 14_912,
  secteur_activite: 35,
  secteur_naf: 89,
  sous_secteur_activite: 40,
  texte: 11_980,
  themes: 17,
};

describeWithReferenceData("the real ROME 4.60", (data) => {
  test("every row of its 27 files is kept, and a second import changes nothing", async () => {
    base = await ouvrirPourImport();
    const folder = join(data, "rome");
    const paths = readdirSync(folder).map((nom) => join(folder, nom));
    const first = await base.importer(rome, paths);
    expect(first.rejets).toBe(0);
    const all = (nb: number, changed: object) => ({
      lus: nb,
      stockes: nb,
      rejetes: 0,
      crees: 0,
      modifies: 0,
      inchanges: 0,
      fermes: 0,
      ...changed,
    });
    const expected = (changed: "crees" | "inchanges") =>
      Object.fromEntries(
        Object.entries({ ...LIGNES, metiers: 1_584 }).map(([objet, nb]) => [
          objet,
          all(nb, { [changed]: nb }),
        ]),
      );
    expect(first.comptes).toEqual(expected("crees"));
    const digest = await empreinte(base.sql);
    expect(Object.fromEntries(Object.entries(digest).map(([table, { lignes }]) => [table, lignes]))).toEqual({
      lignes: 363_302,
      metiers: 1_584,
      metier_codes: 2_636,
      metier_noms: expect.any(Number),
      mots: expect.any(Number),
      centres_interet: 30,
      fiches_rome: 1_584,
      appellations: 13_120,
      competences: 33_671,
      fiche_competences: 90_556,
      outbox: 3_168,
    });

    const { ficheRome, metiers, resultatQuiz } = await base.lire(`{
      ficheRome(code: "D1102") { version libelle definition grandDomaine domaine riasec reglemente cadre
        contextesTravail secteurs centresInteret { id } mobilites { code }
        appellations(first: 1) { totalCount edges { node { libelle } } }
        competences(first: 1) { totalCount edges { coeurMetier node { id } } } provenance { producteur licence } }
      metiers(recherche: "boulangère", first: 1) { edges { trouvePar node { id codesRome niveauAcces } } }
      resultatQuiz(reponses: { choix: ["q3d"] }, first: 3) { metiers { raisons { centre { id } } } } }`);
    expect(ficheRome).toMatchObject({
      version: "460",
      libelle: "Boulanger / Boulangère",
      riasec: "R",
      reglemente: false,
      secteurs: ["Commerce et distribution", "Commerce de détail"],
      centresInteret: [{ id: "ROME-CI-27" }, { id: "ROME-CI-4" }, { id: "ROME-CI-14" }],
      provenance: { producteur: "France Travail", licence: "Licence Ouverte 2.0" },
    });
    // The publisher writes « l''hygiène ».
    expect(ficheRome.definition.split("\n")).toHaveLength(7);
    expect(ficheRome.definition).toContain("d'hygiène");
    expect(ficheRome.definition).not.toContain("''");
    expect(metiers.edges[0]).toEqual({
      trouvePar: "Boulangère",
      node: { id: "ROME-D1102", codesRome: ["D1102"], niveauAcces: null },
    });
    expect(resultatQuiz.metiers).toHaveLength(3);

    const second = await base.importer(rome, paths);
    expect(second.comptes).toEqual(expected("inchanges"));
    expect(await empreinte(base.sql)).toEqual(digest);
  });
});

test("what cannot be kept is listed with its place and reason", async () => {
  base = await ouvrirPourImport();
  const fichiers = petitRome([{ code: "D1102", libelle: "Boulanger / Boulangère", centres: [1] }]);
  const texte = "unix_texte_v460_utf8.csv";
  const link = "unix_rubrique_mobilite_v460_utf8.csv";
  const { importId, comptes } = await base.importerFichiers(rome, {
    ...fichiers,
    [texte]: `${fichiers[texte]}"D1102","definition","deux","Rang qui n'est pas un nombre."
"D1102","definition","1","Deuxième première phrase."
"D1102","definition"
"Z9999","definition","1","D'une fiche inconnue."
"D1102","definition","9","Guillemet "mal fermé"
`,
    [link]: `${fichiers[link]}"D1102","X0000","1"\n`,
  });
  expect(comptes.texte).toMatchObject({ lus: 7, stockes: 2, rejetes: 5 });
  expect(comptes.rubrique_mobilite).toMatchObject({ lus: 1, stockes: 0, rejetes: 1 });
  const rejets = await base.rejets(importId);
  expect(rejets.map(({ fichier, ligne, code, valeur }) => [fichier, ligne, code, valeur])).toEqual([
    [link, 2, "RENVOI_INCONNU", "X0000"],
    [texte, 4, "NOMBRE_INVALIDE", "deux"],
    [texte, 5, "DOUBLON", "D1102/definition/1"],
    [texte, 6, "LIGNE_MALFORMEE", null],
    [texte, 7, "RENVOI_INCONNU", "Z9999"],
    [texte, 8, "LIGNE_MALFORMEE", null],
  ]);
});

test("versions live side by side; the newest is the one that counts, whichever came last", async () => {
  base = await ouvrirPourImport();
  const boulanger = { code: "D1102", libelle: "Boulanger / Boulangère", competences: ["Pétrir"] };
  await base.importerFichiers(
    rome,
    petitRome([{ ...boulanger, libelle: "Boulanger / Boulangère moderne" }], "470"),
  );
  await base.importerFichiers(
    rome,
    petitRome([boulanger, { code: "D1101", libelle: "Boucher / Bouchère", competences: ["Désosser"] }]),
  );
  const data = await base.lire(`{
    recente: ficheRome(code: "D1102") { version libelle }
    ancienne: ficheRome(code: "D1102", version: "460") { version libelle }
    perdue: ficheRome(code: "D1101") { version }
    metier(id: "ROME-D1101") { libelle provenance { retireLe } }
    metiers { edges { node { id libelle } } }
    importsMetiers { comptes { objet } } }`);
  expect(data).toMatchObject({
    recente: { version: "470", libelle: "Boulanger / Boulangère moderne" },
    ancienne: { version: "460", libelle: "Boulanger / Boulangère" },
    perdue: { version: "460" },
    metier: { libelle: "Boucher / Bouchère", provenance: { retireLe: "2026-11-22" } },
    metiers: { edges: [{ node: { id: "ROME-D1102", libelle: "Boulanger / Boulangère moderne" } }] },
  });
});

test("a fiche that leaves its version is closed, and reopened when it is back", async () => {
  base = await ouvrirPourImport();
  const [boulanger, boucher] = [
    { code: "D1102", libelle: "Boulanger / Boulangère", mobilites: ["D1101"] },
    { code: "D1101", libelle: "Boucher / Bouchère" },
  ];
  await base.importerFichiers(rome, petitRome([boulanger, boucher]));
  const before = await empreinte(base.sql, { circonstances: false });
  const { comptes } = await base.importerFichiers(rome, petitRome([{ ...boulanger, mobilites: [] }]));
  expect(comptes.referentiel_code_rome).toMatchObject({ lus: 1, inchanges: 1, fermes: 1 });
  expect(comptes.metiers).toMatchObject({ fermes: 1 });
  const query = `{ metier(id: "ROME-D1101") { provenance { retireLe } } metiers { totalCount } }`;
  expect(await base.lire(query)).toEqual({
    metier: { provenance: { retireLe: "2026-11-22" } },
    metiers: { totalCount: 1 },
  });
  await base.importerFichiers(rome, petitRome([boulanger, boucher]));
  expect(await empreinte(base.sql, { circonstances: false })).toEqual(before);
});

test("files without their list of fiches, or with another name, are refused", async () => {
  base = await ouvrirPourImport();
  const { "unix_texte_v460_utf8.csv": texte = "" } = petitRome([{ code: "D1102", libelle: "Boulanger" }]);
  await expect(base.importerFichiers(rome, { "unix_texte_v460_utf8.csv": texte })).rejects.toThrow(
    "unix_referentiel_code_rome_v460_utf8.csv is missing",
  );
  await expect(base.importerFichiers(rome, { "texte.csv": texte })).rejects.toThrow(
    "not named like a ROME file",
  );
  await expect(
    base.importerFichiers(rome, { "unix_referentiel_code_rome_v460_utf8.csv": "a,b\n1,2\n" }),
  ).rejects.toThrow("has no column code_rome");
});

test("the real ROME takes the place of the demo's", async () => {
  base = await ouvrirPourImport({ demo: true });
  await base.importerFichiers(rome, petitRome([{ code: "D1102", libelle: "Boulanger / Boulangère" }]));
  const { metier, autre } = await base.lire(`{
    metier(id: "ROME-D1102") { libelle accroche natureTravail statuts provenance { source } }
    autre: metier(id: "ROME-D1101") { libelle provenance { source retireLe } } }`);
  expect(metier).toEqual({
    libelle: "Boulanger / Boulangère",
    accroche: "Phrase de l'essai.",
    natureTravail: "Phrase de l'essai.\nSeconde phrase.",
    statuts: [],
    provenance: { source: "rome" },
  });
  expect(autre).toEqual({ libelle: "boucher / bouchère", provenance: { source: "demo", retireLe: null } });
});
