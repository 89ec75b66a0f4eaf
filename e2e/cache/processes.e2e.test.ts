import { migrateSubgraph } from "@passerelle/kernel/postgres/migrate";
import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import { SYSTEMS } from "../../scripts/stack/systems.ts";
import { get } from "../documents/library-documents.ts";
import { type FiveProcesses, startFiveProcesses } from "../harness/processes.ts";
import { importTitle, TITLE } from "./offre.ts";

let database: TestDatabase;
let five: FiveProcesses;

beforeAll(async () => {
  database = await createTestDatabase();
  for (const { name, folder } of SYSTEMS)
    await migrateSubgraph({ adminUrl: database.adminUrl, name, folder: `${folder}/migrations` });
  // Nothing is kept of a system that does not tell its changes.
  five = await startFiveProcesses(database.adminUrl, { CACHE_UNTOLD_S: "0" });
});

afterAll(async () => {
  await five?.close();
  await database?.drop();
});

/** Reads until an answer is as wanted. */
async function until(wanted: (title: string | undefined, age: number) => boolean): Promise<void> {
  for (;;) {
    const { text, headers } = await get(five.url, { query: TITLE });
    if (wanted(JSON.parse(text).data?.formation?.intitule, Number(headers.age ?? 0))) return;
  }
}

test("a system in another process tells the gateway what an import in a third has changed", async () => {
  await importTitle(database.adminUrl, "Avant");
  await until((title, age) => title === "Avant" && age >= 1);
  await importTitle(database.adminUrl, "Après");
  await until((title) => title === "Après");
  await until((title, age) => title === "Après" && age >= 1);
});
