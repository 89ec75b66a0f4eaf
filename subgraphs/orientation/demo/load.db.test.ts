import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { orientation } from "../src/subgraph.ts";

const today = new Date("2026-11-22T09:00:00Z");

let database: TestDatabase;
let subgraph: TestSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(orientation, database.adminUrl, { now: () => today });
  const { url } = subgraph;
  const { sql } = subgraph.database;
  const context = { url, sql, today, size: "quick" as const, log: silentLogger, onProgress: () => {} };
  await orientation.loadReference?.(context);
  expect(await orientation.isEmpty(sql)).toBe(true);
  await orientation.loadDemo(context);
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

async function ask<Data = Record<string, never>>(query: string): Promise<Data> {
  const { data, errors } = await subgraph.execute({ query });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

test("the demo counts as data", async () => {
  expect(await orientation.isEmpty(subgraph.database.sql)).toBe(false);
});

test("a region of 120 structures, 200 events and 12 bassins, said to be invented", async () => {
  expect(
    await ask(`{
      structures { totalCount } evenements { totalCount }
      bassins: territoires(niveau: BASSIN) { totalCount }
      ailleurs: territoires(niveau: BASSIN, dans: "REG-11") { totalCount }
      moulins: territoire(id: "COM-03190") { parents { id nom liste { nom annee } } }
    }`),
  ).toMatchObject({
    structures: { totalCount: 120 },
    evenements: { totalCount: 200 },
    bassins: { totalCount: 12 },
    ailleurs: { totalCount: 0 },
    moulins: {
      parents: [
        { id: "EPCI-200071140" },
        {
          id: "BAS-DEMO-10",
          nom: "Bassin de Moulins (démonstration)",
          liste: { nom: "Bassins de démonstration", annee: 2026 },
        },
        { id: "DEP-03" },
        { id: "REG-84" },
      ],
    },
  });
});

test("every commune of the region is in a bassin, and no other", async () => {
  const [row] = await subgraph.database.sql`
    select count(*) filter (where region = 'REG-84' and bassin is null) as oubliees,
      count(*) filter (where region <> 'REG-84' and bassin is not null) as autres
    from territoires where niveau = 'COMMUNE'`;
  expect(row).toEqual({ oubliees: 0, autres: 0 });
});

test("bassins are published with the communes that they hold", async () => {
  const [row] = await subgraph.database
    .sql`select contenu from outbox where sujet = 'orientation.communes' and cle = '03190'`;
  expect(row?.contenu).toMatchObject({
    nom: "Moulins",
    codesPostaux: ["03000"],
    territoires: ["COM-03190", "EPCI-200071140", "BAS-DEMO-10", "DEP-03", "REG-84"],
  });
});

test("hours are known for most, on Saturday for some; places, numbers and mails are fictitious", async () => {
  const { structures } = await ask<{
    structures: {
      edges: {
        node: {
          nom: string;
          telephone: string;
          courriel: string;
          horaires: { jour: string }[];
          provenance: { source: string };
        };
      }[];
    };
  }>(
    `{ structures(first: 100) { edges { node { nom telephone courriel horaires { jour } provenance { source } } } } }`,
  );
  const nodes = structures.edges.map(({ node }) => node);
  expect(nodes.every(({ nom }) => nom.endsWith("(démonstration)"))).toBe(true);
  expect(nodes.every(({ telephone }) => /^04 65 71 \d\d \d\d$/.test(telephone))).toBe(true);
  expect(nodes.every(({ courriel }) => courriel.endsWith("@example.org"))).toBe(true);
  expect(nodes.every(({ provenance }) => provenance.source === "demo")).toBe(true);
  const sansHoraires = nodes.filter(({ horaires }) => !horaires.length).length;
  const samedi = nodes.filter(({ horaires }) => horaires.some(({ jour }) => jour === "SAMEDI")).length;
  expect(sansHoraires).toBeGreaterThan(5);
  expect(sansHoraires).toBeLessThan(30);
  expect(samedi).toBeGreaterThan(5);
});

test("events are to come, and some present the baker's trade", async () => {
  const answer = await ask<{ evenements: { edges: { node: { debut: string } }[] } }>(`{
    evenements(filtre: { metier: "ROME-D1102" }) { totalCount edges { node { debut titre organisateur { nom } } } }
  }`);
  expect(answer.evenements.edges.length).toBeGreaterThan(2);
  expect(answer.evenements.edges.every(({ node }) => node.debut > today.toISOString())).toBe(true);
});

test("the same day gives the same demo", async () => {
  const other = await createTestDatabase();
  const again = await openTestSubgraph(orientation, other.adminUrl, { now: () => today });
  try {
    const { sql } = again.database;
    await orientation.loadDemo({
      url: again.url,
      sql,
      today,
      size: "full",
      log: silentLogger,
      onProgress: () => {},
    });
    for (const table of ["structures", "evenements", "territoires"] as const) {
      const dump = (of: TestSubgraph) =>
        of.database
          .sql`select md5(string_agg((to_jsonb(t) - 'import_id')::text, '|' order by id)) as hash from ${of.database.sql(table)} t`;
      expect(await dump(again)).toEqual(await dump(subgraph));
    }
  } finally {
    await again.close();
    await other.drop();
  }
});
