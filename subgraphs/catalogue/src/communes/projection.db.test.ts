import type { OutboxRow } from "@passerelle/kernel/outbox/outbox";
import { publishedFacts } from "@passerelle/testing/outbox";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { COMMUNES, chargerOffre, unLieu } from "../../importers/offre/fixtures.ts";
import { catalogue } from "../subgraph.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
/** What orientation has published so far. */
let published: OutboxRow[];

beforeEach(async () => {
  published = [];
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    outboxOf: () => ({
      read: async (sujet, position) => {
        const from = Number(position?.split(":")[0] ?? 0);
        const known = sujet === "orientation.communes" ? published : [];
        return {
          rows: known.filter((row) => Number(row.transaction) > from),
          newest: known.at(-1)?.transaction ?? null,
        };
      },
    }),
  });
});

afterEach(async () => {
  await subgraph?.close();
  await database?.drop();
});

async function publish(cle: string, contenu: object | null) {
  published.push({
    cle,
    contenu,
    transaction: String(published.length + 1),
    changeLe: "2026-11-22T00:00:00.000Z",
  });
  await Promise.all(subgraph.projections.map((projection) => projection.drain()));
}

const auPres = async () => {
  const answer = await subgraph.execute({
    query: `{ formations(filtre: { autour: { latitude: 46.56, longitude: 3.33, rayonKm: 10 } }) { totalCount }
      session(id: "essai--S1") { position { latitude } lieu { codeCommune position { longitude } } }
      _entities(representations: [{ __typename: "Territoire", id: "REG-84" }, { __typename: "Territoire", id: "DEP-03" }]) {
        ... on Territoire { offre { formations } } } }`,
  });
  expect(answer.errors).toBeUndefined();
  return answer.data;
};

test("an offer loaded before its communes are known takes their place when they come, and follows them", async () => {
  await chargerOffre(subgraph.url, {
    formations: [{ actions: [{ lieux: [unLieu("03190")], sessions: [{ numero: "S1" }] }] }],
  });
  expect(await auPres()).toEqual({
    formations: { totalCount: 0 },
    session: { position: null, lieu: { codeCommune: "03190", position: null } },
    _entities: [{ offre: { formations: 0 } }, { offre: { formations: 1 } }],
  });
  await publish("03190", COMMUNES["03190"]);
  expect(await auPres()).toEqual({
    formations: { totalCount: 1 },
    session: {
      position: { latitude: 46.5647 },
      lieu: { codeCommune: "03190", position: { longitude: 3.3336 } },
    },
    _entities: [{ offre: { formations: 1 } }, { offre: { formations: 1 } }],
  });
  const [fact] = await publishedFacts(subgraph.outbox, "catalogue.sessions");
  expect(fact?.contenu).toMatchObject({
    lieu: { latitude: 46.5647, longitude: 3.3336 },
    territoires: ["COM-03190", "DEP-03", "REG-84"],
  });
  await publish("03190", { ...COMMUNES["03190"], latitude: 48.5 });
  expect((await auPres())?.formations).toEqual({ totalCount: 0 });
  await publish("03190", null);
  expect((await auPres())?.session).toMatchObject({ position: null });
});

test("coordinates that the source gives prevail over the commune's", async () => {
  await publish("03190", { ...COMMUNES["03190"], latitude: 48.5 });
  await chargerOffre(subgraph.url, {
    formations: [
      {
        actions: [
          { lieux: [unLieu("03190", { latitude: 46.56, longitude: 3.33 })], sessions: [{ numero: "S1" }] },
        ],
      },
    ],
  });
  expect(await auPres()).toMatchObject({
    formations: { totalCount: 1 },
    session: { position: { latitude: 46.56 } },
  });
});
