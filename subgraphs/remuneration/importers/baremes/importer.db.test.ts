import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunImportOptions, runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { CHEMIN, fichierLivre } from "../../src/bareme/fichier-livre.ts";
import { remuneration } from "../../src/subgraph.ts";
import { baremes } from "./importer.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "baremes-"));
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(remuneration, database.adminUrl);
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const importer = (paths: string[], options: Partial<RunImportOptions> = {}) =>
  runImport({
    url: subgraph.url,
    schema: "remuneration",
    importer: baremes,
    paths,
    log: silentLogger,
    ...options,
  });

const contenu = async () => [
  await subgraph.database.sql`select * from baremes order by version`,
  await subgraph.database.sql`select * from lignes_bareme order by version, categorie`,
  await subgraph.database.sql`select * from parametres_bareme order by nom, territoire, debut`,
];

/** Our file with its lines changed, written to disk. */
async function fichier(
  nom: string,
  changer: (livre: ReturnType<typeof fichierLivre>) => void,
): Promise<string> {
  const livre = fichierLivre();
  changer(livre);
  const path = join(folder, nom);
  await writeFile(path, JSON.stringify(livre));
  return path;
}

const tout = (nombre: number) => ({
  lus: nombre,
  stockes: nombre,
  rejetes: 0,
  crees: 0,
  modifies: 0,
  inchanges: nombre,
  fermes: 0,
});

describeWithReferenceData("the scale drawn from the Code du travail", (data) => {
  const reel = join(data, "remuneration/bareme-stagiaires.json");

  test("its 2 scales and 14 lines are those that we ship: nothing changes, twice", async () => {
    const avant = await contenu();
    const { comptes, rejets } = await importer([reel]);
    expect(comptes).toEqual({ baremes: tout(2), lignes: tout(14), parametres: tout(0) });
    expect(rejets).toBe(0);
    expect(await contenu()).toEqual(avant);
    expect((await importer([reel])).unchanged).toBe(true);
    await importer([reel], { force: true });
    expect(await contenu()).toEqual(avant);
  });
});

test("our own file is what the migration put in place", async () => {
  const { comptes } = await importer([CHEMIN], { force: true });
  expect(comptes).toEqual({ baremes: tout(12), lignes: tout(84), parametres: tout(20) });
});

test("a new year and a regional overlay are data: loaded, used, then closed when their file no longer has them", async () => {
  const path = await fichier("2027.json", (livre) => {
    const dernier = livre.baremes.find(({ version }) => version === "FR-2026-04-01");
    if (!dernier) throw new Error("no scale of 2026");
    livre.baremes = [
      { ...dernier, fin: "2027-03-31" },
      {
        ...dernier,
        version: "FR-2027-04-01",
        debut: "2027-04-01",
        fin: null,
        lignes: dernier.lignes.map((ligne) => (ligne.montant ? { ...ligne, montant: "800.00" } : ligne)),
      },
      {
        ...dernier,
        version: "REG-84-2027-04-01",
        territoire: "REG-84",
        debut: "2027-04-01",
        fin: null,
        application: "AU_MOINS",
        lignes: dernier.lignes
          .filter(({ categorie }) => categorie === "PLUS_26")
          .map((ligne) => ({ ...ligne, montant: "863.00" })),
      },
    ];
    livre.parametres = [];
  });
  const { comptes } = await importer([path]);
  expect(comptes.baremes).toMatchObject({ lus: 3, crees: 2, modifies: 1, fermes: 0 });
  expect(comptes.lignes).toMatchObject({ lus: 15, crees: 8, inchanges: 7 });
  const montants = async () => {
    const { data } = await subgraph.execute({
      query: `{ paris: simulationRemuneration(profil: { ageEntree: 30, dateEntree: "2027-05-01", territoire: "REG-11" }) { montantMois }
        lyon: simulationRemuneration(profil: { ageEntree: 30, dateEntree: "2027-05-01", territoire: "REG-84" }) { montantMois baremeVersion }
        jeune: simulationRemuneration(profil: { ageEntree: 20, dateEntree: "2027-05-01", territoire: "REG-84" }) { montantMois baremeVersion } }`,
    });
    return data;
  };
  expect(await montants()).toEqual({
    paris: { montantMois: "800.00" },
    lyon: { montantMois: "863.00", baremeVersion: "REG-84-2027-04-01" },
    jeune: { montantMois: "800.00", baremeVersion: "FR-2027-04-01" },
  });
  const apres = await contenu();
  await importer([path], { force: true });
  expect(await contenu()).toEqual(apres);

  const sansRegion = await fichier("2027-bis.json", (livre) => {
    livre.baremes = livre.baremes.filter(({ version }) => version === "FR-2026-04-01");
    livre.parametres = [];
  });
  expect((await importer([sansRegion])).comptes.baremes).toMatchObject({ fermes: 2 });
  expect(await montants()).toMatchObject({ lyon: { montantMois: "775.65" } });
  expect((await importer([path])).comptes.baremes).toMatchObject({ modifies: 3, crees: 0 });
  expect(await montants()).toMatchObject({ lyon: { montantMois: "863.00" } });
});

