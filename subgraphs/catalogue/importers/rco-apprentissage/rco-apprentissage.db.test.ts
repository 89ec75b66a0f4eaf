import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OperatorError } from "@passerelle/kernel/errors";
import { publishedFacts } from "@passerelle/testing/outbox";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { catalogue } from "../../src/subgraph.ts";
import { chargerOffre } from "../offre/fixtures.ts";
import { empreinteOffre, importer, jointuresDe } from "../organismes/essai.fixture.ts";
import { organismesPrepa } from "../organismes/prepa.ts";
import { kitRncp } from "../rncp-kit/importer.ts";
import { rcoApprentissage } from "./importer.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    now: () => new Date("2026-11-24T10:00:00Z"),
  });
  folder = await mkdtemp(join(tmpdir(), "rco-"));
});

afterEach(async () => {
  await subgraph?.close();
  await database?.drop();
  await rm(folder, { recursive: true });
});

const ENTETE =
  "etablissement_gestionnaire_siret;etablissement_formateur_siret;etablissement_lieu_formation_adresse;etablissement_lieu_formation_code_postal;etablissement_lieu_formation_code_insee;cfd;rncp_code;debut_sessions";
const ligne = (cfd: string, adresse = "10 RUE DE L’ÉTÉ", annee = "2020") =>
  `39992626000031;39992626000031;${adresse};90000;90010;${cfd};;${annee}`;

async function lire(contenu: string | Buffer, options = {}) {
  const path = join(folder, "rco.csv");
  await writeFile(path, contenu);
  return importer(subgraph, rcoApprentissage, [path], options);
}

test("what a newer file leaves out is closed; a cut or empty one changes nothing", async () => {
  await lire([ENTETE, ligne("44633513"), ligne("40025214")].join("\n"));
  const { comptes } = await lire([ENTETE, ligne("44633513", undefined, "2020,2021")].join("\n"));
  expect(comptes).toMatchObject({
    formations: { inchanges: 1, fermes: 1 },
    actions: { inchanges: 1, fermes: 1 },
    sessions: { crees: 1, inchanges: 1, fermes: 1 },
  });
  const avant = await empreinteOffre(subgraph);
  for (const contenu of ["", ENTETE, `${ENTETE}\nx;y`, "a;b\n1;2"])
    await expect(lire(contenu)).rejects.toThrow(OperatorError);
  expect(await empreinteOffre(subgraph)).toEqual(avant);
});

test("the original encoding is read when the operator says so", async () => {
  const octets = Buffer.from([ENTETE, ligne("44633513", "10 RUE DE L\u0092ÉTÉ")].join("\r\n"), "latin1");
  await lire(octets, { encoding: "windows-1252" });
  const { data } = await subgraph.execute({
    query: `{ formations { edges { node { intitule niveauSortie actions { edges { node { lieux { lignes ville } } } }
      sessions { edges { node { debut inscriptionFin ouverte } } } } } } }`,
  });
  expect(data).toEqual({
    formations: {
      edges: [
        {
          node: {
            intitule: "Formation en apprentissage, diplôme 44633513",
            niveauSortie: "NIVEAU_4",
            actions: { edges: [{ node: { lieux: [{ lignes: ["10 RUE DE L’ÉTÉ"], ville: "Belfort" }] } }] },
            sessions: { edges: [{ node: { debut: null, inscriptionFin: "2020-12-31", ouverte: false } }] },
          },
        },
      ],
    },
  });
  await expect(lire(octets)).rejects.toThrow("no formation could be stored");
});

test("the title of its certification stands for the one that the file has not, wherever sessions are told", async () => {
  await lire([ENTETE, ligne("44633513").replace(";;2020", ";4521;2020")].join("\n"));
  const titres = async () =>
    (await publishedFacts(subgraph.outbox, "catalogue.sessions")).map(
      ({ contenu }) => (contenu as { intitule: string }).intitule,
    );
  expect(await titres()).toEqual(["Formation en apprentissage, diplôme 44633513, RNCP4521"]);
  await chargerOffre(subgraph.url, {
    formations: [{ certifications: [{ codeRncp: "4521", libelle: "BPJEPS Activités sports collectifs" }] }],
  });
  expect(await titres()).toEqual(["BPJEPS Activités sports collectifs"]);
});

describeWithReferenceData("with the directories of certifications and of organismes", (data) => {
  const SOURCES = [
    [rcoApprentissage, "carif-oref/rco-formations-apprentissage-2020-09-10.csv"],
    [organismesPrepa, "organismes/organismes-prepa-apprentissage.csv"],
    [kitRncp, "rncp/kit-apprentissage-rncp-2025-01-31.csv"],
  ] as const;

  test("the file in its original encoding gives what the re-encoded one gives", async () => {
    const path = join(data, SOURCES[0][1]);
    await importer(subgraph, rcoApprentissage, [path]);
    const octets = await readFile(path);
    const { comptes } = await lire(Buffer.from(octets.toString("utf8"), "latin1"), {
      encoding: "windows-1252",
    });
    expect(comptes).toMatchObject({ formations: { inchanges: 1_142 }, sessions: { inchanges: 2_490 } });
  });

  test("codes lead to certifications, whose titles and organismes' names are found, whichever file came first", async () => {
    for (const [chosen, path] of SOURCES) await importer(subgraph, chosen, [join(data, path)]);
    const query = `{ formation(id: "rco-apprentissage--39992626000031-44633513-RNCP4521") {
        intitule certifications { codeRncp } organisme { nom } }
      titre: formations(filtre: { texte: "boulanger" }) { totalCount }
      nom: formations(filtre: { texte: "club camus" }) { totalCount } }`;
    const { data: lue } = await subgraph.execute({ query });
    expect(lue).toEqual({
      formation: {
        intitule:
          "BPJEPS - Brevet professionnel de la jeunesse, de l'éducation populaire et du sport - spécialité Activités sports collectifs",
        certifications: [{ codeRncp: "RNCP4521" }],
        organisme: { nom: "ASSOCIATION DE GESTION ET DE DEVELOPPEMENT DU CLUB CAMUS" },
      },
      titre: { totalCount: 24 },
      nom: { totalCount: 6 },
    });
    const apres = await importer(subgraph, rcoApprentissage, [join(data, SOURCES[0][1])]);
    // Fiches of 2020 are in the kit of 2025 where they were not replaced; the diplomas are nearly all there.
    expect(jointuresDe(apres)).toMatchObject({
      "formations → certifications, par code RNCP": [346, 1_081],
      "formations → certifications, par code CFD": [1_100, 1_107],
      "organismes → organismes d'autres sources": [140, 175],
    });
  });
});
