import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { OperatorError } from "@passerelle/kernel/errors";
import type { Counts } from "@passerelle/kernel/importing/importer";
import { type ImportResult, type RunImportOptions, runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
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
  folder = await mkdtemp(join(tmpdir(), "lheo-"));
});

afterAll(async () => {
  await subgraph.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

afterEach(() => viderOffre(subgraph.database.sql));

const importFiles = (paths: string[], options: Partial<RunImportOptions> = {}): Promise<ImportResult> =>
  runImport({ url: subgraph.url, schema: "catalogue", importer: lheo, paths, log: silentLogger, ...options });

async function importXml(xml: string | Buffer, options: Partial<RunImportOptions> & { nom?: string } = {}) {
  const path = join(folder, options.nom ?? "flux.xml");
  await writeFile(path, xml);
  return importFiles([path], options);
}

const counts = (lus: number, rest: Partial<Counts> = {}): Counts => ({
  lus,
  stockes: lus,
  rejetes: 0,
  crees: lus,
  modifies: 0,
  inchanges: 0,
  fermes: 0,
  ...rest,
});

const unchanged = (lus: number) => counts(lus, { crees: 0, inchanges: lus });
const dump = () => dumpOffre(subgraph.database.sql);
const rejets = (importId: string) =>
  subgraph.database
    .sql`select code, count(*)::int as fois from rejets where import_id = ${importId} group by code order by code`;

describeWithReferenceData("the public samples", (data) => {
  const ONISEP = join(data, "lheo/exemple-2.2-bts-onisep.xml");
  const RCO = join(data, "lheo/rco-2.3-export-2025-11.xml");
  const ANOTEA = join(data, "lheo/intercarif-2.2-export-test-anotea.xml");

  const REJETS_ANOTEA = [
    { code: "CODE_COMMUNE_CORRIGE", fois: 4 },
    { code: "CODE_COMMUNE_INVALIDE", fois: 1 },
    { code: "COORDONNEES_INVALIDES", fois: 5 },
    { code: "ELEMENT_MAL_NOMME", fois: 1 },
    { code: "ORDRE_INATTENDU", fois: 1 },
    { code: "SIRET_INVALIDE", fois: 2 },
    { code: "TELEPHONE_INVALIDE", fois: 3 },
  ];

  test.each([
    ["Onisep", ONISEP, 1, 1, [], "2015-12-02T23:00:00.000Z"],
    ["RCO", RCO, 1, 0, [], "2025-11-01T05:28:47.000Z"],
    ["Intercarif", ANOTEA, 2, 1, REJETS_ANOTEA, "2018-06-12T21:18:55.000Z"],
  ])("%s alone", async (_, path, organismes, certifications, reported, extraction) => {
    const result = await importFiles([path]);
    expect(result.comptes).toEqual({
      formations: counts(1),
      actions: counts(1),
      sessions: counts(1),
      organismes: counts(organismes),
      certifications: counts(certifications),
    });
    expect([...(await rejets(result.importId))]).toEqual(reported);
    const [log] = await subgraph.database.sql`select date_extraction from imports`;
    expect(log?.date_extraction.toISOString()).toBe(extraction);
  });

  test("all three, then again: nothing changes, not a column", async () => {
    const first = await importFiles([ONISEP, RCO, ANOTEA]);
    expect(first.comptes).toEqual({
      formations: counts(3),
      actions: counts(3),
      sessions: counts(3),
      organismes: counts(4),
      certifications: counts(2),
    });
    expect(first.rejets).toBe(17);
    const before = await dump();
    const second = await importFiles([ANOTEA, ONISEP, RCO], { force: true });
    expect(second.unchanged).toBe(false);
    expect(second.comptes).toEqual({
      formations: unchanged(3),
      actions: unchanged(3),
      sessions: unchanged(3),
      organismes: unchanged(4),
      certifications: unchanged(2),
    });
    expect(await dump()).toEqual(before);
    expect((await importFiles([ONISEP, RCO, ANOTEA])).unchanged).toBe(true);
  });

  test("they answer in the graph", async () => {
    await importFiles([ONISEP, RCO, ANOTEA]);
    const answer = await subgraph.execute({
      query: `{ formation(id: "lheo--F_XX_XX") {
        intitule niveauSortie organisme { id siret nom } certifications { id }
        sessions { edges { node { id fin ouverte etatRecrutement capacite lieu { codeCommune } } } }
        provenance { source producteur dateMaj } } }`,
    });
    expect(answer.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(answer.data))).toEqual({
      formation: {
        intitule: "Développeur web",
        niveauSortie: "NIVEAU_3",
        organisme: { id: "lheo--OR_XX_XXX", siret: null, nom: "Anotea Formation" },
        certifications: [{ id: "CI-80735" }],
        sessions: {
          edges: [
            {
              node: {
                id: "lheo--SE_XXXXXX",
                fin: "2018-06-01",
                ouverte: false,
                etatRecrutement: "FERME",
                capacite: 5,
                lieu: { codeCommune: "75119" },
              },
            },
          ],
        },
        provenance: { source: "lheo", producteur: "Réseau des Carif-Oref", dateMaj: "2017-12-13" },
      },
    });
  });
});

const deux = (a = formationXml({ numero: "A", actions: actionXml("", "AA", sessionXml(undefined, "SA")) })) =>
  flux(`${a}${formationXml({ numero: "B", actions: actionXml("", "AB", sessionXml(undefined, "SB")) })}`);

test("a formation that leaves the feed is closed with what it holds, and reopened when it is back", async () => {
  const now = new Date("2027-03-01T12:00:00Z");
  await importXml(deux(), { now });
  const before = await dump();
  const closing = await importXml(deux(""), { now: new Date("2027-03-02T12:00:00Z") });
  for (const genre of ["formations", "actions", "sessions"])
    expect(closing.comptes[genre]).toEqual({ ...unchanged(1), fermes: 1 });
  expect([...(await subgraph.database.sql`select id, retire_le from sessions order by id`)]).toEqual([
    { id: "lheo--SA", retire_le: "2027-03-02" },
    { id: "lheo--SB", retire_le: null },
  ]);
  const back = await importXml(deux(), { now: new Date("2027-03-03T12:00:00Z") });
  expect(back.comptes.formations).toEqual(counts(2, { crees: 0, modifies: 1, inchanges: 1 }));
  const ids = ({ sessions }: Record<string, Record<string, unknown>[]>) =>
    sessions?.map(({ id, retire_le }) => [id, retire_le]);
  expect(ids(await dump())).toEqual(ids(before));
});

test("repeated numbers give ids of their own, the same whatever the order of the feed", async () => {
  const action = (rythme: string, sessions: string) =>
    actionXml(`<rythme-formation>${rythme}</rythme-formation>`, "AC", sessions);
  const matin = action(
    "Matin",
    sessionXml("<periode><debut>20270101</debut><fin>20270201</fin></periode>", "SE"),
  );
  const soir = action(
    "Soir",
    sessionXml("<periode><debut>20270301</debut><fin>20270401</fin></periode>", "SE"),
  );
  const un = (actions: string) => formationXml({ numero: "F", intitule: "Un", actions });
  const autre = formationXml({ numero: "F", intitule: "Deux", actions: matin });
  const sansNumero = formationXml({
    numero: null,
    intitule: "Trois",
    actions: actionXml("", null, sessionXml(undefined, null)),
  });
  const contents = async () => [
    ...(await subgraph.database.sql`
      select formations.id as formation, intitule, actions.id as action, rythme, sessions.id as session, debut
      from sessions join actions on actions.id = action_id join formations on formations.id = actions.formation_id
      order by sessions.id`),
  ];
  const first = await importXml(flux(`${un(matin + soir)}${autre}${sansNumero}`));
  expect(first.comptes).toMatchObject({ formations: counts(3), actions: counts(4), sessions: counts(4) });
  const before = await contents();
  expect(before.map(({ session }) => session)).toHaveLength(4);
  const second = await importXml(flux(`${sansNumero}${autre}${un(soir + matin)}`));
  expect(await contents()).toEqual(before);
  expect(second.comptes).toMatchObject({ formations: unchanged(3), sessions: unchanged(4) });
});

test("an organisme is one whatever its roles, by number or by SIRET", async () => {
  const siret = "<SIRET>19290076900014</SIRET>";
  const responsable = `<organisme-formation-responsable><SIRET-organisme-formation>${siret}</SIRET-organisme-formation><nom-organisme>Lycée</nom-organisme></organisme-formation-responsable>`;
  const formateur = `<organisme-formateur><SIRET-formateur>${siret}</SIRET-formateur><raison-sociale-formateur>Le lycée</raison-sociale-formateur></organisme-formateur>`;
  const result = await importXml(flux(formationXml({ actions: actionXml(formateur), responsable })));
  expect(result.comptes.organismes).toEqual(counts(1));
  expect([...(await subgraph.database.sql`select id, nom, siret from organismes`)]).toEqual([
    { id: "lheo--19290076900014", nom: "Lycée", siret: "19290076900014" },
  ]);
  const [row] = await subgraph.database
    .sql`select organisme_id, formateurs from formations join actions on true`;
  expect(row).toEqual({ organisme_id: "lheo--19290076900014", formateurs: ["lheo--19290076900014"] });
});

test("what is refused is counted and told with file, line, path, value and reason", async () => {
  const result = await importXml(
    flux(
      `${formationXml({ numero: "A" })}\n${formationXml({
        numero: "B",
        intitule: "-",
        actions: actionXml("<organisme-formateur/>", "AB", sessionXml("", "S1") + sessionXml("", "S2")),
      })}<divers/>`,
    ),
  );
  expect(result.comptes).toEqual({
    formations: counts(2, { stockes: 1, rejetes: 1, crees: 1 }),
    actions: counts(2, { stockes: 1, rejetes: 1, crees: 1 }),
    sessions: counts(3, { stockes: 1, rejetes: 2, crees: 1 }),
    organismes: counts(2, { stockes: 1, rejetes: 1, crees: 1 }),
    certifications: counts(0),
  });
  const [first, ...others] = await subgraph.database.sql`
    select fichier, ligne, chemin, valeur, code, raison from rejets where code <> 'ORGANISME_SANS_IDENTITE' order by id`;
  expect(first).toEqual({
    fichier: "flux.xml",
    ligne: 3,
    chemin: "/lheo/offres/formation[@numero='B']",
    valeur: null,
    code: "FORMATION_SANS_INTITULE",
    raison: "Une formation a besoin d'un intitulé.",
  });
  expect(others.map(({ code, chemin }) => [code, chemin])).toEqual([
    ["PARENT_REJETE", "/lheo/offres/formation[@numero='B']/action[@numero='AB']"],
    ["PARENT_REJETE", "/lheo/offres/formation[@numero='B']/action[@numero='AB']/session[@numero='S1']"],
    ["PARENT_REJETE", "/lheo/offres/formation[@numero='B']/action[@numero='AB']/session[@numero='S2']"],
    ["ORDRE_INATTENDU", "/lheo/offres/formation[@numero='B']/action[@numero='AB']/session[@numero='S1']"],
    ["ELEMENT_INCONNU", "/lheo/offres/divers"],
  ]);
});

test("departures from the schema are told once for a path, with how often", async () => {
  const corps = "<prerequis>-</prerequis>";
  const result = await importXml(
    flux([1, 2, 3].map((n) => formationXml({ numero: `F${n}`, corps, actions: "" })).join("\n")),
  );
  expect(result.rejets).toBe(1);
  const [row] = await subgraph.database.sql`select ligne, raison from rejets`;
  expect(row).toEqual({
    ligne: 2,
    raison:
      "LHÉO n'a pas cet élément ici : il est gardé tel quel, sans être lu. Rencontré 3 fois dans ce fichier.",
  });
});

test("NUL and half characters, which Postgres refuses, do not stop an import", async () => {
  await importXml(
    flux(formationXml({ intitule: "Un\u0000deux", corps: "<contenu-formation>\u0000</contenu-formation>" })),
  );
  const [row] = await subgraph.database.sql`select intitule, contenu from formations`;
  expect(row).toEqual({ intitule: "Undeux", contenu: null });
});

test("a feed in Windows-1252, compressed, is read", async () => {
  const latin = flux(formationXml({ intitule: "Élevage de bœufs" }))
    .replace("UTF-8", "ISO-8859-1")
    .replace("œ", "\u009C");
  await importXml(gzipSync(Buffer.from(latin, "latin1")), { nom: "flux.xml.gz" });
  const [row] = await subgraph.database.sql`select intitule from formations`;
  expect(row?.intitule).toBe("Élevage de bœufs");
});

test.each<[string, string | Buffer, RegExp]>([
  ["truncated", deux().slice(0, -30), /truncated/],
  ["empty", "", /empty/],
  ["not XML", "PK\u0003\u0004", /not well-formed XML/],
  ["of LHÉO 1.x", '<lheo xmlns="http://www.lheo.org/1.3"/>', /1\.x/],
  [
    "of another namespace",
    deux().replace("lheo.gouv.fr", "exemple.fr"),
    /is not that of LHEO 2\.2 .* or 2\.3/,
  ],
  [
    "with two roots",
    deux() + deux().replace(/<\?xml.*\?>/, ""),
    /line \d+: a second root follows the first: one file holds one <lheo>/,
  ],
  ["with a DOCTYPE", `<!DOCTYPE lheo [<!ENTITY a "b">]>${deux()}`, /DOCTYPE/],
  ["without any formation", flux(""), /no formation could be stored/],
  [
    "of formations that are all rejected",
    flux(formationXml({ intitule: "-" })),
    /no formation could be stored \(1 rejected\)/,
  ],
])(
  "a file %s fails the import with one clear line, and the offer is as it was",
  async (_, content, reason) => {
    await importXml(deux());
    const before = await dump();
    const failed = importXml(content, { nom: "export.xml" });
    await expect(failed).rejects.toThrow(OperatorError);
    await expect(failed).rejects.toThrow(reason);
    await expect(failed).rejects.toThrow(/^export\.xml/);
    expect(await dump()).toEqual(before);
    const [last] = await subgraph.database.sql`select etat, erreur from imports order by debut desc limit 1`;
    expect(last?.etat).toBe("ECHOUE");
    expect(last?.erreur).toMatch(reason);
  },
);

test("a damaged archive fails the import, and the offer is as it was", async () => {
  await importXml(deux());
  const before = await dump();
  for (const damaged of [gzipSync(deux()).subarray(0, 200), Buffer.from("not gzip")])
    await expect(importXml(damaged, { nom: "flux.xml.gz" })).rejects.toThrow(
      /^flux\.xml\.gz: it cannot be unzipped/,
    );
  expect(await dump()).toEqual(before);
});

test("the second of two files that is wrong undoes the first", async () => {
  await importXml(deux());
  const before = await dump();
  const [good, wrong] = [join(folder, "a.xml"), join(folder, "b.xml")];
  await writeFile(good, flux(formationXml({ numero: "C" })));
  await writeFile(wrong, deux().slice(0, -30));
  await expect(importFiles([good, wrong])).rejects.toThrow(/^b\.xml/);
  expect(await dump()).toEqual(before);
});

test.each(["staged", "swapped"])("a failure once %s leaves the offer as it was", async (moment) => {
  await importXml(deux());
  const before = await dump();
  const failing = importXml(deux(""), {
    onStep: (step) => {
      if (step === moment) throw new Error("disk full");
    },
  });
  await expect(failing).rejects.toThrow("disk full");
  expect(await dump()).toEqual(before);
  const [last] = await subgraph.database.sql`select etat, erreur from imports order by debut desc limit 1`;
  expect(last).toEqual({ etat: "ECHOUE", erreur: "disk full" });
});

test("versions mixed in one file, or told by no namespace, are read all the same", async () => {
  const mixed = deux().replace(
    '<formation numero="B"',
    '<formation xmlns="http://www.lheo.org/2.2" numero="B"',
  );
  expect((await importXml(mixed)).comptes.formations).toEqual(counts(2));
  expect((await importXml(deux().replace(/ xmlns="[^"]*"/, ""))).comptes.formations).toEqual(unchanged(2));
});