test("each bad record is rejected with its place and reason, the others are kept", async () => {
  const path = join(folder, "bareme-faux.json");
  const ligne = { code: "MOINS_18", montant: 130.34 };
  await writeFile(
    path,
    `\uFEFF${JSON.stringify({
      baremes: [
        {
          periode: { debut: null, fin: "2021-04-30" },
          source: "essai",
          lignes: [ligne, ligne, { code: "INCONNU", montant: 1 }, { code: "18_20", montant: -3 }, null],
        },
        { periode: { debut: "hier" }, lignes: [ligne] },
      ],
    })}`,
  );
  const { comptes, importId } = await importer([path], { source: "essai" });
  expect(comptes).toMatchObject({
    baremes: { lus: 2, stockes: 1, rejetes: 1 },
    lignes: { lus: 6, stockes: 1, rejetes: 5, inchanges: 1 },
  });
  const rejets = await subgraph.database
    .sql`select chemin, code from rejets where import_id = ${importId} order by id`;
  expect(rejets.map(({ chemin, code }) => `${chemin} ${code}`)).toEqual([
    "baremes[1].periode PERIODE_INVALIDE",
    "baremes[0].lignes[2] LIGNE_INVALIDE",
    "baremes[0].lignes[3] LIGNE_INVALIDE",
    "baremes[0].lignes[4] LIGNE_INVALIDE",
    "baremes[1].lignes[0] LIGNE_INVALIDE",
    "ligne FR-2003-01-01 MOINS_18 DOUBLON",
  ]);
});

test.each(["", "{", "[]", '{"baremes": 3}'])(
  "a file that is no scale (%j) changes nothing",
  async (texte) => {
    const path = join(folder, "bareme-illisible.json");
    await writeFile(path, texte);
    const avant = await contenu();
    await expect(importer([path], { source: "illisible" })).rejects.toThrow("bareme-illisible.json");
    expect(await contenu()).toEqual(avant);
  },
);

describe("an import that stops on the way leaves the old data", () => {
  let path: string;
  beforeAll(async () => {
    path = await fichier("autre.json", (livre) => {
      for (const { lignes } of livre.baremes)
        for (const ligne of lignes) if (ligne.montant) ligne.montant = "1.00";
    });
  });

  test.each(["logged", "staged", "swapped"])("by an error once %s", async (step) => {
    const avant = await contenu();
    const onStep = (reached: string) => {
      if (reached === step) throw new Error(`stopped at ${step}`);
    };
    await expect(importer([path], { force: true, onStep })).rejects.toThrow("stopped at");
    expect(await contenu()).toEqual(avant);
  });

  test.each(["logged", "staged", "swapped"])("by kill -9 once %s", async (step) => {
    const avant = await contenu();
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, "import-hanging-at.ts"), subgraph.url, path, step],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await contenu()).toEqual(avant);
  });
});
