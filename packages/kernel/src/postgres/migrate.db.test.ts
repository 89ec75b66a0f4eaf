import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import postgres from "postgres";
import { migrateSubgraph, roleOf, serviceUrl } from "./migrate.ts";

const name = `essai_${randomBytes(4).toString("hex")}`;
let folder: string;
let databases: TestDatabase[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  await mkdir(join(folder, "meta"));
  await writeFile(
    join(folder, "0000_socle.sql"),
    `create schema ${name}; create table ${name}.faits (id text)`,
  );
  await writeFile(
    join(folder, "meta/_journal.json"),
    JSON.stringify({
      version: "7",
      dialect: "postgresql",
      entries: [{ idx: 0, version: "7", when: 1, tag: "0000_socle", breakpoints: true }],
    }),
  );
  databases = await Promise.all(Array.from({ length: 4 }, () => createTestDatabase()));
});

afterAll(async () => {
  for (const database of databases ?? []) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

test("databases of one server that migrate at the same time share the role without a quarrel", async () => {
  await Promise.all(
    databases.flatMap(({ adminUrl }) => [
      migrateSubgraph({ adminUrl, name, folder }),
      migrateSubgraph({ adminUrl, name, folder }),
    ]),
  );
  for (const { adminUrl } of databases) {
    const sql = postgres(serviceUrl(adminUrl, name), { max: 1 });
    expect([
      ...(await sql`select current_user as role, (select count(*)::int from ${sql(name)}.faits) as faits`),
    ]).toEqual([{ role: roleOf(name), faits: 0 }]);
    await sql.end();
  }
});
