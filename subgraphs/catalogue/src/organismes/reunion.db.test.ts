import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { chargerOffre, unLieu } from "../../importers/offre/fixtures.ts";
import type { OrganismeRecord } from "../../importers/offre/records.ts";
import { empreinteOffre } from "../../importers/organismes/essai.fixture.ts";
import { catalogue } from "../subgraph.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;

beforeEach(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl);
});

afterEach(async () => {
  await subgraph?.close();
  await database?.drop();
});

type Descriptions = Partial<OrganismeRecord>[];
/** One formation of the first organisme, so that its words are there. */
const charger = (source: string, organismes: Descriptions) =>
  chargerOffre(
    subgraph.url,
    {
      organismes,
      formations: [
        { numero: `F-${source}`, organisme: String(organismes[0]?.numero ?? organismes[0]?.siret) },
      ],
    },
    { source },
  );

async function lire(id: string, champs = "id nom siret uai") {
  const { data, errors } = await subgraph.execute({
    query: `query($id: ID!) { organisme(id: $id) { ${champs} } }`,
    variables: { id },
  });
  expect(errors).toBeUndefined();
  return (data as { organisme: Record<string, unknown> | null }).organisme;
}

async function trouver(recherche: string) {
  const { data } = await subgraph.execute({
    query:
      "query($recherche: String) { organismes(recherche: $recherche) { totalCount edges { node { id } } } }",
    variables: { recherche },
  });
  const { edges } = (data as { organismes: { edges: { node: { id: string } }[] } }).organismes;
  return edges.map(({ node }) => node.id);
}

const [A, B] = ["13000285000019", "13000285000092"];

test("two sources with one SIRET make one organisme; both ids lead to it, and to the formations of both", async () => {
  await charger("un", [{ numero: "1", nom: "Greta du Test", siret: A, numeroActivite: "11754185275" }]);
  await charger("deux", [{ numero: "9", nom: "GRETA TEST", siret: A, uai: "0754739U" }]);
  const organisme = { id: "deux--9", nom: "GRETA TEST", siret: A, uai: "0754739U" };
  expect([await lire("un--1"), await lire("deux--9")]).toEqual([organisme, organisme]);
  expect(await lire("un--1", "formations { totalCount edges { node { numero } } }")).toEqual({
    formations: { totalCount: 2, edges: [{ node: { numero: "F-deux" } }, { node: { numero: "F-un" } }] },
  });
  const { data } = await subgraph.execute({
    query: `{ formations(filtre: { organisme: "un--1" }) { totalCount }
      texte: formations(filtre: { texte: "greta" }) { totalCount }
      _entities(representations: [{ __typename: "Organisme", id: "un--1" }]) { ... on Organisme { id } } }`,
  });
  expect(data).toEqual({
    formations: { totalCount: 2 },
    texte: { totalCount: 2 },
    _entities: [{ id: "deux--9" }],
  });
  for (const recherche of ["greta du test", "test", A, "130002850", "0754739U", "11754185275"])
    expect([recherche, await trouver(recherche)]).toEqual([recherche, ["deux--9"]]);
});

test("a territory counts an organisme once, however many feeds describe it", async () => {
  for (const source of ["un", "deux"])
    await chargerOffre(
      subgraph.url,
      {
        organismes: [{ numero: "1", siret: A }],
        formations: [{ organisme: "1", actions: [{ lieux: [unLieu("03190")] }] }],
      },
      { source },
    );
  const { data } = await subgraph.execute({
    query: `{ _entities(representations: [{ __typename: "Territoire", id: "DEP-03" }]) {
      ... on Territoire { offre { organismes formations } } } }`,
  });
  expect(data).toEqual({ _entities: [{ offre: { organismes: 1, formations: 2 } }] });
});

test("a description without SIRET joins the organisme of its UAI, unless two establishments share it", async () => {
  await charger("annuaire", [{ numero: "L", nom: "Lycée sans SIRET", uai: "0754739U" }]);
  expect(await lire("annuaire--L")).toMatchObject({ id: "annuaire--L", siret: null });
  await charger("un", [{ numero: "1", nom: "Lycée", siret: A, uai: "0754739U" }]);
  expect(await lire("annuaire--L")).toMatchObject({ id: "annuaire--L", siret: A });
  await charger("deux", [{ numero: "2", nom: "Annexe", siret: B, uai: "0754739U" }]);
  expect([await lire("annuaire--L"), await lire("un--1")]).toMatchObject([
    { id: "annuaire--L", siret: null },
    { id: "un--1", siret: A },
  ]);
  // The other one closes: the UAI names a single establishment again.
  await charger("deux", [{ numero: "3", nom: "Autre", siret: B }]);
  expect(await lire("annuaire--L")).toMatchObject({ siret: A });
});

