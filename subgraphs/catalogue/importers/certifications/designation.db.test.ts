import { chargerOffre } from "../offre/fixtures.ts";
import { type BaseCertifications, ouvrirPourCertifications } from "./base-pour-tests.ts";
import { importerCertifInfo, importerKit } from "./fichiers-pour-tests.ts";

let base: BaseCertifications;
beforeAll(async () => {
  base = await ouvrirPourCertifications();
});
beforeEach(() => base.vider());
afterAll(() => base.fermer());

/** A formation that says one certification. */
const offre = (certification: object, numero = "F1") =>
  chargerOffre(
    base.subgraph.url,
    { formations: [{ numero, intitule: "Préparation", certifications: [certification] }] },
    { source: `source-${numero.toLowerCase()}` },
  );

const designee = async (id: string): Promise<string | null> =>
  (await base.lire("query($id: ID!) { certification(id: $id) { id } }", { id })).certification?.id ?? null;

const trouvees = async (filtre: object): Promise<string[]> => {
  const { formations } = await base.lire(
    "query($filtre: FiltreFormations) { formations(filtre: $filtre) { edges { node { id } } } }",
    { filtre },
  );
  return formations.edges.map((edge: { node: { id: string } }) => edge.node.id).sort();
};

const BOULANGER = {
  Code_Diplome: "82703",
  Libelle_Diplome: "CAP boulanger",
  Code_RNCP: "37537",
  Code_Scolarité: "50022137",
  codeIdeo2: "FOR.2246",
};

describe("a formation that only says an RNCP code", () => {
  test("leads to the certification of Certif Info, whichever came first, and is found by its words", async () => {
    await offre({ codeRncp: "37537" });
    expect(await designee("RNCP-37537")).toBe("RNCP-37537");
    expect(await trouvees({ texte: "boulanger" })).toEqual([]);
    await importerCertifInfo(base, [BOULANGER]);
    const { formation } = await base.lire(
      '{ formation(id: "source-f1--F1") { certifications { id libelle formations { totalCount } } } }',
    );
    expect(formation.certifications).toEqual([
      { id: "CI-82703", libelle: "CAP boulanger", formations: { totalCount: 1 } },
    ]);
    expect(await trouvees({ texte: "boulanger" })).toEqual(["source-f1--F1"]);
    const digest = await base.empreinte();

    await base.vider();
    await importerCertifInfo(base, [BOULANGER]);
    await offre({ codeRncp: "37537" });
    expect(await base.empreinte()).toEqual(digest);
  });

  test("stays readable, and searched, under the id that it was served by", async () => {
    await offre({ codeRncp: "37537" });
    await importerCertifInfo(base, [BOULANGER]);
    for (const id of ["RNCP-37537", "CI-82703"])
      expect([await designee(id), await trouvees({ certification: id })]).toEqual([
        "CI-82703",
        ["source-f1--F1"],
      ]);
    const { _entities } = await base.lire(
      "query($r: [_Any!]!) { _entities(representations: $r) { ... on Certification { id codeRncp } } }",
      { r: [{ __typename: "Certification", id: "RNCP-37537" }] },
    );
    expect(_entities).toEqual([{ id: "CI-82703", codeRncp: "RNCP37537" }]);
  });

  test("the same offer again changes nothing once it leads elsewhere", async () => {
    await offre({ codeRncp: "37537" });
    await importerCertifInfo(base, [BOULANGER]);
    const digest = await base.empreinte({ circonstances: true });
    const counts = await offre({ codeRncp: "37537" });
    expect(counts.formations).toMatchObject({ inchanges: 1, modifies: 0 });
    expect(await base.empreinte({ circonstances: true })).toEqual(digest);
  });
});

test.each([
  "RNCP37537",
  "rncp 37537",
  "37537",
  "CI-82703",
  "82703",
  "50022137",
  "500-22137 V",
  "CFD-50022137",
  "FOR.2246",
])("%s leads to its certification", async (code) => {
  await importerCertifInfo(base, [BOULANGER]);
  expect(await designee(code)).toBe("CI-82703");
  const { certifications } = await base.lire(
    "query($code: String) { certifications(code: $code) { totalCount edges { node { id } } } }",
    { code },
  );
  expect(certifications).toEqual({ totalCount: 1, edges: [{ node: { id: "CI-82703" } }] });
});

