import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OperatorError } from "@passerelle/kernel/errors";
import type { Importer } from "@passerelle/kernel/importing/importer";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { catalogue } from "../../src/subgraph.ts";
import { importer, rejetsDe } from "./essai.fixture.ts";
import { lycees } from "./lycees.ts";
import { organismesPrepa } from "./prepa.ts";
import { uaiSiret } from "./uai-siret.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl);
  folder = await mkdtemp(join(tmpdir(), "annuaires-"));
});

afterEach(async () => {
  await subgraph?.close();
  await database?.drop();
  await rm(folder, { recursive: true });
});

const ENTETE = "uai;siret;raison_sociale;enseigne;nature;departement;commune;adresse;prepa_apprentissage";
const [UN, DEUX] = [
  "0754739U;13000285000019;INSTITUT;;formateur;75;Paris;16 RUE CLAUDE BERNARD 75005 PARIS;",
  "0301687W;13000375900011;UNIVERSITE DE NIMES;LP;inconnue;30;Nîmes;RUE DU DOCTEUR SALAN 30000 NIMES;X",
];

async function lire(chosen: Importer, contenu: string | Buffer, nom = "fichier.csv") {
  const path = join(folder, nom);
  await writeFile(path, contenu);
  const resultat = await importer(subgraph, chosen, [path]);
  return { comptes: resultat.comptes.organismes, rejets: await rejetsDe(subgraph, resultat) };
}
const noms = async () =>
  (await subgraph.database.sql`select nom from annuaire where retire_le is null order by nom`).map(
    ({ nom }) => nom,
  );

test("an organisme absent from a newer file is closed, and opened again when it comes back", async () => {
  await lire(organismesPrepa, [ENTETE, UN, DEUX].join("\n"));
  expect(await noms()).toEqual(["INSTITUT", "UNIVERSITE DE NIMES"]);
  expect(await lire(organismesPrepa, [ENTETE, UN].join("\n"))).toMatchObject({
    comptes: { inchanges: 1, fermes: 1 },
  });
  expect(await noms()).toEqual(["INSTITUT"]);
  expect((await lire(organismesPrepa, [ENTETE, DEUX, UN].join("\r\n"))).comptes).toMatchObject({
    modifies: 1,
  });
  expect(await noms()).toEqual(["INSTITUT", "UNIVERSITE DE NIMES"]);
  const [{ fermees } = {}] = await subgraph.database
    .sql`select count(*) as fermees from lignes where objet = 'organismesPrepa' and retire_le is not null`;
  expect(fermees).toBe(0);
});

test("hostile lines cost themselves only, each with its reason", async () => {
  const lignes = [
    ENTETE,
    UN,
    UN,
    "0754739X;13000285000018;FAUX;;formateur;75;Paris;;",
    ";;VIDE;;formateur;75;Paris;;",
    "0301687W;1;SANS SIRET;;autre;30;Nîmes;x 99999 NULLE PART;",
    "trop;peu",
    `0932751K;82409268800061;"nul\0 ${"é".repeat(20_000)} <script>x</script>";;formateur;93;;;`,
  ];
  const { comptes, rejets } = await lire(organismesPrepa, lignes.join("\n"));
  expect(comptes).toMatchObject({ lus: 7, stockes: 3, rejetes: 4 });
  expect(rejets).toEqual({
    CODE_INCONNU: 1,
    DOUBLON: 1,
    LIGNE_MALFORMEE: 1,
    ORGANISME_SANS_IDENTITE: 2,
    SIRET_INVALIDE: 2,
    UAI_INVALIDE: 1,
  });
  const [hostile] = await subgraph.database.sql`select nom from annuaire where siret = '82409268800061'`;
  expect(hostile?.nom).toMatch(/^nul é+$/);
});

