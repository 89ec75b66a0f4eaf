import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { chargerOffre, type OffreDeTest, unLieu } from "../../importers/offre/fixtures.ts";
import { catalogue } from "../subgraph.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    now: () => new Date("2026-11-22T10:00:00Z"),
  });
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

/** Formations of Allier, each with a session at two places, one in three of them closed. */
const offre = (nombre: number): OffreDeTest => ({
  organismes: [{ numero: "OF1" }, { numero: "OF2", nom: "Autre centre" }],
  formations: Array.from({ length: nombre }, (_, n) => ({
    numero: `F${n}`,
    organisme: n % 2 ? "OF1" : "OF2",
    actions: [
      {
        numero: `A${n}`,
        lieux: [unLieu("03190"), unLieu("03321")],
        sessions: [
          {
            numero: `S${n}`,
            debut: "2027-01-04",
            ...(n % 3 ? { fin: "2027-02-01" } : { etatRecrutement: "FERME" }),
          },
        ],
      },
    ],
  })),
});

const compte = async (id: string) => {
  const { data } = await subgraph.execute({
    query: `query($t: [_Any!]!) { _entities(representations: $t) { ... on Territoire { offre { organismes formations sessionsOuvertes } } } }`,
    variables: { t: [{ __typename: "Territoire", id }] },
  });
  return (data?._entities as { offre: object }[] | undefined)?.[0]?.offre;
};

test("a large territory says the same, counted once for all, as when its rows are counted", async () => {
  const { sql } = subgraph.database;
  await chargerOffre(subgraph.url, offre(600));
  expect(await sql`select territoire from comptes_territoires order by 1`).toEqual([
    { territoire: "COM-03190" },
    { territoire: "COM-03321" },
    { territoire: "DEP-03" },
  ]);
  const counted = { organismes: 2, formations: 600, sessionsOuvertes: 400 };
  expect(await compte("DEP-03")).toEqual(counted);
  await sql`delete from comptes_territoires`;
  expect(await compte("DEP-03")).toEqual(counted);
});

test("a change of a few formations is counted at once", async () => {
  await chargerOffre(subgraph.url, offre(601));
  await chargerOffre(subgraph.url, offre(1200));
  const changed = offre(1190);
  changed.formations[1]?.actions?.splice(0);
  await chargerOffre(subgraph.url, changed);
  const shown = await compte("DEP-03");
  await subgraph.database.sql`delete from comptes_territoires`;
  expect(await compte("DEP-03")).toEqual(shown);
  expect(shown).toEqual({ organismes: 2, formations: 1189, sessionsOuvertes: 792 });
});
