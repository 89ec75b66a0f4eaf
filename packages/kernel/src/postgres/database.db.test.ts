import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import { sql as template } from "drizzle-orm";
import { date, jsonb, pgTable, timestamp } from "drizzle-orm/pg-core";
import { type Database, openDatabase } from "./database.ts";

let test_: TestDatabase;
let database: Database;

beforeAll(async () => {
  test_ = await createTestDatabase();
  database = openDatabase({ url: test_.adminUrl, applicationName: "test" });
});

afterAll(async () => {
  await database.close();
  await test_.drop();
});

const instants = pgTable("instants", { jour: date("jour"), le: timestamp("le", { withTimezone: true }) });

test("a day is text and an instant is a Date, by postgres.js and by drizzle alike", async () => {
  const { sql, db } = database;
  const le = new Date("2026-03-29T01:30:00Z");
  await sql`create table instants (jour date, le timestamptz)`;
  await sql`insert into instants values (${"2026-03-29"}, ${le})`;
  expect([...(await sql`select jour, le from instants`)]).toEqual([{ jour: "2026-03-29", le }]);
  expect(await db.select().from(instants).where(template`le = ${le.toISOString()}`)).toEqual([
    { jour: "2026-03-29", le },
  ]);
});

test("an address tells how long its connections and statements may take", async () => {
  const url = new URL(test_.adminUrl);
  url.search = "?connect_timeout=40&statement_timeout=1234";
  const { sql, lookups, close } = openDatabase({ url: url.href, applicationName: "test", max: 1 });
  expect(sql.options.connect_timeout).toBe(40);
  for (const pool of [sql, lookups])
    expect([...(await pool`show statement_timeout`)]).toEqual([{ statement_timeout: "1234ms" }]);
  await close();

  url.search = "";
  const usual = openDatabase({ url: url.href, applicationName: "test", max: 1 });
  expect(usual.sql.options.connect_timeout).toBe(5);
  expect([...(await usual.sql`show statement_timeout`)]).toEqual([{ statement_timeout: "3s" }]);
  await usual.close();
});

test("counts beyond 32 bits are numbers", async () => {
  expect([...(await database.sql`select 3000000000::bigint as n`)]).toEqual([{ n: 3_000_000_000 }]);
});

const objets = pgTable("objets", { contenu: jsonb("contenu") });

test("JSON goes in and out as the value itself, by postgres.js and by drizzle alike", async () => {
  const { sql, db } = database;
  const contenu = { libelle: "l'été", codes: ["D1102"], rien: null };
  await sql`create table objets (contenu jsonb)`;
  await sql`insert into objets values (${sql.json(contenu)})`;
  await db.insert(objets).values({ contenu });
  expect([...(await sql`select contenu from objets`)]).toEqual([{ contenu }, { contenu }]);
  expect(await db.select().from(objets)).toEqual([{ contenu }, { contenu }]);
});

test("a look-up's plan is made once for a connection, and counted and read as any other statement", async () => {
  const seen: string[] = [];
  const { lookups, close } = openDatabase({
    url: test_.adminUrl,
    applicationName: "test",
    max: 1,
    onStatement: (text) => seen.push(text),
  });
  const look = async (id: number) => [
    ...(await lookups`select ${id}::int as id, date '2026-03-29' as jour, '{"a":1}'::jsonb as objet`),
  ];
  expect(await look(1)).toEqual([{ id: 1, jour: "2026-03-29", objet: { a: 1 } }]);
  expect(await look(2)).toEqual([{ id: 2, jour: "2026-03-29", objet: { a: 1 } }]);
  expect(seen.filter((text) => text.includes("::jsonb"))).toHaveLength(2);
  const [plans] = await lookups`
    select generic_plans, custom_plans from pg_prepared_statements where statement like ${"%as jour%"}`;
  expect(plans).toEqual({ generic_plans: expect.any(Number), custom_plans: 0 });
  expect(plans?.generic_plans).toBeGreaterThan(0);
  await close();
});

test("what answers a request has no parallel workers, batch work may", async () => {
  for (const [statementTimeout, workers] of [
    [3_000, "0"],
    [0, "2"],
  ] as const) {
    const { sql, close } = openDatabase({
      url: test_.adminUrl,
      applicationName: "test",
      max: 1,
      statementTimeout,
    });
    expect([...(await sql`show max_parallel_workers_per_gather`)]).toEqual([
      { max_parallel_workers_per_gather: workers },
    ]);
    await close();
  }
});

test("a search is planned for its values each time", async () => {
  const { searches, close } = openDatabase({ url: test_.adminUrl, applicationName: "test", max: 1 });
  for (let id = 0; id < 8; id++)
    expect([...(await searches`select ${id}::int as cherche`)]).toEqual([{ cherche: id }]);
  // The text looked for is a value: this statement is prepared too, and must not find itself.
  const [plans] = await searches`
    select generic_plans, custom_plans from pg_prepared_statements where statement like ${"%as cherche%"}`;
  expect(plans).toEqual({ generic_plans: 0, custom_plans: 8 });
  await close();
});
