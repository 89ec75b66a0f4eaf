import { silentLogger } from "@passerelle/kernel/logger";
import type { DemoContext } from "@passerelle/kernel/subgraph";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { catalogueDeTest } from "../src/session/catalogue-de-test.ts";
import { remuneration } from "../src/subgraph.ts";
import { loadDemo } from "./load.ts";

const today = new Date("2026-11-22T09:00:00Z");
const bases: TestDatabase[] = [];
const ouverts: TestSubgraph[] = [];

afterAll(async () => {
  for (const subgraph of ouverts) await subgraph.close();
  for (const base of bases) await base.drop();
});

/** A region whose offer has so many sessions, past, current and to come, one in ten without capacity. */
async function region(sessions: number): Promise<TestSubgraph> {
  const catalogue = catalogueDeTest();
  for (let rang = 0; rang < sessions; rang++)
    catalogue.publier(`demo--${rang}`, {
      capacite: rang % 10 === 9 ? null : 5 + (rang % 16),
      debut: ["2026-01-05", "2026-10-05", "2027-01-04"][rang % 3] ?? "",
      fin: ["2026-06-30", "2027-02-26", "2027-06-30"][rang % 3] ?? "",
      etatRecrutement: "OUVERT",
    });
  const base = await createTestDatabase();
  bases.push(base);
  const subgraph = await openTestSubgraph(remuneration, base.adminUrl, {
    now: () => today,
    outboxOf: () => catalogue,
  });
  ouverts.push(subgraph);
  await subgraph.projections[0]?.drain();
  return subgraph;
}

async function charger(subgraph: TestSubgraph): Promise<void> {
  const contexte: DemoContext = {
    url: subgraph.url,
    sql: subgraph.database.sql,
    today,
    size: "quick",
    log: silentLogger,
    onProgress: () => {},
  };
  await loadDemo(contexte);
}

const places = (subgraph: TestSubgraph) =>
  subgraph.database
    .sql`select cle, (contenu->>'capacite')::int as capacite, (contenu->>'reservees')::int as reservees,
    (contenu->>'occupees')::int as occupees, (contenu->>'disponibles')::int as disponibles
    from outbox where sujet = 'remuneration.places' order by cle`;

test("some sessions are full, some nearly, some empty, some keep places; never more than the capacity", async () => {
  const subgraph = await region(600);
  await charger(subgraph);
  const publiees = await places(subgraph);
  expect(publiees).toHaveLength(540);
  const part = (quoi: (un: (typeof publiees)[number]) => boolean) => publiees.filter(quoi).length / 540;
  expect(part(({ disponibles }) => disponibles === 0)).toBeGreaterThan(0.2);
  expect(part(({ disponibles }) => disponibles === 1 || disponibles === 2)).toBeGreaterThan(0.1);
  expect(part(({ occupees }) => occupees === 0)).toBeGreaterThan(0.05);
  expect(part(({ reservees }) => reservees > 0)).toBeGreaterThan(0.02);
  for (const { capacite, reservees, occupees, disponibles } of publiees)
    expect(reservees + occupees + disponibles).toBe(capacite);
  const [depassees] = await subgraph.database.sql`
    select count(*)::int as nombre from sessions join occupations on session_id = id where occupees > capacite`;
  expect(depassees?.nombre).toBe(0);
  const { data } = await subgraph.execute({ query: "{ importsRemuneration { source etat } }" });
  expect(data).toEqual({ importsRemuneration: [{ source: "demo", etat: "REUSSI" }] });
  expect(await remuneration.isEmpty(subgraph.database.sql)).toBe(false);
});

test("the same offer and day give the same demo", async () => {
  const [une, autre] = [await region(60), await region(60)];
  await charger(une);
  await charger(autre);
  const inscriptions = ({ database }: TestSubgraph) => database.sql`select * from inscriptions order by ref`;
  expect(await inscriptions(une)).toEqual(await inscriptions(autre));
  expect(await places(une)).toEqual(await places(autre));
});

test("without an offer nothing is invented, and scales are there all the same", async () => {
  const subgraph = await region(0);
  await charger(subgraph);
  expect(await remuneration.isEmpty(subgraph.database.sql)).toBe(true);
  const { data } = await subgraph.execute({ query: "{ baremes { version } importsRemuneration { id } }" });
  expect(data).toEqual({ baremes: [{ version: "FR-2026-04-01" }], importsRemuneration: [] });
});
