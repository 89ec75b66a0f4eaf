import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { publierPlaces } from "../places/publication.ts";
import { remuneration } from "../subgraph.ts";
import { catalogueDeTest, type FaitSession } from "./catalogue-de-test.ts";

/** Sessions as the catalogue publishes them, then as they are asked for through the graph. */
let database: TestDatabase;
let subgraph: TestSubgraph;
const catalogue = catalogueDeTest();

const faits: Record<string, FaitSession> = {
  "lheo--1": {
    capacite: 12,
    debut: "2027-01-04",
    fin: "2027-06-30",
    heuresHebdo: 35,
    etatRecrutement: "OUVERT",
  },
  "lheo--2": { capacite: null, debut: "2025-09-01", fin: "2026-12-18", heuresHebdo: 21, heuresTotal: 30 },
  "lheo--3": { capacite: 8, fin: "2026-10-30", territoires: ["DEP-976", "REG-06"] },
  "lheo--4": { capacite: 8, etatRecrutement: "FERME" },
  "lheo--5": { capacite: 8, inscriptionFin: "2026-11-21" },
  "lheo--6": { capacite: 8, retireLe: "2026-11-01" },
};

beforeAll(async () => {
  database = await createTestDatabase();
  for (const [id, fait] of Object.entries(faits)) catalogue.publier(id, fait);
  subgraph = await openTestSubgraph(remuneration, database.adminUrl, {
    now: () => new Date("2026-11-22T09:00:00Z"),
    outboxOf: () => catalogue,
  });
  await subgraph.projections[0]?.drain();
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const PLACES = "places { capacite capaciteAnnoncee reservees occupees disponibles feu }";

async function entites(ids: readonly string[], champs: string, type = "Session") {
  const { data, errors } = await subgraph.execute({
    query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id ${champs} } } }`,
    variables: { r: ids.map((id) => ({ __typename: type, id })) },
  });
  expect(errors).toBeUndefined();
  return (data as { _entities: unknown[] })._entities;
}

const publie = async (id: string) => {
  const [row] = await subgraph.database.sql`
    select contenu from outbox where sujet = 'remuneration.places' and cle = ${id}`;
  return row?.contenu;
};

test("places follow the capacity; the light is green only where one may still enrol", async () => {
  const libre = (capacite: number, feu: string) => ({
    places: { capacite, capaciteAnnoncee: capacite, reservees: 0, occupees: 0, disponibles: capacite, feu },
  });
  expect(await entites(Object.keys(faits), PLACES)).toEqual([
    { id: "lheo--1", ...libre(12, "VERT") },
    { id: "lheo--2", places: null },
    { id: "lheo--3", ...libre(8, "ROUGE") },
    { id: "lheo--4", ...libre(8, "ROUGE") },
    { id: "lheo--5", ...libre(8, "ROUGE") },
    { id: "lheo--6", ...libre(8, "ROUGE") },
  ]);
});

test("an unknown session is null, without an error", async () => {
  expect(
    await entites(
      ["lheo--404", "", "%' or 1=1"],
      `${PLACES} remunerationEstimee(profil: { ageEntree: 30 }) { regime }`,
    ),
  ).toEqual([null, null, null]);
});

test("the estimation takes the session's start, week, territory and end", async () => {
  const champs = `remunerationEstimee(profil: { ageEntree: 30 }) {
    montantMensuel montantMois tempsPlein baremeVersion reserves transport { retourPeriodique } }`;
  const [plein, partiel] = await entites(["lheo--1", "lheo--2"], champs);
  expect(plein).toMatchObject({
    remunerationEstimee: {
      montantMensuel: "775.65",
      montantMois: "723.94",
      tempsPlein: true,
      baremeVersion: "FR-2026-04-01",
    },
  });
  expect(partiel).toMatchObject({
    remunerationEstimee: { montantMensuel: "769.49", montantMois: "461.68", tempsPlein: false },
  });
  expect(partiel).toHaveProperty(
    "remunerationEstimee.reserves",
    expect.arrayContaining([expect.stringContaining("40 heures")]),
  );
  const [mayotte] = await entites(
    ["lheo--3"],
    `remunerationEstimee(profil: { ageEntree: 30, dateEntree: "2023-05-01" }) { montantMensuel }`,
  );
  expect(mayotte).toEqual({ id: "lheo--3", remunerationEstimee: { montantMensuel: "643.10" } });
});

test("a page costs the same statements whatever its size", async () => {
  for (let rang = 0; rang < 20; rang++)
    catalogue.publier(`page--${rang}`, { capacite: rang, territoires: ["DEP-03"] });
  await subgraph.projections[0]?.drain();
  const champs = `${PLACES} remunerationEstimee(profil: { ageEntree: 30 }) { montantMois }`;
  const cout = async (nombre: number) => {
    subgraph.statements();
    await entites(
      Array.from({ length: nombre }, (_, rang) => `page--${rang}`),
      champs,
    );
    // The projection's own reading may fall in between.
    return subgraph.statements().filter((text) => !text.includes("projections")).length;
  };
  expect(await cout(2)).toBe(1);
  expect(await cout(20)).toBe(1);
});

test("an inscription or a reservation changes places, and is published in the same transaction", async () => {
  const { sql } = subgraph.database;
  expect(await publie("lheo--1")).toEqual({ capacite: 12, reservees: 0, occupees: 0, disponibles: 12 });
  await sql.begin(async (tx) => {
    await tx`insert into inscriptions (ref, session_id, etat) select 'i' || n, 'lheo--1', 'PREVUE' from generate_series(1, 9) n`;
    await tx`insert into inscriptions (ref, session_id, etat) values ('annulee', 'lheo--1', 'ANNULEE'), ('abandon', 'lheo--1', 'ABANDONNEE')`;
    await tx`insert into reservations (ref, session_id, nombre, origine, liberable_le) values
      ('r1', 'lheo--1', 2, 'PREQUALIFIANT', '2026-12-01'), ('r2', 'lheo--1', 3, 'PREQUALIFIANT', '2026-11-22')`;
    await publierPlaces(tx, "2026-11-22", ["lheo--1"]);
  });
  expect(await entites(["lheo--1"], PLACES)).toEqual([
    {
      id: "lheo--1",
      places: { capacite: 12, capaciteAnnoncee: 12, reservees: 2, occupees: 9, disponibles: 1, feu: "VERT" },
    },
  ]);
  expect(await publie("lheo--1")).toEqual({ capacite: 12, reservees: 2, occupees: 9, disponibles: 1 });
});

test("a capacity that shrinks under the inscriptions leaves nothing open and nothing negative", async () => {
  catalogue.publier("lheo--1", { capacite: 5, etatRecrutement: "OUVERT" });
  await subgraph.projections[0]?.drain();
  expect(await entites(["lheo--1"], PLACES)).toEqual([
    {
      id: "lheo--1",
      places: { capacite: 9, capaciteAnnoncee: 5, reservees: 0, occupees: 9, disponibles: 0, feu: "ROUGE" },
    },
  ]);
  expect(await publie("lheo--1")).toEqual({ capacite: 9, reservees: 0, occupees: 9, disponibles: 0 });
});

test("a session without capacity, or gone, is published as gone; a reservation's day releases it", async () => {
  catalogue.publier("lheo--1", { capacite: 12, etatRecrutement: "OUVERT" });
  catalogue.publier("lheo--4", { capacite: null });
  catalogue.publier("lheo--5", null);
  await subgraph.projections[0]?.drain();
  expect(await publie("lheo--4")).toBeNull();
  expect(await publie("lheo--5")).toBeNull();
  expect(await publie("lheo--2")).toBeUndefined();
  expect(await entites(["lheo--5"], PLACES)).toEqual([null]);
  const changes = await subgraph.database.sql.begin((tx) => publierPlaces(tx, "2026-12-01"));
  expect(changes).toBe(1);
  expect(await publie("lheo--1")).toEqual({ capacite: 12, reservees: 0, occupees: 9, disponibles: 3 });
});

test("a rebuild of the projection ends with the same sessions and places", async () => {
  const { sql } = subgraph.database;
  const etat = async () => [
    await sql`select id, capacite, territoires, heures_hebdo from sessions order by id`,
    await sql`select cle, contenu from outbox where contenu is not null order by cle`,
  ];
  await sql.begin((tx) => publierPlaces(tx, "2026-11-22"));
  const avant = await etat();
  await subgraph.projections[0]?.rebuild();
  await sql.begin((tx) => publierPlaces(tx, "2026-11-22"));
  expect(await etat()).toEqual(avant);
});

test("a territory sums the places of its sessions that recruit, in one statement for all", async () => {
  const suivi = "suivi { sessions capacite reservees occupees disponibles }";
  subgraph.statements();
  const lus = await entites(["DEP-03", "REG-84", "DEP-976", "nulle-part"], suivi, "Territoire");
  expect(subgraph.statements().filter((text) => !text.includes("projections"))).toHaveLength(1);
  const rien = { sessions: 0, capacite: 0, reservees: 0, occupees: 0, disponibles: 0 };
  expect(lus).toEqual([
    { id: "DEP-03", suivi: { sessions: 20, capacite: 190, reservees: 0, occupees: 0, disponibles: 190 } },
    { id: "REG-84", suivi: { sessions: 1, capacite: 12, reservees: 2, occupees: 9, disponibles: 1 } },
    { id: "DEP-976", suivi: rien },
    { id: "nulle-part", suivi: rien },
  ]);
});
