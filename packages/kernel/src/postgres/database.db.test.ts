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
