import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chargerOffre } from "../offre/fixtures.ts";
import { type BaseCertifications, ouvrirPourCertifications } from "./base-pour-tests.ts";
import { importerCertifInfo } from "./fichiers-pour-tests.ts";

let base: BaseCertifications;
let folder: string;
beforeAll(async () => {
  base = await ouvrirPourCertifications();
  folder = await mkdtemp(join(tmpdir(), "certifications-kill-"));
});
afterAll(async () => {
  await base.fermer();
  await rm(folder, { recursive: true });
});

test.each(["logged", "staged", "swapped"])(
  "kill -9 when %s leaves the old certifications, and their formations",
  async (moment) => {
    await base.vider();
    await importerCertifInfo(base, [{ Code_Diplome: "1", Code_RNCP: "955" }], "2023-01-10");
    await chargerOffre(base.subgraph.url, {
      formations: [{ numero: "F1", intitule: "Préparation", certifications: [{ codeRncp: "955" }] }],
    });
    const digest = await base.empreinte({ circonstances: true });
    const path = join(folder, "certif_info-2024-06-28.csv");
    await writeFile(path, "Code_Diplome;Libelle_Diplome;Code_RNCP;Etat_Libelle\n2;Autre;955;Publié\n");
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, "kill.fixture.ts"), base.subgraph.url, "certif-info", path, moment],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const [said] = await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
    expect(String(said)).toBe(`${moment}\n`);
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    expect(await exit).toEqual([null, "SIGKILL"]);
    // The server notices that its client is gone, and gives up its transaction and its lock.
    for (let alive = true; alive; ) {
      const [row] = await base.sql`
        select exists (select from pg_stat_activity
          where application_name = 'import certif-info' and datname = current_database()) as alive`;
      alive = row?.alive;
    }
    expect(await base.empreinte({ circonstances: true })).toEqual(digest);
    const { comptes } = await importerCertifInfo(base, [{ Code_Diplome: "2", Code_RNCP: "955" }]);
    expect(comptes).toMatchObject({ certifInfo: { crees: 1 }, certifications: { crees: 1, modifies: 1 } });
    const [formation] = await base.sql`select certifications from formations`;
    expect(formation?.certifications).toEqual(["CI-2"]);
  },
);