test("sources loaded at the same time, which name one another's organismes, wait for one another", async () => {
  const sources = ["un", "deux", "trois", "quatre"];
  for (const nom of ["Premier", "Second"])
    await Promise.all(
      sources.map((source) =>
        charger(source, [
          { numero: "1", nom: `${nom} ${source}`, siret: A, uai: nom === "Premier" ? "0754739U" : null },
          { numero: "2", nom: `Sans SIRET ${nom} ${source}`, uai: "0754739U" },
        ]),
      ),
    );
  const membres = sources.map(async (source) => [await lire(`${source}--1`), await lire(`${source}--2`)]);
  const [un, deux] = [
    { id: "deux--1", nom: "Second deux", siret: A, uai: null },
    { id: "deux--2", nom: "Sans SIRET Second deux", siret: null, uai: "0754739U" },
  ];
  expect(await Promise.all(membres)).toEqual(sources.map(() => [un, deux]));
});

test("an organisme that changes SIRET leaves one and joins another", async () => {
  await charger("un", [{ numero: "1", nom: "Un", siret: A }]);
  await charger("deux", [{ numero: "2", nom: "Deux", siret: B }]);
  await charger("un", [{ numero: "1", nom: "Un", siret: B }]);
  expect(await trouver(A)).toEqual([]);
  expect(await trouver("130002850")).toEqual(["deux--2"]);
  expect(await lire("un--1")).toMatchObject({ id: "deux--2", siret: B });
});

test("what a source closes is silent; when none is left the organisme is closed and stays readable", async () => {
  await charger("un", [
    { numero: "0", nom: "Reste" },
    { numero: "1", nom: "Un", siret: A, uai: "0754739U" },
  ]);
  await charger("deux", [
    { numero: "0", nom: "Reste aussi" },
    { numero: "2", nom: "Deux", siret: A },
  ]);
  await charger("un", [{ numero: "0", nom: "Reste" }]);
  expect(await lire("un--1")).toEqual({ id: "deux--2", nom: "Deux", siret: A, uai: null });
  await charger("deux", [{ numero: "0", nom: "Reste aussi" }]);
  expect(await trouver(A)).toEqual([]);
  expect(await lire("un--1", "uai provenance { retireLe }")).toEqual({
    uai: "0754739U",
    provenance: { retireLe: "2026-11-22" },
  });
});

test("the same descriptions make the same directory in any order", async () => {
  const sources: Record<string, Descriptions> = {
    un: [{ numero: "1", nom: "Un", siret: A, uai: "0754739U" }],
    deux: [{ numero: "2", nom: "Organisme 2", siret: A, numeroActivite: "11754185275" }],
    trois: [{ numero: "3", nom: "Trois", uai: "0754739U" }],
    quatre: [
      { numero: "4", nom: "Quatre", siret: B, complements: { annuaire: "reseaux", reseaux: ["greta"] } },
    ],
    cinq: [
      {
        numero: "5",
        nom: "Cinq",
        siret: B,
        complements: { annuaire: "prepa", reseaux: ["afpa"], noms: ["Cinquième"], qualiopi: true },
      },
    ],
  };
  const noms = Object.keys(sources);
  for (const nom of noms) await charger(nom, sources[nom] as Descriptions);
  const attendue = await empreinteOffre(subgraph);
  const autre = await createTestDatabase();
  const second = await openTestSubgraph(catalogue, autre.adminUrl);
  const premier = subgraph;
  try {
    subgraph = second;
    for (const nom of ["trois", "cinq", "un", "quatre", "deux"])
      await charger(nom, sources[nom] as Descriptions);
    expect(await empreinteOffre(second)).toEqual(attendue);
  } finally {
    subgraph = premier;
    await second.close();
    await autre.drop();
  }
  expect(await lire("cinq--5", "nom qualiopi reseaux { code } sources { id champs }")).toEqual({
    nom: "Quatre",
    qualiopi: true,
    reseaux: [{ code: "afpa" }, { code: "greta" }],
    sources: [
      { id: "cinq--5", champs: ["qualiopi"] },
      { id: "quatre--4", champs: ["nom", "siret"] },
    ],
  });
});

test("links are told from both sides, and cost as many statements for one organisme as for many", async () => {
  const sirets = ["35600000049837", A, B];
  await charger("un", [
    {
      numero: "1",
      nom: "Tête",
      siret: A,
      complements: {
        annuaire: null,
        relations: [
          { genre: "RESPONSABLE_DE", siret: B },
          { genre: "MEME_ENTREPRISE", siret: "35600000049837" },
        ],
      },
    },
    { numero: "2", nom: "Bras", siret: B },
  ]);
  expect(await lire("un--2", "relations { genre siret organisme { nom } }")).toEqual({
    relations: [{ genre: "FORMATEUR_POUR", siret: A, organisme: { nom: "Tête" } }],
  });
  expect(await lire("un--1", "relations(genres: [MEME_ENTREPRISE]) { siret organisme { nom } }")).toEqual({
    relations: [{ siret: sirets[0], organisme: null }],
  });
  const cout = async (first: number) => {
    const query = `query($first: Int) { organismes(first: $first) { totalCount edges { node { nom position { latitude }
      adresse { ville } lieuxFormation { uai } relations { organisme { nom provenance { producteur } } } sources { id } } } } }`;
    await subgraph.execute({ query, variables: { first } });
    subgraph.statements();
    await subgraph.execute({ query, variables: { first } });
    return subgraph.statements().length;
  };
  expect([await cout(1), await cout(2)]).toEqual([5, 5]);
});
