import { franceCompetences } from "../france-competences/importer.ts";
import { ideoFormations } from "../ideo-formations/importer.ts";
import { onisepUrls } from "../onisep-urls/importer.ts";
import { type BaseCertifications, ouvrirPourCertifications } from "./base-pour-tests.ts";
import { importerCertifInfo, importerKit } from "./fichiers-pour-tests.ts";

let base: BaseCertifications;
beforeAll(async () => {
  base = await ouvrirPourCertifications();
});
beforeEach(() => base.vider());
afterAll(() => base.fermer());

const lue = async (id: string, champs: string) =>
  (await base.lire(`query($id: ID!) { certification(id: $id) { ${champs} } }`, { id })).certification;

const PARTENAIRES = "export_fiches_CSV_Partenaires_2024_02_22.csv";
const STANDARD = "export_fiches_CSV_Standard_2024_02_22.csv";
const standard = (fiche: string, intitule: string, actif = "ACTIVE", fin = "31/12/2027") =>
  `"Numero_Fiche";"Intitule";"Date_Fin_Enregistrement";"Actif"\r\n"${fiche}";"${intitule}";"${fin}";"${actif}"\r\n`.replaceAll(
    "\\r\\n",
    "\r\n",
  );

test("facts of a fiche are those of each certification that has it; the newest directory is believed", async () => {
  await importerCertifInfo(base, [
    { Code_Diplome: "1", Code_RNCP: "955", Libelle_Diplome: "Option A" },
    { Code_Diplome: "2", Code_RNCP: "955", Libelle_Diplome: "Option B" },
  ]);
  await importerKit(
    base,
    [
      {
        fiche_rncp: "RNCP955",
        code_diplome: "50022137",
        etat_fiche: "INACTIVE",
        date_echeance: "2024-01-01",
      },
    ],
    "2024-01-31",
  );
  await base.importerFichiers(franceCompetences, { [STANDARD]: standard("RNCP955", "La fiche") });
  const champs = "libelle etat active finEnregistrement codesDiplome provenances { source }";
  const faits = { etat: "ACTIVE", active: true, finEnregistrement: "2027-12-31" };
  const provenances = ["certif-info", "france-competences", "rncp-kit"].map((source) => ({ source }));
  expect(await lue("CI-1", champs)).toEqual({ libelle: "Option A", ...faits, codesDiplome: [], provenances });
  expect(await lue("RNCP-955", champs)).toEqual({
    libelle: "La fiche",
    ...faits,
    codesDiplome: ["50022137"],
    provenances,
  });
  // An older list, imported later, takes nothing back.
  await importerKit(
    base,
    [{ fiche_rncp: "RNCP955", code_diplome: "50022137", etat_fiche: "INACTIVE" }],
    "2020-01-31",
  );
  expect(await lue("CI-1", "etat")).toEqual({ etat: "ACTIVE" });
});

test("what a newer Certif Info lacks is closed on that day, and stays readable; when it is back, it is open", async () => {
  const [un, deux] = [{ Code_Diplome: "1", Code_RNCP: "955" }, { Code_Diplome: "2" }];
  await importerCertifInfo(base, [un, deux], "2023-01-10");
  const { comptes } = await importerCertifInfo(base, [deux], "2024-06-28");
  expect(comptes.certifications).toMatchObject({ lus: 2, crees: 0, modifies: 1 });
  const champs = "id provenance { retireLe }";
  const fermee = { id: "CI-1", provenance: { retireLe: "2024-06-28" } };
  expect([await lue("CI-1", champs), await lue("RNCP955", champs)]).toEqual([fermee, fermee]);
  const digest = await base.empreinte();
  await base.vider();
  await importerCertifInfo(base, [deux], "2024-06-28");
  await importerCertifInfo(base, [un, deux], "2023-01-10");
  expect(await base.empreinte()).toEqual(digest);
  await importerCertifInfo(base, [un, deux], "2025-01-01");
  expect(await lue("CI-1", champs)).toEqual({ id: "CI-1", provenance: { retireLe: null } });
});

test("a day to come does not make a file the newest for ever", async () => {
  const fichier = (jour: string, libelle: string) =>
    `Code_Diplome;Libelle_Diplome;Code_RNCP;Etat_Libelle;Date_MaJ\n1;${libelle};;Publié;${jour}\n`;
  const { certifInfo } = await import("../certif-info/importer.ts");
  await base.importerFichiers(certifInfo, { "faux.csv": fichier("01/01/2999", "Faux") });
  await base.importerFichiers(certifInfo, { "vrai.csv": fichier("28/06/2024", "Vrai") });
  expect(await lue("CI-1", "libelle")).toEqual({ libelle: "Vrai" });
});

