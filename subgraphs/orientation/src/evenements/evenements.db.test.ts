import type { OutboxRow, OutboxSource } from "@passerelle/kernel/outbox/outbox";
import { fieldsAlone } from "@passerelle/testing/fields-alone";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { planter, SAMEDI_DIX_HEURES } from "../../fixtures/planter.ts";
import { orientation } from "../subgraph.ts";

/** The facts that the other systems publish, in memory: newest state of each key, as a real outbox gives them. */
const faits = new Map<string, OutboxRow & { sujet: string }>();
let transaction = 100;

function publier(sujet: string, cle: string, contenu: unknown): void {
  transaction += 1;
  faits.set(`${sujet} ${cle}`, {
    sujet,
    cle,
    contenu,
    transaction: String(transaction),
    changeLe: SAMEDI_DIX_HEURES.toISOString(),
  });
}

const boite: OutboxSource = {
  async read(sujet, position, limit) {
    const depuis = position ? Number(position.slice(0, position.indexOf(":"))) : 0;
    const rows = [...faits.values()]
      .filter((fait) => fait.sujet === sujet && Number(fait.transaction) > depuis)
      .sort((a, b) => Number(a.transaction) - Number(b.transaction))
      .slice(0, limit);
    const toutes = [...faits.values()].filter((fait) => fait.sujet === sujet);
    const newest = toutes.length ? String(Math.max(...toutes.map((fait) => Number(fait.transaction)))) : null;
    return { rows, newest };
  },
};

const moulins = {
  denomination: "Salle des fêtes",
  lignes: ["Place de l'Essai"],
  codePostal: "03000",
  ville: "MOULINS CEDEX",
  codeCommune: "03998",
  latitude: null,
  longitude: null,
};

const session = (informations: object[], reste: object = {}) => ({
  formationId: "f1",
  intitule: "CAP Boulanger",
  codesRome: ["D1102"],
  aDistance: false,
  lieu: moulins,
  territoires: [],
  retireLe: null,
  informationsCollectives: informations,
  ...reste,
});

const seance = (date: string, heure: string | null = "09:30", aDistance = false) => ({
  date,
  heure,
  aDistance,
  lieu: null,
});

let database: TestDatabase;
let subgraph: TestSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(orientation, database.adminUrl, {
    now: () => SAMEDI_DIX_HEURES,
    outboxOf: () => boite,
  });
  await planter(subgraph.database.sql);
  const { sql } = subgraph.database;
  await sql`
    insert into evenements (id, type, titre, debut, fin, a_distance, lignes, latitude, longitude, territoire_id,
      structure_id, codes_rome, source, import_id)
    values
      ('demo--passe', 'ATELIER', 'Atelier passé', '2026-11-20T09:00Z', '2026-11-20T11:00Z', false, '{}', 46.56, 3.33, 'COM-03190', 'demo--ml-moulins', '{}', 'demo', 'i'),
      ('demo--en-cours', 'FORUM', 'Forum en cours', '2026-11-28T08:00Z', '2026-11-28T17:00Z', false, '{}', 46.56, 3.33, 'COM-03190', 'demo--ml-moulins', '{}', 'demo', 'i'),
      ('demo--fournil', 'DECOUVERTE_METIER', 'Au fournil', '2026-12-03T09:00Z', null, false, '{}', 45.749, 4.85, 'COM-69123', 'demo--cio-lyon', '{D1102}', 'demo', 'i'),
      ('demo--distance', 'ATELIER', 'À distance', '2026-12-03T09:00Z', null, true, '{}', null, null, null, 'demo--cio-lyon', '{}', 'demo', 'i')`;
  await vider();
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const vider = () => Promise.all(subgraph.projections.map((projection) => projection.drain()));

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await subgraph.execute({ query, variables });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { distanceKm: number | null; node: { id: string } }[];
}

const LISTE = `query($filtre: FiltreEvenements, $pres: Autour, $first: Int = 20, $after: String) {
  evenements(filtre: $filtre, pres: $pres, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { distanceKm node { id } } } }`;
