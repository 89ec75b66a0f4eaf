import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import postgres from "postgres";
import { silentLogger } from "../logger.ts";
import { announceChange } from "./announce.ts";
import { type FollowedChanges, followChanges } from "./follow.ts";
import type { News } from "./news.ts";

let database: TestDatabase;
let sql: postgres.Sql;
let followed: FollowedChanges;
let latest: News | undefined;
let waiting: (() => void)[] = [];

/** Resolves once the latest news are as wanted. */
async function until(wanted: (news: News) => boolean): Promise<News> {
  while (!latest || !wanted(latest))
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  return latest;
}

beforeAll(async () => {
  database = await createTestDatabase();
  sql = postgres(database.adminUrl, { max: 2 });
  followed = followChanges({
    ...{ url: database.adminUrl, schema: "metiers", log: silentLogger, beat: 50 },
    tell(news) {
      latest = news;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  });
});

afterAll(async () => {
  await followed?.stop();
  await sql?.end();
  await database?.drop();
});

test("a change is told once it is committed, one that is rolled back is not, those of others are not", async () => {
  const { changes } = await until(() => true);
  await sql.begin((tx) => announceChange(tx, "metiers"));
  await until((news) => news.changes === changes + 1);
  await sql.begin((tx) => announceChange(tx, "catalogue"));
  await expect(
    sql.begin(async (tx) => {
      await announceChange(tx, "metiers");
      throw new Error("given up");
    }),
  ).rejects.toThrow("given up");
  await sql.begin((tx) => announceChange(tx, "metiers"));
  const { number } = await until((news) => news.changes > changes + 1);
  expect(latest?.changes).toBe(changes + 2);
  await until((news) => news.number > number + 2);
  expect(latest).toMatchObject({ system: "metiers", changes: changes + 2, lease: 200 });
});

test("after the connection is lost, all may have changed, and changes are told again", async () => {
  const { changes, source } = await until(() => true);
  const killed = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'changes metiers' and datname = current_database()`;
  expect(killed.length).toBeGreaterThan(0);
  const again = await until((news) => news.changes > changes);
  expect(again.source).toBe(source);
  await sql.begin((tx) => announceChange(tx, "metiers"));
  await until((news) => news.changes > again.changes);
});
