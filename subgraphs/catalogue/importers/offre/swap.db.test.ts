import type { Sql } from "@passerelle/kernel/postgres/database";
import { publishedFacts } from "@passerelle/testing/outbox";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { catalogue } from "../../src/subgraph.ts";
import { COMMUNES, chargerOffre, type OffreDeTest, outboxDeTest, unLieu } from "./fixtures.ts";
import { loadOffre } from "./load.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let sql: Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    outboxOf: outboxDeTest({ "orientation.communes": COMMUNES }),
  });
  sql = subgraph.database.sql;
  await Promise.all(subgraph.projections.map((projection) => projection.drain()));
});

beforeEach(async () => {
  for (const table of TABLES) await sql`delete from ${sql(table)}`;
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const offre = (): OffreDeTest => ({
  organismes: [{ numero: "OF1", nom: "Centre d'essai" }],
  formations: [
    {
      numero: "F1",
      intitule: "Soudage",
      organisme: "OF1",
      codesRome: ["H2913"],
      certifications: [{ codeRncp: "RNCP 37534" }],
      brut: { "intitule-formation": "Soudage", extras: [{ "@info": "x" }] },
      actions: [
        {
          numero: "A1",
          lieux: [unLieu("03190", { ville: "Moulins", codePostal: "03000" })],
          heuresTotal: 700,
          heuresHebdo: 35,
          financements: [
            { financeur: "REGION", places: 12 },
            { financeur: "FSE", places: null },
          ],
          informations: [{ date: "2026-12-01", heure: "14:00", aDistance: true, lieu: null }],
          sessions: [
            { numero: "S1", debut: "2027-01-04", fin: "2027-05-28", capacite: 12, etatRecrutement: "OUVERT" },
            { numero: "S2", debut: "2027-09-06" },
          ],
        },
      ],
    },
    {
      numero: "F2",
      intitule: "Anglais",
      actions: [{ numero: "A2", modalite: "A_DISTANCE", sessions: [{ numero: "S3" }] }],
    },
  ],
});

const TABLES = [
  "lignes",
  "organismes",
  "certifications",
  "certification_codes",
  "formations",
  "actions",
  "sessions",
  "textes",
  "recherche",
  "outbox",
];

interface Dumped {
  row: Record<string, unknown>;
}

/** Everything that an import writes, row by row, as Postgres keeps it: `xmin` tells whether a row was touched. */
const dump = async (xmin = true): Promise<Record<string, Dumped[]>> =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [
        table,
        (
          await sql.unsafe(
            `select to_jsonb(${table}) as row ${xmin ? `, ${table}.xmin::text` : ""} from ${table} order by to_jsonb(${table})::text`,
          )
        ).map((row) => ({ ...row }) as unknown as Dumped),
      ]),
    ),
  );

const none = { lus: 0, stockes: 0, rejetes: 0, crees: 0, modifies: 0, inchanges: 0, fermes: 0 };

test("a first load creates everything", async () => {
  expect(await chargerOffre(subgraph.url, offre())).toEqual({
    formations: { ...none, lus: 2, stockes: 2, crees: 2 },
    actions: { ...none, lus: 2, stockes: 2, crees: 2 },
    sessions: { ...none, lus: 3, stockes: 3, crees: 3 },
    organismes: { ...none, lus: 1, stockes: 1, crees: 1 },
    certifications: { ...none, lus: 1, stockes: 1, crees: 1 },
  });
  const [row] = await sql`select brut, certifications from formations where id = 'essai--F1'`;
  expect(row).toEqual({
    brut: { "intitule-formation": "Soudage", extras: [{ "@info": "x" }] },
    certifications: ["RNCP-37534"],
  });
});

test("the same offer again touches no row", async () => {
  await chargerOffre(subgraph.url, offre());
  const before = await dump();
  expect(await chargerOffre(subgraph.url, offre(), { jour: "2026-11-23" })).toMatchObject({
    formations: { crees: 0, modifies: 0, inchanges: 2, fermes: 0 },
    sessions: { inchanges: 3 },
    certifications: { inchanges: 1 },
  });
  expect(await dump()).toEqual(before);
});

test("an element that says the same in other characters touches no row, one that says something else does", async () => {
  await chargerOffre(subgraph.url, offre());
  await sql`update formations set brut = jsonb_pretty(brut::jsonb)::json`;
  const before = await dump();
  expect(await chargerOffre(subgraph.url, offre())).toMatchObject({
    formations: { modifies: 0, inchanges: 2 },
  });
  expect(await dump()).toEqual(before);
  await sql`update formations set brut = (brut::jsonb || '{"autre": 1}')::json where id = 'essai--F1'`;
  expect(await chargerOffre(subgraph.url, offre())).toMatchObject({
    formations: { modifies: 1, inchanges: 1 },
  });
});

