import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import { run } from "../harness/processes.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "exporter-"));
  const demo = run("scripts/demo.ts", [], { DATABASE_URL: database.adminUrl });
  expect([await demo.ends(), demo.output()]).toEqual([0, expect.any(String)]);
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const exporter = (...args: string[]) =>
  run("scripts/exporter.ts", args, { DATABASE_URL: database.adminUrl, PASSERELLE_CWD: folder });

test("help, then the demo written to a file where the user stands, then converted", async () => {
  const help = exporter("--help");
  expect(await help.ends()).toBe(0);
  expect(help.output()).toMatch(/npm run exporter -- lheo/);
  const written = exporter("lheo", "--source", "demo", "--out", "demo.xml");
  expect(await written.ends()).toBe(0);
  const [, formations] = written.output().match(/demo\.xml: (\d+) formations, .*LHEO 2\.3/) ?? [];
  const xml = await readFile(join(folder, "demo.xml"), "utf8");
  expect(xml.match(/<formation /g)).toHaveLength(Number(formations));
  const converted = exporter("lheo-2.2", "demo.xml", "demo-2.2.xml");
  expect(await converted.ends()).toBe(0);
  expect(await readFile(join(folder, "demo-2.2.xml"), "utf8")).toMatch(/<lheo xmlns="[^"]*2\.2/);
});

test("what cannot be done is told in one line, and leaves nothing", async () => {
  await writeFile(join(folder, "fc.csv"), "code;nom\n1;Un\n");
  const before = await readdir(folder);
  for (const [args, message] of [
    [["lheo", "--source", "inconnue"], /The source "inconnue" has no formation to export.*demo/],
    [["lheo", "--out", "."], /is not a regular file/],
    [["lheo", "--out", ""], /is not a regular file/],
    [["lheo", "--out", "/dev/null"], /"\/dev\/null" is not a regular file/],
    [["lheo-2.2", "fc.csv"], /fc\.csv, line \d: not well-formed XML; a LHEO 2\.2 or 2\.3 file is expected/],
    [["lheo-2.2", "absent.xml"], /absent\.xml cannot be read/],
    [["autre"], /No exporter is called "autre"/],
  ] as const) {
    const failing = exporter(...args);
    expect(await failing.ends()).toBe(1);
    expect(failing.output()).toMatch(message);
    expect(failing.output()).not.toMatch(/\n\s+at /);
  }
  expect(await readdir(folder)).toEqual(before);
});
