import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Importer } from "@passerelle/kernel/importing/importer";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { catalogue } from "../../src/subgraph.ts";
import { dumpOffre, viderOffre } from "./dump.fixture.ts";
import { actionXml, flux, formationXml, sessionXml } from "./flux.fixture.ts";
import { lheo } from "./importer.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl);
  folder = await mkdtemp(join(tmpdir(), "lheo-connues-"));
});

afterAll(async () => {
  await subgraph.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await viderOffre(subgraph.database.sql);
  heure = 0;
});

/** Each import is an hour after the one before. */
let heure = 0;

/** What became of a feed, and how many formations were kept without being read. */
async function importXml(xml: string, importer: Importer = lheo) {
  heure += 1;
  const path = join(folder, "flux.xml");
  await writeFile(path, xml);
  let gardees = 0;
  const result = await runImport({
    url: subgraph.url,
    schema: "catalogue",
    source: "lheo",
    paths: [path],
    force: true,
    now: new Date(Date.UTC(2027, 0, 1, heure)),
    log: silentLogger,
    importer: {
      ...importer,
      async stage(context) {
        await importer.stage(context);
        await context.staging.finish();
        const [row] = await context.sql`select count(*)::int as count from offre_gardees`;
        gardees = row?.count;
      },
    },
  });
  const { comptes, jointures, rejets } = result;
  const lignes = await subgraph.database
    .sql`select ligne, chemin, code from rejets where import_id = ${result.importId} order by ligne, chemin, code`;
  return { gardees, dit: { comptes, jointures, rejets, lignes: [...lignes] } };
}

/** Everything stored but what tells one run from another. */
async function contenu() {
  const found = await dumpOffre(subgraph.database.sql);
  const runs = new Set(["import_id", "transaction", "change_le"]);
  return JSON.parse(JSON.stringify(found, (key, value) => (runs.has(key) ? undefined : value)));
}

const oublier = () => subgraph.database.sql`delete from lignes where objet = 'empreinteLheo'`;

const responsable = (numero: number, nom: string, jour = "20260101") =>
  `<organisme-formation-responsable numero="OF_${numero}"><numero-activite>00000000000</numero-activite>
   <nom-organisme>${nom}</nom-organisme><raison-sociale>-</raison-sociale>
   <extras info="x"><extra info="jour">${jour}</extra></extras></organisme-formation-responsable>`;

/** Numbers in a small range, so that records often share one; the same seed, the same formations. */
function formations(seed: number): string[] {
  let state = seed;
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  return Array.from({ length: 24 }, () => {
    const sessions = Array.from({ length: draw(3) }, () =>
      sessionXml(
        `<periode><debut>2027010${1 + draw(9)}</debut><fin>2027${draw(2) ? "0631" : "0630"}</fin></periode>`,
        `SE_${draw(40)}`,
      ),
    ).join("\n");
    const formateur = draw(2)
      ? `<organisme-formateur numero="OF_${draw(6)}"><raison-sociale-formateur>Pont ${draw(2)}</raison-sociale-formateur></organisme-formateur>`
      : "";
    return formationXml({
      numero: `F_${draw(30)}`,
      intitule: `Vergers ${draw(4)}`,
      corps: `<objectif-formation>Tailler ${draw(3)}</objectif-formation><certification><code-RNCP>${draw(3) ? 1_000 + draw(20) : "faux"}</code-RNCP></certification>`,
      actions: Array.from({ length: 1 + draw(2) }, () =>
        actionXml(formateur, `AC_${draw(40)}`, sessions),
      ).join("\n"),
      responsable: responsable(draw(6), `Pont ${draw(3)}`),
    });
  });
}

test("a feed read again keeps its formations, and says the same of them", async () => {
  const xml = flux(formations(1).join("\r\n\n"));
  const first = await importXml(xml);
  expect(first.gardees).toBe(0);
  const before = await contenu();
  const again = await importXml(xml);
  expect(again.gardees).toBeGreaterThan(20);
  expect(await contenu()).toEqual(before);
  expect(again.dit).toMatchObject({
    jointures: first.dit.jointures,
    rejets: first.dit.rejets,
    lignes: first.dit.lignes,
  });
  expect(first.dit.rejets).toBeGreaterThan(5);
});

test.each([2, 3, 4, 5, 6, 7])(
  "what is kept and what changes end as if all had been read: feeds that share numbers, %d",
  async (seed) => {
    const today = formations(seed);
    const others = formations(seed + 100);
    // Some leave, some change, some come, one comes twice, and the order is another.
    const tomorrow = today
      .flatMap((xml, i) => (i % 5 === 0 ? [] : i % 7 === 0 ? [others[i] ?? ""] : [xml]))
      .reverse();
    tomorrow.push(tomorrow[3] ?? "", others[20] ?? "");
    const after = async (forget: boolean) => {
      await importXml(flux(today.join("\n")));
      if (forget) await oublier();
      const { gardees, dit } = await importXml(flux(tomorrow.join("\n")));
      const last = await importXml(flux(today.join("\n")));
      return { gardees, dit, last: last.dit, contenu: await contenu() };
    };
    const read = await after(true);
    await viderOffre(subgraph.database.sql);
    heure = 0;
    const kept = await after(false);
    expect(read.gardees).toBe(0);
    expect(kept.gardees).toBeGreaterThan(8);
    expect({ ...kept, gardees: 0 }).toEqual(read);
  },
);

test("nothing is kept once another version of the importer wrote the source", async () => {
  const xml = flux(formations(8).join("\n"));
  await importXml(xml);
  expect(await importXml(xml, { ...lheo, version: lheo.version + 1 })).toMatchObject({ gardees: 23 });
  expect(await importXml(xml)).toMatchObject({ gardees: 0 });
});

test("a formation that stands in a comment is not taken for the one that is known", async () => {
  const list = formations(9);
  await importXml(flux(list.join("\n")));
  const last = list.pop();
  const { dit } = await importXml(flux(`${list.join("\n")}<!-- ${last} -->`));
  expect(dit.comptes.formations).toMatchObject({ stockes: list.length });
});
