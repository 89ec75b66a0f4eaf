import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import { copyInto } from "./copy.ts";
import { type Database, openDatabase } from "./database.ts";

let test_: TestDatabase;
let database: Database;

beforeAll(async () => {
  test_ = await createTestDatabase();
  database = openDatabase({ url: test_.adminUrl, applicationName: "test", max: 1 });
});

afterAll(async () => {
  await database.close();
  await test_.drop();
});

test("every value comes out as it went in, NUL apart", async () => {
  const { sql } = database;
  await sql`create temporary table t (a text, b text[], c jsonb, d int, e bool, f timestamptz)`;
  const date = new Date("2026-01-02T03:04:05Z");
  const copy = await copyInto(sql, "t", ["a", "b", "c", "d", "e", "f"]);
  await copy.write([
    "tab\t newline\n return\r backslash\\ \\N \\.",
    ['"', "\\", "{,}", "", "null", "é"],
    { x: '\n\\"' },
    0,
    false,
    date,
  ]);
  await copy.write(["nul\0!", [], [{ a: 1 }], null, undefined, null]);
  expect(await copy.end()).toBe(2);
  expect([...(await sql`select * from t`)]).toEqual([
    {
      a: "tab\t newline\n return\r backslash\\ \\N \\.",
      b: ['"', "\\", "{,}", "", "null", "é"],
      c: { x: '\n\\"' },
      d: 0,
      e: false,
      f: date,
    },
    { a: "nul!", b: [], c: [{ a: 1 }], d: null, e: null, f: null },
  ]);
});

test("JSON with what Postgres refuses in it: NUL dropped, half a pair replaced, in keys too", async () => {
  const { sql } = database;
  await sql`create temporary table j (a jsonb, b text)`;
  const copy = await copyInto(sql, "j", ["a", "b"]);
  const held = JSON.parse(
    '{"n\\u0000ul": "a\\u0000b", "demi": ["\\ud800", {"\\udc00x": 1}], "__proto__": "p", "\\\\u0000": "\\\\ud800"}',
  );
  await copy.write([held, "\ud800"]);
  await copy.end();
  const [row] = await sql`select a::text as a, b from j`;
  expect(JSON.stringify(JSON.parse(row?.a))).toBe(
    JSON.stringify(
      JSON.parse(
        '{"nul": "ab", "demi": ["\ufffd", {"\ufffdx": 1}], "\\\\u0000": "\\\\ud800", "__proto__": "p"}',
      ),
    ),
  );
  expect(row?.b).toBe("\ufffd");
});

test("a row that the table refuses fails the copy, and the connection goes on", async () => {
  const { sql } = database;
  await sql`create temporary table n (a int)`;
  const copy = await copyInto(sql, "n", ["a"]);
  await copy.write(["pas un nombre"]);
  await expect(copy.end()).rejects.toThrow(/invalid input syntax/);
  expect((await sql`select count(*)::int as n from n`)[0]).toEqual({ n: 0 });
});
