import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { empreinte } from "../empreinte.ts";
import { type BaseImport, ouvrirPourImport } from "../importer-pour-tests.ts";
import { onisepMetiers } from "../onisep-metiers/importer.ts";
import { petitRome } from "../rome/fichiers-pour-tests.ts";
import { rome } from "../rome/importer.ts";

let base: BaseImport;
let folder = "";
beforeEach(async () => {
  base = await ouvrirPourImport();
  folder = await mkdtemp(join(tmpdir(), "metiers-arret-"));
});
afterEach(async () => {
  await base.fermer();
  await rm(folder, { recursive: true, force: true });
});

const STEPS = ["logged", "staged", "swapped"] as const;
const avant = petitRome([{ code: "D1102", libelle: "Boulanger / Boulangère", centres: [27] }]);
const apres = petitRome([
  { code: "D1101", libelle: "Boucher / Bouchère", centres: [27] },
  { code: "D1102", libelle: "Boulanger / Boulangère", centres: [4], mobilites: ["D1101"] },
]);

test.each(STEPS)("kill -9 once « %s »: the old data stay, and the next import goes through", async (stop) => {
  await base.importerFichiers(rome, avant);
  const digest = await empreinte(base.sql);
  const paths = Object.keys(apres).map((nom) => join(folder, nom));
  await Promise.all(Object.entries(apres).map(([nom, content]) => writeFile(join(folder, nom), content)));
  const child = spawn(
    process.execPath,
    ["--no-warnings", join(import.meta.dirname, "enfant.ts"), base.subgraph.url, "rome", stop, ...paths],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const gone = once(child, "exit");
  for await (const said of child.stdout) if (String(said).includes(stop)) break;
  child.kill("SIGKILL");
  expect(await gone).toEqual([null, "SIGKILL"]);

  expect(await empreinte(base.sql)).toEqual(digest);
  // The server frees the killed import's lock when it sees that its connection is gone.
  for (let locked = true; locked; ) {
    const [row] = await base.sql`
      select exists (select from pg_stat_activity where application_name = 'import rome' and datname = current_database()) as locked`;
    locked = row?.locked;
  }
  const { comptes } = await base.importer(rome, paths);
  expect(comptes.metiers).toMatchObject({ crees: 1, modifies: 1 });
  const states = await base.sql`select etat from imports order by debut, etat`;
  expect(states.map(({ etat }) => etat).sort()).toEqual(["INTERROMPU", "REUSSI", "REUSSI"]);
});

test.each(STEPS)("a failure once « %s » leaves the old data", async (stop) => {
  const ligne = (libelle: string, numero: number) =>
    `${libelle};https://exemple.fr/MET.${numero};Guide;D1102\n`;
  const liste = (rows: string) => `libellé métier;lien site onisep.fr;nom publication;code ROME\n${rows}`;
  await base.importerFichiers(onisepMetiers, { "liste-2024.csv": liste(ligne("potier", 1)) });
  const digest = await empreinte(base.sql);
  await expect(
    base.importerFichiers(
      onisepMetiers,
      { "liste-2025.csv": liste(ligne("fleuriste", 2)) },
      {
        onStep: (step) => {
          if (step === stop) throw new Error("coupure");
        },
      },
    ),
  ).rejects.toThrow("coupure");
  expect(await empreinte(base.sql)).toEqual(digest);
});
