import type { Sql } from "@passerelle/kernel/postgres/database";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import fc from "fast-check";
import { catalogueDeTest } from "../session/catalogue-de-test.ts";
import { remuneration } from "../subgraph.ts";
import { repartirPlaces } from "./places.ts";
import { placesSql } from "./places-sql.ts";
import { publierPlaces } from "./publication.ts";

/** Any history of inscriptions and reservations, replayed in Postgres and counted by hand beside it. */
const JOUR = "2026-11-22";
const SESSIONS = ["t--0", "t--1", "t--2"];
let database: TestDatabase;
let subgraph: TestSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
  const catalogue = catalogueDeTest();
  for (const [rang, id] of SESSIONS.entries()) catalogue.publier(id, { capacite: rang * 4 });
  subgraph = await openTestSubgraph(remuneration, database.adminUrl, { outboxOf: () => catalogue });
  await subgraph.projections[0]?.drain();
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const ETATS = ["PREVUE", "EN_COURS", "TERMINEE", "ABANDONNEE", "ANNULEE"] as const;
const ref = fc.integer({ min: 0, max: 14 }).map(String);
const sessionId = fc.constantFrom(...SESSIONS);
const geste = fc.oneof(
  fc.record({ quoi: fc.constant("inscrire" as const), ref, sessionId, etat: fc.constantFrom(...ETATS) }),
  fc.record({ quoi: fc.constant("effacer" as const), ref }),
  fc.record({
    quoi: fc.constant("deplacer" as const),
    sessionId,
    vers: sessionId,
    etat: fc.constantFrom(...ETATS),
  }),
  fc.record({
    quoi: fc.constant("reserver" as const),
    ref,
    sessionId,
    nombre: fc.integer({ min: 1, max: 9 }),
    liberableLe: fc.constantFrom(null, "2026-11-22", "2026-11-23"),
  }),
);

type Geste = typeof geste extends fc.Arbitrary<infer Un> ? Un : never;

async function jouer(sql: Sql, un: Geste): Promise<void> {
  switch (un.quoi) {
    case "inscrire":
      await sql`insert into inscriptions (ref, session_id, etat) values (${un.ref}, ${un.sessionId}, ${un.etat})
        on conflict (ref) do update set session_id = excluded.session_id, etat = excluded.etat`;
      return;
    case "effacer":
      await sql`delete from inscriptions where ref <= ${un.ref}`;
      return;
    case "deplacer":
      await sql`update inscriptions set session_id = ${un.vers}, etat = ${un.etat} where session_id = ${un.sessionId}`;
      return;
    case "reserver":
      await sql`insert into reservations (ref, session_id, nombre, origine, liberable_le)
        values (${un.ref}, ${un.sessionId}, ${un.nombre}, 'PREQUALIFIANT', ${un.liberableLe})
        on conflict (ref) do update set nombre = excluded.nombre, session_id = excluded.session_id,
          liberable_le = excluded.liberable_le`;
  }
}

test("the rollup, the statement and what is published agree with a count by hand (I1)", async () => {
  const { sql } = subgraph.database;
  await fc.assert(
    fc.asyncProperty(fc.array(geste, { maxLength: 12 }), async (gestes) => {
      await sql`delete from inscriptions`;
      await sql`delete from reservations`;
      for (const un of gestes) await jouer(sql, un);
      await sql.begin((tx) => publierPlaces(tx, JOUR, SESSIONS));

      const attendues = await Promise.all(
        SESSIONS.map(async (id, rang) => {
          const [prises] = await sql`select count(*)::int as nombre from inscriptions
            where session_id = ${id} and etat not in ('ANNULEE', 'ABANDONNEE')`;
          const [reserve] = await sql`select coalesce(sum(nombre), 0)::int as nombre from reservations
            where session_id = ${id} and (liberable_le is null or liberable_le >= '2026-11-23')`;
          return {
            id,
            ...repartirPlaces({ annoncee: rang * 4, occupees: prises?.nombre, demandees: reserve?.nombre }),
          };
        }),
      );
      const lues = await sql.unsafe(
        `select id, places as capacite, reservees, occupees, disponibles from (${placesSql(JOUR)}) p order by id`,
      );
      expect([...lues]).toEqual(attendues);
      const publiees =
        await sql`select cle as id, contenu from outbox where sujet = 'remuneration.places' order by cle`;
      expect(publiees.map(({ id, contenu }) => ({ id, ...contenu }))).toEqual(attendues);
    }),
    { numRuns: 60 },
  );
});

test("a day that is none is refused before it reaches a statement", () => {
  expect(() => placesSql("2026-11-22'; drop table sessions; --")).toThrow("not a calendar day");
});
