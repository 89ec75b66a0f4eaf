import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { COMMUNES, outboxDeTest } from "../importers/offre/fixtures.ts";
import { catalogue } from "../src/subgraph.ts";

const today = new Date("2026-11-22T10:00:00Z");
let databases: TestDatabase[];
let subgraphs: TestSubgraph[];

beforeAll(async () => {
  databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
  subgraphs = await Promise.all(
    databases.map(({ adminUrl }) =>
      openTestSubgraph(catalogue, adminUrl, {
        now: () => today,
        outboxOf: outboxDeTest({ "orientation.communes": COMMUNES }),
      }),
    ),
  );
  for (const { projections } of subgraphs)
    await Promise.all(projections.map((projection) => projection.drain()));
  for (const subgraph of subgraphs) await load(subgraph);
});

afterAll(async () => {
  for (const subgraph of subgraphs ?? []) await subgraph.close();
  for (const database of databases ?? []) await database.drop();
});

const progress: [number, number][] = [];
const load = ({ url, database: { sql } }: TestSubgraph) =>
  catalogue.loadDemo({
    url,
    sql,
    today,
    size: "quick",
    log: silentLogger,
    onProgress: (done, total) => progress.push([done, total]),
  });

test("the same day and size give the same region, and tell their progress", async () => {
  const dumps = await Promise.all(
    subgraphs.map(({ database: { sql } }) =>
      Promise.all(
        ["organismes", "certifications", "formations", "actions", "sessions", "recherche"].map((table) =>
          sql.unsafe(`select md5(string_agg(row, '' order by row)) as hash, count(*) as count
            from (select (to_jsonb(${table}) - 'import_id')::text as row from ${table}) rows`),
        ),
      ),
    ),
  );
  expect(dumps[0]).toEqual(dumps[1]);
  expect(dumps[0]?.[4]?.[0]?.count).toBe(2_000);
  expect(dumps[0]?.[0]?.[0]?.count).toBe(150);
  expect(progress.at(-1)).toEqual([2_000, 2_000]);
});

test("a baker finds open sessions around Moulins, Clermont-Ferrand and Lyon", async () => {
  const [subgraph] = subgraphs as [TestSubgraph];
  for (const codeCommune of ["03190", "63113", "69383"]) {
    const answer = await subgraph.execute({
      query: `query($codeCommune: String) { formations(filtre: { texte: "boulanger", metier: "ROME-D1102", ouvertes: true,
        autour: { codeCommune: $codeCommune, rayonKm: 30 } }) { totalCount edges { distanceKm node {
          sessions(filtre: { ouvertes: true }) { totalCount } } } } }`,
      variables: { codeCommune },
    });
    const { edges } = answer.data!.formations as {
      edges: { distanceKm: number | null; node: { sessions: { totalCount: number } } }[];
    };
    const proches = edges.filter(({ distanceKm }) => distanceKm !== null && distanceKm <= 30);
    expect(proches.reduce((sum, { node }) => sum + node.sessions.totalCount, 0)).toBeGreaterThanOrEqual(3);
  }
});

test("it holds what real offers hold: all states, funders, remote, permanent, without session or date", async () => {
  const [{ database }] = subgraphs as [TestSubgraph];
  const { sql } = database;
  const [row] = await sql`
    select
      (select count(distinct etat_recrutement) from sessions) as etats,
      (select count(*) > 0 from sessions where etat_recrutement is null) as etat_inconnu,
      (select count(*) > 0 from sessions where debut is null) as sans_date,
      (select count(*) > 0 from sessions where fin < '2026-11-22') as finies,
      (select count(*) > 0 from sessions where capacite is null) as sans_capacite,
      (select count(*) > 0 from sessions where jsonb_array_length(informations) > 0) as informations,
      (select count(distinct modalite) from actions) as modalites,
      (select count(distinct entree) from actions) as entrees,
      (select max(jsonb_array_length(financements)) from actions) as financeurs,
      (select count(*) > 0 from recherche where session_id is null) as sans_session,
      (select count(distinct rome) >= 60 from formations, unnest(codes_rome) rome) as metiers,
      (select count(distinct niveau_sortie) >= 6 from formations) as niveaux`;
  expect(row).toEqual({
    etats: 3,
    etat_inconnu: true,
    sans_date: true,
    finies: true,
    sans_capacite: true,
    informations: true,
    modalites: 3,
    entrees: 2,
    financeurs: 3,
    sans_session: true,
    metiers: true,
    niveaux: true,
  });
});

test("its SIRETs have right keys and are of a range that is not attributed", async () => {
  const [{ database }] = subgraphs as [TestSubgraph];
  const sirets = (await database.sql`select siret from organismes`).map((row) => row.siret as string);
  expect(new Set(sirets).size).toBe(150);
  const luhn = (digits: string) =>
    [...digits].reverse().reduce((sum, digit, i) => {
      const value = Number(digit) * (i % 2 ? 2 : 1);
      return sum + (value > 9 ? value - 9 : value);
    }, 0) % 10;
  for (const siret of sirets) {
    expect(siret).toMatch(/^000\d{11}$/);
    expect([luhn(siret), luhn(siret.slice(0, 9))]).toEqual([0, 0]);
  }
});

test("loading it again changes nothing", async () => {
  const [subgraph] = subgraphs as [TestSubgraph];
  const { sql } = subgraph.database;
  const state = () => sql`select (select max(xmin::text::bigint) from sessions) as sessions,
    (select max(xmin::text::bigint) from recherche) as recherche, (select max(transaction::text::bigint) from outbox) as outbox`;
  const before = await state();
  await load(subgraph);
  expect(await state()).toEqual(before);
});
