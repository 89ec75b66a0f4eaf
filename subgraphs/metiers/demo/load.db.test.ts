import { metiersDemo } from "./metiers/index.ts";
import { chargerDemo, ouvrir, type SubgraphOuvert } from "./ouvrir.ts";

let demo: SubgraphOuvert;

beforeAll(async () => {
  demo = await ouvrir();
});

afterAll(() => demo.fermer());

test("a métier and a fiche for each trade, and the 30 centres of interest", async () => {
  const [row] = await demo.subgraph.database.sql`
    select (select count(*) from metiers where retire_le is null) as metiers,
      (select count(*) from fiches_rome) as fiches, (select count(*) from centres_interet) as centres,
      (select count(*) from outbox where sujet = 'metiers.metiers') as publies`;
  const nb = metiersDemo.length;
  expect(row).toEqual({ metiers: nb, fiches: nb, centres: 30, publies: nb });
});

test("every métier is complete enough to be shown and found", async () => {
  const rows = await demo.subgraph.database.sql`
    select id from metiers where accroche is null or acces_metier is null or niveau_acces is null
      or statuts = '{}' or secteurs = '{}' or centres = '{}' or synonymes = '{}'`;
  expect(rows).toEqual([]);
});

test("a near fiche is one of the demo's", () => {
  const codes = new Set(metiersDemo.map(({ code }) => code));
  expect(metiersDemo.flatMap(({ proches }) => proches.filter((code) => !codes.has(code)))).toEqual([]);
});

test("a second loading changes no métier", async () => {
  const { sql } = demo.subgraph.database;
  const dump = () => sql`select to_jsonb(metiers) - 'import_id' as row from metiers order by id`;
  const before = await dump();
  await chargerDemo(demo.subgraph);
  expect(await dump()).toEqual(before);
});
