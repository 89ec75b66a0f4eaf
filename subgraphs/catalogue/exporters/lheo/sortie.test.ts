import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { OperatorError } from "@passerelle/kernel/errors";
import { ecrireDans } from "./sortie.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sortie-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a file is put in place once it is whole, and replaces the one that was there", async () => {
  const cible = join(folder, "a.xml");
  await writeFile(cible, "ancien");
  const { octets } = await ecrireDans(cible, false, async (ecrire) => {
    await ecrire("é".repeat(100_000));
    expect(await readFile(cible, "utf8")).toBe("ancien");
    expect(await readdir(folder)).toHaveLength(2);
  });
  expect(octets).toBe(200_000);
  expect(await readFile(cible, "utf8")).toBe("é".repeat(100_000));
  expect(await readdir(folder)).toEqual(["a.xml"]);
});

test("compressed, it unzips to what was written", async () => {
  const cible = join(folder, "a.xml.gz");
  await ecrireDans(cible, true, async (ecrire) => {
    for (let n = 0; n < 3_000; n++) await ecrire(`<ligne>${n}</ligne>\n`);
  });
  expect(gunzipSync(await readFile(cible)).toString()).toMatch(/^<ligne>0<[\s\S]*<ligne>2999<\/ligne>\n$/);
});

test.each([true, false])("a failure leaves what was there, and nothing else (compressed: %s)", async (gz) => {
  const cible = join(folder, "a.xml");
  await writeFile(cible, "ancien");
  const failing = ecrireDans(cible, gz, async (ecrire) => {
    await ecrire("x".repeat(1_000_000));
    throw new Error("the database left");
  });
  await expect(failing).rejects.toThrow("the database left");
  expect(await readFile(cible, "utf8")).toBe("ancien");
  expect(await readdir(folder)).toEqual(["a.xml"]);
});

test("what is no regular file is never replaced, and is refused before any work", async () => {
  let worked = false;
  for (const cible of [folder, "/dev/null", "/dev/full"])
    await expect(
      ecrireDans(cible, false, async () => {
        worked = true;
      }),
    ).rejects.toThrow(/" is not a regular file: name a file, or - for standard output\.$/);
  await expect(ecrireDans("", false, async () => {})).rejects.toThrow(OperatorError);
  expect(worked).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test("a place that cannot be written is told in one line", async () => {
  const failing = ecrireDans(join(folder, "absent", "a.xml"), false, async (ecrire) => {
    for (;;) await ecrire("x".repeat(1_000_000));
  });
  await expect(failing).rejects.toThrow(OperatorError);
  await expect(failing).rejects.toThrow(/a\.xml cannot be written \(ENOENT\)\.$/);
});
