import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { vidage } from "../../fixtures/vidage.ts";
import { orientation } from "../../src/subgraph.ts";
import { geo } from "./geo.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let dossier: string;

beforeEach(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(orientation, database.adminUrl);
  dossier = await mkdtemp(join(tmpdir(), "geo-"));
});

afterEach(async () => {
  await subgraph?.close();
  await database?.drop();
  await rm(dossier, { recursive: true, force: true });
});

const commune = (code: string, nom: string, reste: object = {}) => ({
  code,
  nom,
  typeLiaison: 0,
  departement: "03",
  region: "84",
  type: "commune-actuelle",
  codesPostaux: ["03000"],
  population: 100,
  ...reste,
});
const REGIONS = [{ code: "84", chefLieu: "69123", nom: "Auvergne-Rhône-Alpes", typeLiaison: 5 }];
const DEPARTEMENTS = [{ code: "03", region: "84", chefLieu: "03190", nom: "Allier", typeLiaison: 5 }];
const COMMUNES = [
  commune("03190", "Moulins"),
  commune("03310", "Vichy"),
  commune("03001", "Abrest", { anciensCodes: ["03999"] }),
];

async function fichier(nom: string, contenu: unknown): Promise<string> {
  const path = join(dossier, nom);
  await writeFile(path, typeof contenu === "string" ? contenu : JSON.stringify(contenu));
  return path;
}

async function listes(communes: object[], annee = 2026): Promise<string[]> {
  return Promise.all([
    fichier(`regions-${annee}.json`, REGIONS),
    fichier(`departements-${annee}.json`, DEPARTEMENTS),
    fichier(`communes-${annee}.json`, communes),
    fichier(`epci-${annee}.json`, [
      {
        code: "200000001",
        nom: "CA Essai",
        modeFinancement: "FPU",
        membres: communes.map((membre) => ({ code: (membre as { code: string }).code })),
      },
    ]),
  ]);
}

const importer = (paths: string[], reste: object = {}) =>
  runImport({
    url: subgraph.url,
    schema: "orientation",
    importer: geo,
    paths,
    force: true,
    now: new Date("2026-11-22T09:00:00Z"),
    log: silentLogger,
    ...reste,
  });

const territoire = async (id: string) =>
  (
    await subgraph.execute({
      query: `query($id: ID!) { territoire(id: $id) { id nom position { latitude } parents { id } liste { annee } } }`,
      variables: { id },
    })
  ).data?.territoire;

test("a newer list closes what it no longer has, keeps what it does not speak of, and renames", async () => {
  const poste = await fichier(
    "poste.csv",
    "Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;coordonnees_gps\r\n" +
      "03190;MOULINS;03000;MOULINS;;46.5, 3.3\r\n03310;VICHY;03200;VICHY;;46.1, 3.4\r\n",
  );
  await importer([...(await listes(COMMUNES)), poste]);
  const merged = [
    commune("03190", "Moulins-sur-Allier"),
    commune("03001", "Abrest"),
    { ...commune("03310", "Vichy"), type: "commune-deleguee", chefLieu: "03001" },
  ];
  const { comptes } = await importer(await listes(merged, 2027));
  // Moulins is renamed, Abrest gets the year of the new list, Vichy is now a part of Abrest.
  expect(comptes.communes).toEqual({
    lus: 3,
    stockes: 3,
    rejetes: 0,
    crees: 1,
    modifies: 2,
    inchanges: 0,
    fermes: 2,
  });
  expect(await territoire("COM-03190")).toMatchObject({
    nom: "Moulins-sur-Allier",
    position: { latitude: 46.5 },
    liste: { annee: 2027 },
  });
  expect(await territoire("COM-03310")).toMatchObject({ id: "COM-03001", nom: "Abrest" });
  const [publie] = await subgraph.database.sql`select contenu from outbox where cle = '03310'`;
  expect(publie?.contenu).toMatchObject({
    nom: "Vichy",
    territoires: ["COM-03001", "EPCI-200000001", "DEP-03", "REG-84"],
  });
  await importer(await listes(COMMUNES, 2028));
  expect(await territoire("COM-03310")).toMatchObject({
    id: "COM-03310",
    nom: "Vichy",
    liste: { annee: 2028 },
  });
});