describe("several of Certif Info with one RNCP code", () => {
  test.each<[string, Record<string, string>]>([
    ["a habilitation", { Etat_Libelle: "habilitations" }],
    [
      "a preparation that certifies nothing",
      { Etat_Libelle: "formations préparatoires et non certifiantes" },
    ],
  ])("what is published is before %s", async (_, autre) => {
    await importerCertifInfo(base, [
      { Code_Diplome: "1", Code_RNCP: "955", ...autre },
      { Code_Diplome: "2", Code_RNCP: "955" },
    ]);
    expect(await designee("RNCP955")).toBe("CI-2");
  });

  test("the one that replaces the others is theirs", async () => {
    await importerCertifInfo(base, [
      { Code_Diplome: "20633", Code_RNCP: "955", Libelle_Diplome: "MC contrôle" },
      {
        Code_Diplome: "115812",
        Code_RNCP: "955",
        Libelle_Diplome: "CS contrôle",
        Code_Ancien_Diplome: "20633",
      },
    ]);
    expect(await designee("RNCP-955")).toBe("CI-115812");
    const { nouvelle, ancienne } = await base.lire(`{
      nouvelle: certification(id: "CI-115812") { anciennes { code libelle certification { id } } }
      ancienne: certification(id: "CI-20633") { nouvelles { code libelle certification { id } } } }`);
    expect(nouvelle.anciennes).toEqual([
      { code: "CI-20633", libelle: "MC contrôle", certification: { id: "CI-20633" } },
    ]);
    expect(ancienne.nouvelles).toEqual([
      { code: "CI-115812", libelle: "CS contrôle", certification: { id: "CI-115812" } },
    ]);
  });

  test("two that replace each other leave the code to none", async () => {
    await importerCertifInfo(base, [
      { Code_Diplome: "1", Code_RNCP: "955", Code_Ancien_Diplome: "2" },
      { Code_Diplome: "2", Code_RNCP: "955", Code_Ancien_Diplome: "1" },
    ]);
    expect(await designee("RNCP-955")).toBe("RNCP-955");
  });

  test("options leave the fiche a certification of its own, which all their formations are found under", async () => {
    const option = (Code_Diplome: string, nom: string) => ({
      Code_Diplome,
      Code_RNCP: "37301",
      Libelle_Diplome: `CAP arts du bois option ${nom}`,
      Code_Niveau_Europeen: "3",
      Code_Rome_1: `H220${nom.length}`,
      Code_Rome_2: "B1302",
    });
    await importerCertifInfo(base, [option("21154", "sculpteur"), option("21155", "tourneur")]);
    await offre({ codeRncp: "37301" }, "FICHE");
    await offre({ codeCertifInfo: "21155" }, "OPTION");
    const { certification, certifications } = await base.lire(`{
      certification(id: "RNCP37301") { id libelle niveau codesRome declinaisons { id } formations { totalCount } }
      certifications(code: "37301") { edges { node { id } } } }`);
    expect(certification).toEqual({
      id: "RNCP-37301",
      libelle: "CAP arts du bois",
      // What the options have in common is the fiche's.
      niveau: "NIVEAU_3",
      codesRome: ["B1302"],
      declinaisons: [{ id: "CI-21154" }, { id: "CI-21155" }],
      formations: { totalCount: 2 },
    });
    expect(certifications.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual([
      "RNCP-37301",
      "CI-21154",
      "CI-21155",
    ]);
    expect(await trouvees({ certification: "RNCP-37301" })).toEqual([
      "source-fiche--FICHE",
      "source-option--OPTION",
    ]);
    expect(await trouvees({ certification: "CI-21155" })).toEqual(["source-option--OPTION"]);
  });

  test("a code that becomes ambiguous leads its formations back to the fiche", async () => {
    await importerCertifInfo(base, [{ Code_Diplome: "1", Code_RNCP: "955" }]);
    await offre({ codeRncp: "955" });
    expect(await trouvees({ certification: "CI-1" })).toEqual(["source-f1--F1"]);
    await importerCertifInfo(base, [
      { Code_Diplome: "1", Code_RNCP: "955" },
      { Code_Diplome: "2", Code_RNCP: "955" },
    ]);
    expect(await trouvees({ certification: "CI-1" })).toEqual([]);
    expect(await trouvees({ certification: "RNCP-955" })).toEqual(["source-f1--F1"]);
  });
});

test("a certification that only offers name takes their RNCP code, until Certif Info describes it otherwise", async () => {
  await offre({ codeCertifInfo: "7", codeRncp: "955" }, "F1");
  await offre({ codeRncp: "955" }, "F2");
  expect(await trouvees({ certification: "CI-7" })).toEqual(["source-f1--F1", "source-f2--F2"]);
  await importerCertifInfo(base, [{ Code_Diplome: "7", Code_RNCP: "1000" }]);
  expect([await designee("RNCP1000"), await designee("RNCP955")]).toEqual(["CI-7", "RNCP-955"]);
  expect(await trouvees({ certification: "CI-7" })).toEqual(["source-f1--F1"]);
});

test("several RS codes of one certification all lead to it, the newest being told", async () => {
  await importerCertifInfo(base, [
    { Code_Diplome: "69529", Code_RS: "876", Etat_Libelle: "habilitations" },
    { Code_Diplome: "69529", Code_RS: "6313", Etat_Libelle: "habilitations" },
  ]);
  const { certification } = await base.lire(
    '{ certification(id: "RS876") { id codeRs codesRs urlFranceCompetences } }',
  );
  expect(certification).toEqual({
    id: "CI-69529",
    codeRs: "RS6313",
    codesRs: ["RS6313", "RS876"],
    urlFranceCompetences: "https://www.francecompetences.fr/recherche/rs/6313/",
  });
});

test("a diploma without fiche or row of Certif Info is a certification by its code", async () => {
  const nr = { code_diplome: "13512006", intitule_diplome_depp: "SCIENCES (MASTER)", fiche_rncp: "NR" };
  await importerKit(base, [nr]);
  expect(await designee("13512006")).toBe("CFD-13512006");
  await importerCertifInfo(base, [{ Code_Diplome: "9", Code_Scolarité: "13512006" }]);
  expect([await designee("13512006"), await designee("CFD-13512006")]).toEqual(["CI-9", "CI-9"]);
});

test("certifications asked together, however written, come in one statement", async () => {
  await importerCertifInfo(base, [BOULANGER, { Code_Diplome: "1" }, { Code_Diplome: "2" }]);
  const ids = ["RNCP37537", "CI-1", "absent", "2", "x".repeat(10_000), "a\u0000b"];
  base.subgraph.statements();
  const { _entities } = await base.lire(
    "query($r: [_Any!]!) { _entities(representations: $r) { ... on Certification { id } } }",
    { r: ids.map((id) => ({ __typename: "Certification", id })) },
  );
  expect(_entities.map((found: { id: string } | null) => found?.id ?? null)).toEqual([
    ...["CI-82703", "CI-1", null, "CI-2"],
    ...[null, null],
  ]);
  // Projections may be reading their owners' outbox meanwhile.
  expect(base.subgraph.statements().filter((text) => text.includes("certification"))).toHaveLength(1);
});