test("a change of one session touches it, its formation's search rows and its fact, nothing else", async () => {
  await chargerOffre(subgraph.url, offre());
  const changed = offre();
  Object.assign(changed.formations[0]?.actions?.[0]?.sessions?.[0] ?? {}, { etatRecrutement: "FERME" });
  const before = await dump();
  expect(await chargerOffre(subgraph.url, changed)).toMatchObject({
    formations: { inchanges: 2 },
    actions: { inchanges: 2 },
    sessions: { modifies: 1, inchanges: 2 },
  });
  const after = await dump();
  expect(after.formations).toEqual(before.formations);
  expect(after.recherche?.filter((row) => row.row.formation_id === "essai--F2")).toEqual(
    before.recherche?.filter((row) => row.row.formation_id === "essai--F2"),
  );
  const facts = (rows: typeof after.outbox) => rows?.filter((row) => row.row.cle !== "essai--S1");
  expect(facts(after.outbox)).toEqual(facts(before.outbox));
  expect(await sql`select contenu ->> 'etatRecrutement' as etat from outbox where cle = 'essai--S1'`).toEqual(
    [{ etat: "FERME" }],
  );
});

test("what is absent is closed with the day, leaves search, stays readable; what comes back is reopened", async () => {
  await chargerOffre(subgraph.url, offre());
  const first = await dump(false);
  const shorter = offre();
  shorter.formations.pop();
  shorter.formations[0]?.actions?.[0]?.sessions?.pop();
  expect(await chargerOffre(subgraph.url, shorter, { jour: "2026-11-23" })).toMatchObject({
    formations: { stockes: 1, inchanges: 1, fermes: 1 },
    actions: { fermes: 1 },
    sessions: { stockes: 1, fermes: 2 },
    organismes: { fermes: 0 },
  });
  const answer = await subgraph.execute({
    query: `{ formations { totalCount } formation(id: "essai--F2") { intitule provenance { retireLe } }
      session(id: "essai--S2") { ouverte provenance { retireLe } } }`,
  });
  expect(answer).toEqual({
    data: {
      formations: { totalCount: 1 },
      formation: { intitule: "Anglais", provenance: { retireLe: "2026-11-23" } },
      session: { ouverte: false, provenance: { retireLe: "2026-11-23" } },
    },
  });
  expect(await sql`select cle, contenu ->> 'retireLe' as retire from outbox order by cle`).toEqual([
    { cle: "essai--S1", retire: null },
    { cle: "essai--S2", retire: "2026-11-23" },
    { cle: "essai--S3", retire: "2026-11-23" },
  ]);
  expect(await chargerOffre(subgraph.url, offre(), { jour: "2026-11-24" })).toMatchObject({
    formations: { modifies: 1, inchanges: 1 },
    sessions: { modifies: 2, inchanges: 1 },
  });
  const bare = (rows: typeof first) =>
    Object.entries(rows).map(([table, list]) => [
      table,
      list
        .map(({ row: { import_id: _, transaction: __, change_le: ___, ...row } }) => JSON.stringify(row))
        .sort(),
    ]);
  expect(bare(await dump(false))).toEqual(bare(first));
});

test("one source does not close another's offer", async () => {
  await chargerOffre(subgraph.url, offre());
  await chargerOffre(
    subgraph.url,
    { formations: [{ numero: "F1", intitule: "Autre" }] },
    { source: "autre" },
  );
  expect(await sql`select id, retire_le from formations order by id`).toEqual([
    { id: "autre--F1", retire_le: null },
    { id: "essai--F1", retire_le: null },
    { id: "essai--F2", retire_le: null },
  ]);
});

test("records that share a number keep apart, in the order of their parents wherever these stand", async () => {
  const twins = (): OffreDeTest["formations"] => [
    { numero: "F1", actions: [{ numero: "A", rythme: "matin", sessions: [{ numero: "S" }] }] },
    {
      numero: "F2",
      actions: [{ numero: "A", rythme: "soir", sessions: [{ numero: "S" }, { numero: "S~2" }] }],
    },
  ];
  await chargerOffre(subgraph.url, { formations: twins() });
  expect(await sql`select id, formation_id as parent, rythme from actions order by id`).toEqual([
    { id: "essai--A", parent: "essai--F1", rythme: "matin" },
    { id: "essai--A~2", parent: "essai--F2", rythme: "soir" },
  ]);
  expect((await sql`select id from sessions order by id`).map((row) => row.id)).toEqual([
    "essai--S",
    "essai--S~02",
    "essai--S~2",
  ]);
  expect(await chargerOffre(subgraph.url, { formations: twins().reverse() })).toMatchObject({
    actions: { inchanges: 2 },
    sessions: { inchanges: 3 },
  });
});