test("a list of bassins replaces the one before it, and each says its year", async () => {
  await importer(await listes(COMMUNES));
  const bassins = (lignes: string, annee = 19) =>
    fichier(`bassins-${annee}.csv`, `CODE_COMMUNE_INSEE,NOMCOM,BE${annee},NOMBE${annee}\r\n${lignes}`);
  await importer([
    await bassins("03190,Moulins,8401,MOULINS\r\n03310,Vichy,8402,VICHY\r\n03999,Abrest,8402,VICHY\r\n"),
  ]);
  expect(await territoire("COM-03001")).toMatchObject({
    parents: [{ id: "EPCI-200000001" }, { id: "BAS-8402" }, { id: "DEP-03" }, { id: "REG-84" }],
  });
  const { comptes } = await importer([
    await bassins(
      "03190,Moulins,8403,ALLIER\r\n03310,Vichy,8403,ALLIER\r\n99999,Nulle part,8403,ALLIER\r\n",
      23,
    ),
  ]);
  expect(comptes.bassins).toEqual({
    lus: 3,
    stockes: 2,
    rejetes: 1,
    crees: 0,
    modifies: 2,
    inchanges: 0,
    fermes: 2,
  });
  expect(await territoire("BAS-8403")).toMatchObject({
    nom: "ALLIER",
    liste: { annee: 2023 },
    parents: [{ id: "DEP-03" }, { id: "REG-84" }],
  });
  expect(await territoire("BAS-8402")).toMatchObject({
    nom: "VICHY",
    liste: { annee: 2019 },
    parents: [{ id: "DEP-03" }, { id: "REG-84" }],
  });
  expect(await territoire("COM-03001")).toMatchObject({
    parents: [{ id: "EPCI-200000001" }, { id: "DEP-03" }, { id: "REG-84" }],
  });
});

test("a commune without a point is published near its EPCI's, then its department's, until it has its own", async () => {
  const entete =
    "Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;coordonnees_gps\r\n";
  const poste = (lignes: string) => fichier("poste.csv", `${entete}${lignes}`);
  const publiees = async () =>
    Object.fromEntries(
      (
        await subgraph.database.sql`
          select cle, contenu from outbox where sujet = 'orientation.communes' and contenu is not null order by cle`
      ).map(({ cle, contenu: { latitude, longitude, approche } }) => [cle, [latitude, longitude, approche]]),
    );
  const seule = commune("03002", "Seule");
  const paths = await listes(COMMUNES);
  await fichier("communes-2026.json", [...COMMUNES, seule]);
  await importer(paths);
  expect((await publiees())["03190"]).toEqual([null, null, undefined]);

  await importer([
    await poste("03190;MOULINS;03000;MOULINS;;46.5, 3.3\r\n03310;VICHY;03200;VICHY;;46.1, 3.4\r\n"),
  ]);
  const approchees = await publiees();
  expect(approchees).toEqual({
    "03001": [46.3, 3.35, true],
    "03002": [46.3, 3.35, true],
    "03190": [46.5, 3.3, undefined],
    "03310": [46.1, 3.4, undefined],
    "03999": [46.3, 3.35, true],
  });
  expect(await territoire("COM-03001")).toMatchObject({ position: null });

  await importer([
    await poste(
      "03190;MOULINS;03000;MOULINS;;46.5, 3.3\r\n03310;VICHY;03200;VICHY;;46.1, 3.4\r\n03001;ABREST;03200;ABREST;;46.2, 3.5\r\n",
    ),
  ]);
  expect(await publiees()).toEqual({
    ...approchees,
    "03001": [46.2, 3.5, undefined],
    "03002": [46.26667, 3.4, true],
    "03999": [46.2, 3.5, undefined],
  });
});

test("what cannot be read is rejected with its place and reason, the rest is stored", async () => {
  const paths = await listes([
    ...COMMUNES,
    commune("03190", "Moulins bis"),
    commune("3190", "Sans zéro"),
    commune("03005", ""),
    commune("03006", "Sans département", { departement: "" }),
    commune("03007", "Type", { type: "hameau" }),
  ]);
  const inconnu = await fichier("notes.txt", "rien");
  const { comptes, importId } = await importer([...paths, inconnu]);
  expect(comptes.communes).toMatchObject({ lus: 8, stockes: 3, rejetes: 5 });
  const rejets = await subgraph.database.sql`
    select fichier, chemin, valeur, code from rejets where import_id = ${importId} and fichier like any(array['communes%', 'notes%']) order by id`;
  expect([...rejets]).toEqual([
    { fichier: "notes.txt", chemin: "", valeur: null, code: "FICHIER_INCONNU" },
    { fichier: "communes-2026.json", chemin: "code", valeur: "03190", code: "DOUBLON" },
    { fichier: "communes-2026.json", chemin: "code", valeur: "3190", code: "CHAMP_INVALIDE" },
    { fichier: "communes-2026.json", chemin: "nom", valeur: "", code: "CHAMP_INVALIDE" },
    { fichier: "communes-2026.json", chemin: "departement", valeur: "", code: "CHAMP_INVALIDE" },
    { fichier: "communes-2026.json", chemin: "type", valeur: "hameau", code: "CHAMP_INVALIDE" },
  ]);
});