const lister = async (variables: Record<string, unknown>): Promise<Page> =>
  (await ask<{ evenements: Page }>(LISTE, variables)).evenements;
const ids = async (variables: Record<string, unknown> = {}) =>
  (await lister(variables)).edges.map(({ node }) => node.id);

describe("lists", () => {
  test("what is not over, by date then id", async () => {
    expect(await ids()).toEqual(["demo--en-cours", "demo--distance", "demo--fournil"]);
  });

  test.each([
    [{ types: ["ATELIER"] }, ["demo--distance"]],
    [{ types: [] }, []],
    [{ du: "2026-11-01T00:00:00Z", types: ["ATELIER"] }, ["demo--passe", "demo--distance"]],
    [{ au: "2026-11-30T00:00:00Z" }, ["demo--en-cours"]],
    [{ du: "2026-11-29T00:00:00Z" }, ["demo--distance", "demo--fournil"]],
    [{ territoire: "DEP-03" }, ["demo--en-cours"]],
    [{ territoire: "REG-84" }, ["demo--en-cours", "demo--fournil"]],
    [{ territoire: "DEP-2A" }, []],
    [{ metier: "ROME-D1102" }, ["demo--fournil"]],
    [{ metier: "MET-inconnu" }, []],
    [{ metier: "\u0000" }, []],
    [{ territoire: "\u0000" }, []],
  ])("%j gives %j", async (filtre, attendus) => {
    expect(await ids({ filtre })).toEqual(attendus);
    expect((await lister({ filtre })).totalCount).toBe(attendus.length);
  });

  test("around a place: those that have one, with their distance, still by date", async () => {
    const page = await lister({ pres: { codeCommune: "03190", rayonKm: 500 } });
    expect(page.edges.map(({ node, distanceKm }) => [node.id, Math.round(distanceKm ?? -1)])).toEqual([
      ["demo--en-cours", 1],
      ["demo--fournil", 148],
    ]);
  });

  test("pages join, although two events begin at the same instant", async () => {
    const first = await lister({ first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await ids({ first: 2, after: first.pageInfo.endCursor })).toEqual(["demo--fournil"]);
  });

  test.each([undefined, null, {}, { metier: null }])(
    "the filter %j says nothing, and takes the cursor of a list without one",
    async (filtre) => {
      const { pageInfo } = await lister({ first: 2 });
      expect(await ids({ filtre, first: 2, after: pageInfo.endCursor })).toEqual(["demo--fournil"]);
    },
  );

  test("an end before the beginning is refused", async () => {
    const { errors } = await subgraph.execute({
      query: LISTE,
      variables: { filtre: { du: "2026-12-02T00:00:00Z", au: "2026-12-01T00:00:00Z" } },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "filtre.au" });
  });
});

describe("information meetings of the catalogue's sessions", () => {
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Session {
    informationsCollectives { id titre debut aDistance lieu { ville position { latitude } } organisateur { id } } } } }`;
  const de = async (id: string) =>
    (
      await ask<{ _entities: [{ informationsCollectives: { id: string; debut: string }[] }] }>(query, {
        r: [{ __typename: "Session", id }],
      })
    )._entities[0].informationsCollectives;

  afterEach(async () => {
    for (const { sujet, cle } of [...faits.values()]) publier(sujet, cle, null);
    await vider();
  });

  test("are events of their session, at its commune, and go with it", async () => {
    publier("catalogue.sessions", "s1", session([seance("2026-12-10"), seance("2026-12-12", null, true)]));
    publier("catalogue.sessions", "s2", session([]));
    await vider();
    expect(await de("s1")).toEqual([
      {
        id: "IC-s1-2026-12-10T0930",
        titre: "Information collective : CAP Boulanger",
        debut: "2026-12-10T08:30:00.000Z",
        aDistance: false,
        lieu: { ville: "MOULINS CEDEX", position: { latitude: 46.56459 } },
        organisateur: null,
      },
      {
        id: "IC-s1-2026-12-12",
        titre: "Information collective : CAP Boulanger",
        debut: "2026-12-11T23:00:00.000Z",
        aDistance: true,
        lieu: null,
        organisateur: null,
      },
    ]);
    expect(await ids({ filtre: { types: ["INFORMATION_COLLECTIVE"], territoire: "DEP-03" } })).toEqual([
      "IC-s1-2026-12-10T0930",
    ]);
    publier("catalogue.sessions", "s1", session([seance("2026-12-11")]));
    await vider();
    expect((await de("s1")).map(({ id }) => id)).toEqual(["IC-s1-2026-12-11T0930"]);
    publier("catalogue.sessions", "s1", null);
    await vider();
    expect(await de("s1")).toEqual([]);
  });

  test("of a session that left the offer are no longer announced", async () => {
    publier("catalogue.sessions", "s3", session([seance("2026-12-10")], { retireLe: "2026-11-01" }));
    await vider();
    expect(await ids({ filtre: { types: ["INFORMATION_COLLECTIVE"] } })).toEqual([]);
  });

  test("are the same after a rebuild, and other events are left alone", async () => {
    publier("catalogue.sessions", "s1", session([seance("2026-12-10")]));
    await vider();
    const before = await ids();
    expect(before).toHaveLength(4);
    await subgraph.projections.find(({ sujet }) => sujet === "catalogue.sessions")?.rebuild();
    expect(await ids()).toEqual(before);
  });

  test("present the métier that the session leads to", async () => {
    publier("catalogue.sessions", "s1", session([seance("2026-12-01")]));
    publier("metiers.metiers", "MET-231", { libelle: "boulanger / boulangère", codesRome: ["D1102"] });
    await vider();
    expect(await ids({ filtre: { metier: "MET-231" } })).toEqual(["IC-s1-2026-12-01T0930", "demo--fournil"]);
    expect(
      await ask(
        `query($r: [_Any!]!) { _entities(representations: $r) { ... on Metier { evenements(first: 1) { id } } } }`,
        {
          r: [
            { __typename: "Metier", id: "MET-231", codesRome: ["D1102"] },
            { __typename: "Metier", id: "MET-9", codesRome: [] },
          ],
        },
      ),
    ).toEqual({ _entities: [{ evenements: [{ id: "IC-s1-2026-12-01T0930" }] }, { evenements: [] }] });
  });
});

test("events hang from territories and structures, one statement for all of a level", async () => {
  const query = `{ structures(first: 20) { edges { node { id evenements { id } } } }
    a: territoire(id: "REG-84") { evenements(first: 2) { id } } b: territoire(id: "COM-03190") { evenements { id } } }`;
  subgraph.statements();
  const answer = await ask<{
    structures: { edges: { node: { id: string; evenements: { id: string }[] } }[] };
    a: object;
    b: object;
  }>(query);
  expect(subgraph.statements().filter((text) => text.includes("from evenements"))).toHaveLength(3);
  expect(answer.structures.edges.find(({ node }) => node.id === "demo--cio-lyon")?.node.evenements).toEqual([
    { id: "demo--distance" },
    { id: "demo--fournil" },
  ]);
  expect([answer.a, answer.b]).toEqual([
    { evenements: [{ id: "demo--en-cours" }, { id: "demo--fournil" }] },
    { evenements: [{ id: "demo--en-cours" }] },
  ]);
});

test("an event is found by reference; an unknown one is null", async () => {
  expect(
    await ask(
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Evenement { titre organisateur { nom } } } }`,
      {
        r: [
          { __typename: "Evenement", id: "demo--fournil" },
          { __typename: "Evenement", id: "demo--rien" },
        ],
      },
    ),
  ).toEqual({ _entities: [{ titre: "Au fournil", organisateur: { nom: "CIO de Lyon" } }, null] });
});

test("each field of the events of a structure is the same asked alone", async () => {
  const { together, alone } = await fieldsAlone(subgraph, "Evenement", {
    query: (selection) => `{ structure(id: "demo--cio-lyon") { evenements { ${selection} } } }`,
    objects: (data: { structure: { evenements: unknown[] } }) => data.structure.evenements,
  });
  expect(together.id).toEqual(["demo--distance", "demo--fournil"]);
  expect(alone).toEqual(together);
});