test("Onisep completes what Certif Info joins to it, and is named among the sources", async () => {
  await importerCertifInfo(base, [{ Code_Diplome: "1", codeIdeo2: "FOR.1", Code_Scolarité: "50022137" }]);
  const formation = (n: number, reste: object) => ({
    nom: `formation ${n}`,
    url_onisep: `https://www.onisep.fr/http/redirection/formation/slug/FOR.${n}`,
    type_diplome: "CAP",
    niveau_certification: "5",
    ...reste,
  });
  const { comptes, jointures } = await base.importerFichiers(ideoFormations, {
    "ideo-2026.json": JSON.stringify([
      formation(1, { duree: "2 ans" }),
      formation(2, { rncp: "42" }),
      formation(3, {}),
      "x",
    ]),
  });
  // The third leads to no certification; the second makes known the one that it names.
  expect(comptes).toMatchObject({
    ideoFormations: { lus: 4, stockes: 3, rejetes: 1 },
    certifications: { lus: 2, crees: 1, modifies: 1 },
  });
  expect(jointures[0]).toMatchObject({ total: 3, resolus: 1 });
  await base.importerFichiers(onisepUrls, { "urls.json": '{"50022137": "http://www.onisep.fr/x"}' });
  expect(await lue("FOR.1", "id duree urlOnisep provenances { source attribution }")).toEqual({
    id: "CI-1",
    duree: "2 ans",
    urlOnisep: "https://www.onisep.fr/http/redirection/formation/slug/FOR.1",
    provenances: [
      { source: "certif-info", attribution: null },
      { source: "ideo-formations", attribution: "Onisep" },
      { source: "onisep-urls", attribution: "Onisep" },
    ],
  });
  expect(await lue("FOR.2", "id libelle niveau")).toEqual({
    id: "RNCP-42",
    libelle: "formation 2",
    niveau: "NIVEAU_3",
  });
});

test("partners are read by pages, in alphabetical order, their total exact", async () => {
  const noms = Array.from({ length: 45 }, (_, i) => `Organisme ${String(i).padStart(2, "0")}`);
  await base.importerFichiers(franceCompetences, {
    [STANDARD]: standard("RS5000", "Blockchain"),
    [PARTENAIRES]: `"Numero_Fiche";"Nom_Partenaire";"Siret_Partenaire"\n${noms.map((nom) => `"RS5000";"${nom}";""\n`).join("")}`,
  });
  const lus: string[] = [];
  let after: string | null = null;
  do {
    const { certification } = await base.lire(
      `query($after: String) { certification(id: "RS5000") { partenaires(first: 20, after: $after) {
        totalCount edges { node { nom siret habilitation } } pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
    const { edges, pageInfo, totalCount } = certification.partenaires;
    expect(totalCount).toBe(45);
    lus.push(...edges.map((edge: { node: { nom: string } }) => edge.node.nom));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(lus).toEqual(noms);
});

test("hostile rows are refused with their reason, the others kept", async () => {
  const { importId, comptes } = await importerCertifInfo(base, [
    { Code_Diplome: "1", Libelle_Diplome: "<script>alert(1)</script>Titre \u202Eun" },
    { Code_Diplome: "1" },
    { Code_Diplome: "0" },
    { Code_Diplome: "2;3" },
    { Code_Diplome: "4'); drop table lignes; --" },
    { Code_Diplome: "5", Libelle_Diplome: "\uFFFD" },
    { Code_Diplome: "6", Etat_Libelle: "__proto__", Code_Rome_1: "D1102\u0000" },
  ]);
  expect(comptes).toMatchObject({
    certifInfo: { lus: 7, stockes: 2, rejetes: 5 },
    certifications: { lus: 2, crees: 2 },
  });
  expect(await base.rejets(importId)).toEqual({
    CODE_ABSENT: 1,
    DOUBLON: 1,
    LIGNE_MALFORMEE: 3,
    VALEUR_INCONNUE: 1,
  });
  expect(await lue("CI-1", "libelle")).toEqual({ libelle: "Titre un" });
  expect(await lue("CI-6", "nature codesRome")).toEqual({ nature: "CERTIFICATION", codesRome: ["D1102"] });
});

describe("what is there stays", () => {
  beforeEach(async () => {
    await importerCertifInfo(base, [{ Code_Diplome: "1", Code_RNCP: "955" }]);
  });

  test.each([
    ["no row", ""],
    ["no row that can be kept", "x;y;;Publié\n"],
  ])("when a file has %s", async (_, lignes) => {
    const digest = await base.empreinte({ circonstances: true });
    const { certifInfo } = await import("../certif-info/importer.ts");
    await expect(
      base.importerFichiers(certifInfo, {
        "vide.csv": `Code_Diplome;Libelle_Diplome;Code_RNCP;Etat_Libelle\n${lignes}`,
      }),
    ).rejects.toThrow("holds no record that can be kept");
    expect(await base.empreinte({ circonstances: true })).toEqual(digest);
  });

  test.each(["logged", "staged", "swapped"] as const)("when the import fails once « %s »", async (stop) => {
    const digest = await base.empreinte({ circonstances: true });
    await expect(
      base.importerFichiers(
        onisepUrls,
        { "urls.json": '{"50022137": "http://www.onisep.fr/x"}' },
        {
          onStep: (step) => {
            if (step === stop) throw new Error("coupure");
          },
        },
      ),
    ).rejects.toThrow("coupure");
    expect(await base.empreinte({ circonstances: true })).toEqual(digest);
  });

  test("when a file of the export of France compétences has lost its name", async () => {
    await expect(base.importerFichiers(franceCompetences, { "rome.csv": "Numero_Fiche\n" })).rejects.toThrow(
      "none of the tables of the export",
    );
  });
});
