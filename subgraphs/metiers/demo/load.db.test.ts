import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { metiers } from "../src/subgraph.ts";
import { loadDemo } from "./load.ts";
import { metiersDemo } from "./metiers/index.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
const today = new Date("2026-11-22T08:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(metiers, database.adminUrl);
  await load();
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const load = () =>
  loadDemo({
    url: subgraph.url,
    sql: subgraph.database.sql,
    today,
    size: "quick",
    log: silentLogger,
    onProgress: () => {},
  });

test("the demo has a métier and a fiche for each of its trades, and the 30 centres of interest", async () => {
  const [row] = await subgraph.database.sql`
    select (select count(*) from metiers where retire_le is null) as metiers,
      (select count(*) from fiches_rome) as fiches, (select count(*) from centres_interet) as centres`;
  expect(row).toEqual({ metiers: metiersDemo.length, fiches: metiersDemo.length, centres: 30 });
});
