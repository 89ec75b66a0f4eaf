import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import { copyInto } from "./copy.ts";
import { type Database, openDatabase } from "./database.ts";

let test_: TestDatabase;
let database: Database;

beforeAll(async () => {
  test_ = await createTestDatabase();
  database = openDatabase({ url: test_.adminUrl, max: 1, applicationName: "test" });
});

afterAll(async () => {
  await database?.close();
  await test_?.drop();
});

test("a small copy does not wait for a delayed acknowledgement of 40 ms", async () => {
  const { sql } = database;
  await sql`create temporary table lignes (texte text)`;
  const times: number[] = [];
  for (let copy = 0; copy < 15; copy += 1) {
    const start = performance.now();
    const writer = await copyInto(sql, "lignes", ["texte"]);
    await writer.write(["a"]);
    await writer.end();
    times.push(performance.now() - start);
  }
  const median = times.sort((a, b) => a - b)[7] ?? 0;
  expect(median).toBeLessThan(30);
});