describe("whatever stops it, the former list stays whole", () => {
  const ETAPES = ["logged", "staged", "swapped"] as const;

  test.each(ETAPES)("a failure once %s", async (etape) => {
    await importer(await listes(COMMUNES));
    const avant = await vidage(subgraph.database.sql);
    const suivante = await listes([commune("03190", "Autre nom")], 2027);
    const onStep = (step: string) => {
      if (step === etape) throw new Error("disk full");
    };
    await expect(importer(suivante, { onStep })).rejects.toThrow("disk full");
    expect(await vidage(subgraph.database.sql)).toEqual(avant);
  });

  test.each(ETAPES)("kill -9 once %s, and the next run goes through", async (etape) => {
    await importer(await listes(COMMUNES));
    const avant = await vidage(subgraph.database.sql);
    const suivante = await listes([commune("03190", "Autre nom")], 2027);
    const child = spawn(
      process.execPath,
      [
        join(import.meta.dirname, "../../fixtures/importer-puis-mourir.ts"),
        subgraph.url,
        "geo",
        etape,
        ...suivante,
      ],
      { stdio: "inherit", env: { ...process.env, NODE_OPTIONS: "" } },
    );
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    expect(await vidage(subgraph.database.sql)).toEqual(avant);
    await importer(suivante);
    expect(await territoire("COM-03190")).toMatchObject({ nom: "Autre nom" });
  });
});

test("zones and académies: what leads nowhere is said, a newer list closes and moves", async () => {
  await importer(await listes(COMMUNES));
  const zones = (lignes: [string, string][]) =>
    fichier(
      "zones.json",
      lignes.map(([code_commune, code_zone_emploi]) => ({ code_commune, code_zone_emploi })),
    );
  const academies = (lignes: string) =>
    fichier(
      "academies.csv",
      `\uFEFFlibelleRegion;codeAcademie;codeRegion;codeDepartement;libelleAcademie;libelleDepartement\n${lignes}`,
    );
  const { comptes, importId } = await importer([
    await zones([
      ["03190", "8401"],
      ["03190", "8402"],
      ["03999", "8402"],
      ["03001", ""],
      ["99999", "8401"],
      ["03310", "'; drop table territoires; --"],
    ]),
    await academies(
      "A;06;84;003;Clermont-Ferrand;Allier\nA;07;84;003;Autre;Allier\nA;99;99;;Non définie;\nA;1;84;130;X;Y\n",
    ),
  ]);
  expect(comptes).toMatchObject({
    zonesEmploi: { lus: 6, stockes: 2, rejetes: 4, crees: 2 },
    academies: { lus: 4, stockes: 1, rejetes: 3, crees: 1 },
  });
  const rejets = await subgraph.database.sql`
    select valeur, code from rejets where import_id = ${importId} order by id`;
  expect(rejets.map(({ valeur, code }) => [valeur, code])).toEqual([
    ["03190", "DOUBLON"],
    ["03001", "SANS_ZONE"],
    ["99999", "COMMUNE_INCONNUE"],
    ["03310", "SANS_ZONE"],
    ["003", "DOUBLON"],
    ["99", "SANS_DEPARTEMENT"],
    ["130", "DEPARTEMENT_INCONNU"],
  ]);
  expect(await territoire("COM-03190")).toMatchObject({
    parents: [
      { id: "EPCI-200000001" },
      { id: "ZE-8401" },
      { id: "DEP-03" },
      { id: "ACA-06" },
      { id: "REG-84" },
    ],
  });
  expect(await territoire("ZE-8401")).toMatchObject({ nom: "Zone d'emploi 8401", liste: { annee: 2020 } });
  const suite = await importer([await zones([["03190", "8402"]])]);
  expect(suite.comptes.zonesEmploi).toMatchObject({ modifies: 1, fermes: 1 });
  expect(await territoire("COM-03190")).toMatchObject({
    parents: expect.arrayContaining([{ id: "ZE-8402" }, { id: "ACA-06" }]),
  });
});