test("a file in Windows-1252 is read when the operator says so, and its letters are right", async () => {
  const path = join(folder, "latin.csv");
  await writeFile(
    path,
    Buffer.from([ENTETE, UN.replace("INSTITUT", "ÉCOLE D’ÉTÉ")].join("\n").replace("’", "\u0092"), "latin1"),
  );
  await importer(subgraph, organismesPrepa, [path], { encoding: "windows-1252" });
  expect(await noms()).toEqual(["ÉCOLE D’ÉTÉ"]);
});

test.each([
  ["an empty file", ""],
  ["a header alone", ENTETE],
  ["another file", "a;b\n1;2"],
  ["lines of which none names an organisme", `${ENTETE}\n;;VIDE;;;;;;`],
])("%s leaves what is there", async (_, contenu) => {
  await lire(organismesPrepa, [ENTETE, UN].join("\n"));
  await expect(lire(organismesPrepa, contenu)).rejects.toThrow(OperatorError);
  expect(await noms()).toEqual(["INSTITUT"]);
});

test("lycées that share a SIRET are one organisme, found by each UAI", async () => {
  const entete =
    "CODE_UAI;NUM_SIRET;ACADEMIE;PATRONYME;NOM_ETABLISSEMENT;ADRESSE_POSTALE;CODE_POSTAL;CODE_INSEE;COMMUNE;TELEPHONE;SITE_WEB;MAIL;DATE_MAJ;GEO";
  const suite = "5 rue René Robin;94200;94041;Ivry-sur-Seine;0146584520;;ce@ac-creteil.fr;2025-07-02";
  const { rejets } = await lire(
    lycees,
    [
      entete,
      `0942145W;78572178800020;Créteil;CE3P;Lycée général;${suite};48.81, 2.37`,
      `0940171A;78572178800020;Créteil;CE3P;Lycée professionnel;${suite};0, 0`,
    ].join("\n"),
  );
  expect(rejets).toEqual({ COORDONNEES_INVALIDES: 1 });
  expect(await noms()).toHaveLength(1);
  for (const recherche of ["0942145W", "0940171A"]) {
    const query = `{ organismes(recherche: "${recherche}") { edges { node { siret } } } }`;
    expect((await subgraph.execute({ query })).data).toEqual({
      organismes: { edges: [{ node: { siret: "78572178800020" } }] },
    });
  }
});

test("the référentiel: relations and places of any shape are read or refused, never an error", async () => {
  const un = { siret: "13000285000019", nature: "formateur", etat_administratif: "fermé", qualiopi: true };
  const { comptes, rejets } = await lire(
    uaiSiret,
    JSON.stringify([
      {
        ...un,
        adresse: {
          label: "16 Rue Claude Bernard 75005 Paris",
          code_postal: "75005",
          code_insee: "75105",
          localite: "Paris",
          geojson: { geometry: { coordinates: [2.35, 48.84] }, properties: { score: 0.9 } },
        },
        relations: [{ type: "entreprise", siret: "13000285000092" }, { type: "autre", siret: "x" }, null, 3],
        lieux_de_formation: [{ uai: "0754739X", adresse: { localite: "Paris" } }, { adresse: "x" }, "y"],
      },
      { siret: 3, uai: { a: 1 }, relations: "x", lieux_de_formation: {} },
      7,
      { ...un, siret: "13000285000092", adresse: [], relations: null, __proto__: null },
    ]),
    "fichier.json",
  );
  expect(comptes).toMatchObject({ lus: 4, stockes: 2, rejetes: 2 });
  expect(rejets).toEqual({
    CODE_INCONNU: 3,
    LIGNE_MALFORMEE: 1,
    ORGANISME_SANS_IDENTITE: 1,
    UAI_INVALIDE: 1,
  });
  const [row] = await subgraph.database.sql`
    select latitude, etat, qualiopi, relations, jsonb_array_length(lieux) as lieux, adresse -> 'lignes' as lignes
    from annuaire where siret = '13000285000019'`;
  expect(row).toEqual({
    latitude: 48.84,
    etat: "FERME",
    qualiopi: true,
    relations: [{ genre: "MEME_ENTREPRISE", siret: "13000285000092" }],
    lieux: 1,
    lignes: ["16 Rue Claude Bernard"],
  });
});