test("an organisme met several times is one, described by what says most", async () => {
  const counts = await chargerOffre(subgraph.url, {
    organismes: [
      { numero: "OF1", nom: "Formateur", role: "formateur" },
      { numero: "OF1", nom: "Responsable", role: "responsable" },
      { numero: null, siret: "00000000100019", nom: "Sans numéro" },
      { numero: null, siret: null, nom: "Rien" },
    ],
    formations: [],
  });
  expect(counts.organismes).toEqual({ ...none, lus: 2, stockes: 2, crees: 2 });
  expect(await sql`select id, nom from organismes order by id`).toEqual([
    { id: "essai--00000000100019", nom: "Sans numéro" },
    { id: "essai--OF1", nom: "Responsable" },
  ]);
});

test("sources complete each other's certifications, the first by name prevailing, in whatever order they load", async () => {
  const un = { formations: [{ certifications: [{ codeCertifInfo: "10", libelle: "CAP" }] }] };
  const deux = {
    formations: [{ certifications: [{ codeCertifInfo: "10", codeRncp: "37534", libelle: "Autre" }] }],
  };
  await chargerOffre(subgraph.url, un, { source: "un" });
  await chargerOffre(subgraph.url, deux, { source: "deux" });
  const expected = [{ id: "CI-10", libelle: "Autre", code_rncp: "RNCP37534", source: "deux" }];
  expect(await sql`select id, libelle, code_rncp, source from certifications`).toEqual(expected);
  for (const [source, again] of [
    ["un", un],
    ["deux", deux],
  ] as const)
    expect((await chargerOffre(subgraph.url, again, { source })).certifications).toMatchObject({
      inchanges: 1,
    });
  expect(await sql`select id, libelle, code_rncp, source from certifications`).toEqual(expected);
});

test("the fact of a session is what the other systems agreed on", async () => {
  await chargerOffre(subgraph.url, offre());
  const facts = await publishedFacts(subgraph.outbox, "catalogue.sessions");
  expect(facts.map((row) => row.cle).sort()).toEqual(["essai--S1", "essai--S2", "essai--S3"]);
  expect(facts.find((row) => row.cle === "essai--S1")?.contenu).toEqual({
    formationId: "essai--F1",
    intitule: "Soudage",
    debut: "2027-01-04",
    fin: "2027-05-28",
    etatRecrutement: "OUVERT",
    inscriptionFin: null,
    capacite: 12,
    heuresTotal: 700,
    heuresHebdo: 35,
    financeurs: ["FSE", "REGION"],
    codesRome: ["H2913"],
    aDistance: false,
    lieu: {
      denomination: null,
      lignes: ["1 place du Marché"],
      codePostal: "03000",
      ville: "Moulins",
      codeCommune: "03190",
      latitude: 46.5647,
      longitude: 3.3336,
    },
    territoires: ["COM-03190", "DEP-03", "REG-84"],
    retireLe: null,
    informationsCollectives: [{ date: "2026-12-01", heure: "14:00", aDistance: true, lieu: null }],
  });
  expect(facts.find((row) => row.cle === "essai--S3")?.contenu).toMatchObject({
    aDistance: true,
    lieu: null,
    territoires: [],
    financeurs: [],
    debut: null,
  });
});

test("a failure while loading leaves what was there", async () => {
  await chargerOffre(subgraph.url, offre());
  const before = await dump();
  await expect(
    loadOffre({
      url: subgraph.url,
      source: "essai",
      now: new Date(),
      log: () => Promise.reject(new Error("disk full")),
      fill: () => Promise.resolve(),
    }),
  ).rejects.toThrow("disk full");
  expect(await dump()).toEqual(before);
});

test("texts that Postgres refuses in JSON are cleaned, not lost", async () => {
  await chargerOffre(subgraph.url, {
    formations: [{ intitule: "a\u0000b \ud800", brut: { texte: "x\u0000y\ud800", chemin: "\\u0000" } }],
  });
  expect(await sql`select intitule, brut from formations`).toEqual([
    { intitule: "ab \ufffd", brut: { texte: "xy\ufffd", chemin: "\\u0000" } },
  ]);
});
