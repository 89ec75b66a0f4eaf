import { seededRandom } from "@passerelle/kernel/seeded-random";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { chargerOffre, unLieu } from "../../importers/offre/fixtures.ts";
import { catalogue } from "../subgraph.ts";

// Pages by distance and by date look at the nearest rows only: they must be those of the whole list.

let database: TestDatabase;
let subgraph: TestSubgraph;

const random = seededRandom(11);
const entier = (max: number) => Math.floor(random() * max);

/** A point among few, so that many formations are as far; null: a formation that says no place. */
const lieu = () =>
  random() < 0.1
    ? []
    : [unLieu("03190", { latitude: 46.5 + entier(4) / 20, longitude: 3.3 + entier(6) / 20 })];

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    now: () => new Date("2026-11-22T10:00:00Z"),
  });
  await chargerOffre(subgraph.url, {
    formations: Array.from({ length: 90 }, (_, n) => ({
      numero: `F${n}`,
      codesRome: [n % 3 ? "D1102" : "M1203"],
      actions: Array.from({ length: 1 + entier(3) }, (_, a) => ({
        numero: `A${n}-${a}`,
        ...(random() < 0.1 ? { modalite: "A_DISTANCE" as const } : {}),
        lieux: [...lieu(), ...lieu()],
        sessions: Array.from({ length: entier(4) }, (_, s) => ({
          numero: `S${n}-${a}-${s}`,
          debut: random() < 0.2 ? null : `${2026 + entier(3)}-1${1 + entier(2)}-${10 + entier(20)}`,
        })),
      })),
    })),
  });
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

/** Ids of all the formations, page after page. */
async function pages(filtre: object, tri: string, first: number): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const answer = await subgraph.execute({
      query: `query($filtre: FiltreFormations, $tri: TriFormations, $first: Int, $after: String) {
        formations(filtre: $filtre, tri: $tri, first: $first, after: $after) {
          edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
      variables: { filtre, tri, first, after },
    });
    expect(answer.errors).toBeUndefined();
    const { edges, pageInfo } = answer.data!.formations as {
      edges: { node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    found.push(...edges.map(({ node }) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return found;
}

test.each([1, 2, 7, 30, 100])("by distance, %i at a time", async (first) => {
  for (const rayonKm of [1, 6, 12, 500]) {
    const rows = await subgraph.database.sql`
      select formation_id as id, round(min(km)::numeric, 3) as km from (
        select formation_id, a_distance, case when not a_distance
          then 12742 * asin(sqrt(catalogue.haversine(46.55, 3.4, latitude, longitude))) end as km from recherche
      ) ligne where a_distance or km <= ${rayonKm}::float8
      group by 1 order by 2 nulls last, formation_id collate "C"`;
    const autour = { latitude: 46.55, longitude: 3.4, rayonKm };
    expect(await pages({ autour }, "DISTANCE", first)).toEqual(rows.map(({ id }) => id));
  }
});

test.each([1, 2, 7, 30, 100])("by date, %i at a time", async (first) => {
  for (const codes of [["D1102"], ["D1102", "M1203", "A1201"]])
    for (const debutApres of [null, "2026-12-05", "2028-01-01"]) {
      const rows = await subgraph.database.sql`
        select formation_id as id from recherche
        where codes_rome && ${codes}::text[] and (${debutApres}::date is null or debut >= ${debutApres}::date) group by 1
        order by min(debut) filter (where debut >= '2026-11-22') nulls last, formation_id collate "C"`;
      expect(await pages({ codesRome: codes, debutApres }, "DATE", first)).toEqual(rows.map(({ id }) => id));
    }
});
