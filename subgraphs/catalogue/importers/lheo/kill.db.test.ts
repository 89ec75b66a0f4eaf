import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { catalogue } from "../../src/subgraph.ts";
import { dumpOffre } from "./dump.fixture.ts";
import { flux, fluxLheo, formationXml } from "./flux.fixture.ts";
import { lheo } from "./importer.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let folder: string;
let before: unknown;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl);
  folder = await mkdtemp(join(tmpdir(), "lheo-kill-"));
  await writeFile(join(folder, "ancien.xml"), flux(formationXml({ numero: "ANCIENNE" })));
  await importFile("ancien.xml");
  before = await dumpOffre(subgraph.database.sql);
  await pipeline(Readable.from(fluxLheo(8_000_000)), createWriteStream(join(folder, "nouveau.xml")));
});

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await subgraph.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const importFile = (nom: string) =>
  runImport({
    url: subgraph.url,
    schema: "catalogue",
    importer: lheo,
    paths: [join(folder, nom)],
    log: silentLogger,
  });

/** Starts an import in a process of its own and kills it, without notice, at a moment. */
async function killAt(moment: string): Promise<void> {
  const script = join(import.meta.dirname, "kill.fixture.ts");
  const child = spawn(process.execPath, [script, subgraph.url, join(folder, "nouveau.xml"), moment], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [said] = await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  expect(String(said)).toBe(`${moment}\n`);
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  expect(await exit).toEqual([null, "SIGKILL"]);
  // The server notices that its client is gone, and gives up its transaction and its lock.
  const { sql } = subgraph.database;
  for (let alive = true; alive; ) {
    const [row] = await sql`
      select exists (select from pg_stat_activity where application_name = 'import lheo' and datname = current_database()) as alive`;
    alive = row?.alive;
  }
}

test.each(["logged", "reading", "staged", "swapped"])(
  "kill -9 when %s leaves the old offer, and the log says that it was interrupted at the next import",
  async (moment) => {
    const { sql } = subgraph.database;
    await killAt(moment);
    expect(await dumpOffre(sql)).toEqual(before);
    const [log] = await sql`select etat, fin from imports order by debut desc limit 1`;
    expect(log).toEqual({ etat: "EN_COURS", fin: null });
    expect(await importFile("ancien.xml")).toMatchObject({ unchanged: true });
    const [after] = await sql`select etat from imports order by debut desc limit 1`;
    expect(after?.etat).toBe("INTERROMPU");
  },
);

test("the same file then goes in whole", async () => {
  const { comptes } = await importFile("nouveau.xml");
  const { formations, actions, sessions } = comptes;
  expect(formations?.lus).toBeGreaterThan(800);
  expect(formations).toMatchObject({ crees: formations?.lus, rejetes: 0, fermes: 1, modifies: 0 });
  expect([actions?.stockes, sessions?.stockes]).toEqual([
    2 * (formations?.lus ?? 0),
    6 * (formations?.lus ?? 0),
  ]);
});
