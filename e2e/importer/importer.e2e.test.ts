import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import { run } from "../harness/processes.ts";
import { formation, lheo } from "./lheo-file.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "importer-"));
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const importer = (...args: string[]) =>
  run("scripts/importer.ts", args, { DATABASE_URL: database.adminUrl, PASSERELLE_CWD: folder });

test("an LHÉO file is read where the user stands, counted, and its rejects written as a CSV that no spreadsheet runs", async () => {
  const xml = lheo(formation("F1", "=1+1"));
  await writeFile(join(folder, "offre.xml"), xml);
  const first = importer("lheo", "offre.xml");
  expect(await first.ends()).toBe(0);
  expect(first.output()).toMatch(/formations/);
  const csv = await readFile(join(folder, "lheo.rejets.csv"), "utf8");
  expect(csv).toMatch(/fichier;ligne;chemin;valeur;code;raison/);
  expect(csv).toMatch(/offre\.xml/);
  expect(csv).not.toMatch(/;=1\+1/);

  const again = importer("lheo", "offre.xml");
  expect(await again.ends()).toBe(0);
  expect(again.output()).toMatch(/Same files as the last import/);
});

test("a wrong command says what is possible, in one line", async () => {
  for (const [args, message] of [
    [["inconnu", "x"], /No importer is called "inconnu".*lheo/],
    [["lheo"], /Name at least one file/],
    [["lheo", "absent.xml"], /absent\.xml cannot be read \(ENOENT\)/],
  ] as const) {
    const failing = importer(...args);
    expect(await failing.ends()).toBe(1);
    expect(failing.output()).toMatch(message);
    expect(failing.output()).not.toMatch(/\n\s+at /);
  }
  const help = importer("--help");
  expect(await help.ends()).toBe(0);
  expect(help.output()).toMatch(/rome.*metiers/);
});

test.each(["=1+1", "+1+1", "-1+1", "@SUM(1)"])(
  "a rejected value %s is no formula in the CSV of the rejects",
  async (valeur) => {
    const entete =
      "Code du Terme;Descripteur en majuscules;Descripteur en typo riche;TS (Termes Spécifiques);Note de version;Code arborescence";
    await writeFile(
      join(folder, "domaines-v14.csv"),
      `${entete}\n00106;AGRICULTURE;Agriculture;;;F0\n${valeur};COMMERCE;Commerce;;;L0\n`,
    );
    const command = importer("formacode", "domaines-v14.csv", "--force");
    expect(await command.ends()).toBe(0);
    const [, reject] = (await readFile(join(folder, "formacode.rejets.csv"), "utf8")).trimEnd().split("\n");
    expect(reject).toContain("CODE_INVALIDE");
    expect(reject).toContain(`'${valeur}`);
  },
);

test("a file that cannot be read ends the command with one line that names it, and no stack", async () => {
  await writeFile(join(folder, "coupe-v14.csv.gz"), Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1]));
  const command = importer("formacode", "coupe-v14.csv.gz");
  expect(await command.ends()).toBe(1);
  expect(command.output()).toMatch(/coupe-v14\.csv\.gz: it cannot be unzipped/);
  expect(command.output()).not.toMatch(/\n\s+at /);
});
