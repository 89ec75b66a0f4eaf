import { fieldsAlone } from "@passerelle/testing/fields-alone";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { planter, SAMEDI_DIX_HEURES } from "../../fixtures/planter.ts";
import { orientation } from "../subgraph.ts";

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { distanceKm: number | null; node: { id: string } }[];
}

let database: TestDatabase;
let subgraph: TestSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(orientation, database.adminUrl, { now: () => SAMEDI_DIX_HEURES });
  await planter(subgraph.database.sql);
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const executer = (query: string, variables: Record<string, unknown> = {}) =>
  subgraph.execute({ query, variables });

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await executer(query, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const LISTE = `query($filtre: FiltreStructures, $pres: Autour, $first: Int = 20, $after: String) {
  structures(filtre: $filtre, pres: $pres, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { distanceKm node { id } } } }`;
const lister = async (variables: Record<string, unknown>): Promise<Page> =>
  (await ask<{ structures: Page }>(LISTE, variables)).structures;
const ids = async (variables: Record<string, unknown>): Promise<string[]> =>
  (await lister(variables)).edges.map(({ node }) => node.id.slice(6));

describe("nearest first", () => {
  /** Great circle on a sphere of 6 371.0088 km, written out apart from the code that it checks. */
  const haversine = (a: [number, number], b: [number, number]) => {
    const rad = (degrees: number) => (degrees * Math.PI) / 180;
    const h =
      Math.sin(rad(b[0] - a[0]) / 2) ** 2 +
      Math.cos(rad(a[0])) * Math.cos(rad(b[0])) * Math.sin(rad(b[1] - a[1]) / 2) ** 2;
    return 2 * 6_371.0088 * Math.asin(Math.sqrt(h));
  };

  test("from a commune, with the distance of a haversine to the ten metres", async () => {
    const { edges } = await lister({ pres: { codeCommune: "03190", rayonKm: 100 } });
    expect(edges.map(({ node }) => node.id)).toEqual([
      "demo--ml-moulins",
      "demo--ft-moulins",
      "demo--ml-vichy",
    ]);
    // Moulins 46.56459 3.33243 to Vichy 46.12709 3.42577: 0.4375° × 111.195 km and 0.09334° × 76.8 km.
    const vichy = edges[2]?.distanceKm ?? 0;
    expect(vichy).toBeCloseTo(haversine([46.56459, 3.33243], [46.12709, 3.42577]), 1);
    expect(vichy).toBeGreaterThan(49.0);
    expect(vichy).toBeLessThan(49.3);
    expect(edges[0]?.distanceKm).toBe(0);
  });

  test("the radius is a limit, not an order", async () => {
    expect(await ids({ pres: { codeCommune: "03190", rayonKm: 49 } })).toEqual(["ml-moulins", "ft-moulins"]);
    expect(await ids({ pres: { codeCommune: "03190", rayonKm: 50 } })).toEqual([
      "ml-moulins",
      "ft-moulins",
      "ml-vichy",
    ]);
  });

  test("from a point, from an arrondissement without a point of its own, across the antimeridian", async () => {
    expect(await ids({ pres: { latitude: 46.13, longitude: 3.42, rayonKm: 5 } })).toEqual(["ml-vichy"]);
    expect(await ids({ pres: { codeCommune: "69384", rayonKm: 5 } })).toEqual(["cio-lyon"]);
    expect(await ids({ pres: { latitude: -14.29, longitude: 179.9, rayonKm: 500 } })).toEqual(["ft-wallis"]);
  });

  test("pages join, nearest first all along", async () => {
    const vus: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await lister({ pres: { codeCommune: "03190", rayonKm: 500 }, first: 2, after });
      vus.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      expect(page.totalCount).toBe(5);
    } while (after);
    expect(vus.map((id) => id.slice(6))).toEqual([
      "ml-moulins",
      "ft-moulins",
      "ml-vichy",
      "cio-lyon",
      "sans-horaires",
    ]);
  });

  test.each([
    [{ codeCommune: "99999" }, "99999"],
    [{ codeCommune: "03000 ' or 1=1" }, "03000"],
    [{ codeCommune: "03190\u0000" }, "Aucune commune"],
    [
      { codeCommune: "15999" },
      "Commune Sans-Place (15999) : coordonnées inconnues, donner latitude et longitude.",
    ],
    [{ codeCommune: "03190", latitude: 46, longitude: 3 }, "l'un ou l'autre"],
    [{ codeCommune: "03190", latitude: 46 }, "l'un ou l'autre"],
    [{ latitude: 46 }, "l'un ou l'autre"],
    [{ longitude: 3 }, "l'un ou l'autre"],
    [{}, "l'un ou l'autre"],
    [{ latitude: 91, longitude: 3 }, "-90 à 90"],
    [{ codeCommune: "03190", rayonKm: 0 }, "1 à 500"],
    [{ codeCommune: "03190", rayonKm: 501 }, "1 à 500"],
  ])("%j is refused, and the message says why", async (pres, texte) => {
    const { errors } = await executer(LISTE, { pres });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(texte);
  });
});

describe("around a commune without a point of its own", () => {
  const distances = async (codeCommune: string) =>
    Object.fromEntries(
      (await lister({ pres: { codeCommune, rayonKm: 60 } })).edges.map(({ node, distanceKm }) => [
        node.id.slice(6),
        distanceKm,
      ]),
    );
  const duPoint = async (latitude: number, longitude: number) =>
    Object.fromEntries(
      (await lister({ pres: { latitude, longitude, rayonKm: 60 } })).edges.map(({ node, distanceKm }) => [
        node.id.slice(6),
        distanceKm,
      ]),
    );

  test("the mean of its EPCI's communes, else of its department's", async () => {
    // Moulins and Yzeure; then Vichy too. Arrondissements and communes without a point do not count.
    expect(await distances("03013")).toEqual(await duPoint(46.56535, 3.34367));
    expect(await distances("03997")).toEqual(await duPoint(46.41926, 3.37103));
    expect(await duPoint(46.41926, 3.37103)).toHaveProperty("ml-vichy");
  });

  test("it is searched in as many statements as one that has a point, and its position stays unknown", async () => {
    const cost = async (codeCommune: string) => {
      subgraph.statements();
      await lister({ pres: { codeCommune } });
      return subgraph.statements().length;
    };
    expect(await cost("03013")).toBe(await cost("03190"));
    expect(await cost("69384")).toBe(await cost("03190"));
    expect(await ask(`{ territoire(id: "COM-03013") { position { latitude } } }`)).toEqual({
      territoire: { position: null },
    });
  });
});

describe("criteria", () => {
  test.each([
    [{ reseaux: ["mission-locale"] }, ["ml-moulins", "ml-vichy"]],
    [{ reseaux: ["MISSION_LOCALE", "cio"] }, ["cio-lyon", "ml-moulins", "ml-vichy"]],
    [{ reseaux: [] }, []],
    [{ territoire: "DEP-03" }, ["ft-moulins", "ml-moulins", "ml-vichy"]],
    [{ territoire: "COM-03190" }, ["ft-moulins", "ml-moulins"]],
    [{ territoire: "COM-03998" }, ["ft-moulins", "ml-moulins"]],
    [{ territoire: "REG-999" }, []],
    [{ territoire: "DEP-03\u0000" }, []],
    [{ reseaux: ["\u0000", "x".repeat(10_000), "🥖"] }, []],
    [{ texte: "\u0000" }, []],
    [{ texte: "MISSION moul" }, ["ml-moulins"]],
    [{ texte: "mission locale à moulins' --" }, []],
    [{ texte: "%" }, []],
    [{ texte: "´`" }, []],
    [{ samedi: true }, ["ft-wallis", "ml-moulins"]],
    [{ ouverteLe: "2026-11-28T10:30:00+01:00" }, ["ml-moulins"]],
    [{ ouverteLe: "2026-11-28T12:00:00+01:00" }, []],
    // Saturday 10:00 in Wallis is Friday 22:00 in UTC.
    [{ ouverteLe: "2026-11-27T22:00:00Z" }, ["ft-wallis"]],
    [{ ouverteLe: "2026-11-26T10:00:00+01:00" }, ["cio-lyon", "ft-moulins", "ml-moulins", "ml-vichy"]],
  ])("%j gives %j", async (filtre, attendus) => {
    expect((await ids({ filtre })).sort()).toEqual(attendus);
    expect((await lister({ filtre })).totalCount).toBe(attendus.length);
  });
});

test("open now by the clock of its place; null without hours", async () => {
  const { structures } = await ask<{
    structures: { edges: { node: { id: string; ouverteMaintenant: boolean | null } }[] };
  }>("{ structures { edges { node { id ouverteMaintenant } } } }");
  expect(
    Object.fromEntries(structures.edges.map(({ node }) => [node.id.slice(6), node.ouverteMaintenant])),
  ).toEqual({
    "ml-moulins": true,
    "ft-moulins": false,
    "ml-vichy": false,
    "cio-lyon": false,
    "ft-wallis": false,
    "sans-horaires": null,
  });
});

test("a structure closed by its source leaves lists and stays readable", async () => {
  expect(
    await ask(`{ structure(id: "demo--fermee") { nom horaires { jour } provenance { source retireLe producteur } }
      inconnue: structure(id: "demo--rien") { id } }`),
  ).toEqual({
    structure: {
      nom: "Point d'accueil fermé",
      horaires: [],
      provenance: {
        source: "demo",
        retireLe: "2026-01-31",
        producteur: "Passerelle, données de démonstration inventées",
      },
    },
    inconnue: null,
  });
});

test("all that a structure shows, at a fixed cost whatever the page", async () => {
  const query = `query($first: Int!) { structures(pres: { latitude: 46.5, longitude: 3.3, rayonKm: 500 }, first: $first) { totalCount
    edges { distanceKm node { nom reseaux adresse { lignes ville position { latitude } } commune { nom parents { nom } }
      horaires { jour de a } ouverteMaintenant evenements { titre } provenance { producteur } } } } }`;
  const cost = async (first: number) => {
    subgraph.statements();
    await ask(query, { first });
    return subgraph.statements().length;
  };
  const small = await cost(2);
  expect(await cost(20)).toBe(small);
  expect(small).toBe(5);
});

describe("near a session", () => {
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Session {
    structuresAProximite(first: 2) { distanceKm node { id } } } } }`;
  const session = (id: string, position: object | null) => ({ __typename: "Session", id, position });

  test("each session has its own, a remote one has none, far ones are not near", async () => {
    const answer = await ask(query, {
      r: [
        session("a", { latitude: 46.56459, longitude: 3.33243 }),
        session("b", { latitude: 45.75, longitude: 4.85 }),
        session("c", null),
        session("d", { latitude: 48.85, longitude: 2.35 }),
      ],
    });
    expect(answer).toMatchObject({
      _entities: [
        {
          structuresAProximite: [{ node: { id: "demo--ml-moulins" } }, { node: { id: "demo--ft-moulins" } }],
        },
        {
          structuresAProximite: [
            { distanceKm: 0.11, node: { id: "demo--cio-lyon" } },
            { distanceKm: 6.78, node: { id: "demo--sans-horaires" } },
          ],
        },
        { structuresAProximite: [] },
        { structuresAProximite: [] },
      ],
    });
  });

  test("a page of sessions costs one statement", async () => {
    subgraph.statements();
    await ask(query, {
      r: Array.from({ length: 100 }, (_, rang) =>
        session(`s${rang}`, { latitude: 45 + rang / 50, longitude: 3 }),
      ),
    });
    expect(subgraph.statements()).toHaveLength(1);
  });
});

test("where to talk about a métier", async () => {
  const query = `{ _entities(representations: [{ __typename: "Metier", id: "MET-1", codesRome: [] },
    { __typename: "Metier", id: "MET-2", codesRome: ["D1102"] }]) { ... on Metier {
      structuresConseil(pres: { codeCommune: "03190", rayonKm: 60 }, first: 2) { node { id } } } } }`;
  subgraph.statements();
  expect(await ask(query)).toEqual({
    _entities: Array(2).fill({
      structuresConseil: [{ node: { id: "demo--ml-moulins" } }, { node: { id: "demo--ft-moulins" } }],
    }),
  });
  expect(subgraph.statements()).toHaveLength(1);
  const de = async (pres: string) => {
    const { data, errors } =
      await executer(`{ _entities(representations: [{ __typename: "Metier", id: "MET-1",
      codesRome: [] }]) { ... on Metier { structuresConseil(pres: ${pres}, first: 2) { distanceKm node { id } } } } }`);
    const [{ structuresConseil }] = (data as { _entities: [{ structuresConseil: object[] | null }] })
      ._entities;
    return errors?.map(({ message }) => message) ?? structuresConseil;
  };
  expect(await de('{ codeCommune: "03190", rayonKm: 30 }')).toEqual(
    await de("{ latitude: 46.56459, longitude: 3.33243, rayonKm: 30 }"),
  );
  expect(await de("{ latitude: -21.1, longitude: 55.5, rayonKm: 30 }")).toEqual([]);
  expect(await de('{ codeCommune: "99999" }')).toEqual([
    "Aucune commune n'a le code INSEE « 99999 » (ce n'est pas le code postal).",
  ]);
});

test.each([
  'structures(after: "") { totalCount }',
  'evenements(after: "") { totalCount }',
  'territoires(niveau: COMMUNE, after: "") { totalCount }',
  'territoire(id: "DEP-03") { enfants(niveau: COMMUNE, after: "") { totalCount } }',
])("%s: an empty cursor is refused, it does not start the list again", async (field) => {
  const { errors } = await executer(`{ ${field} }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
});

test("a filter that says nothing is no filter, for a cursor too", async () => {
  const [first, second] = await ids({ first: 2 });
  const riens = [undefined, null, {}, { territoire: null }];
  for (const un of riens)
    for (const autre of riens) {
      const { edges, pageInfo } = await lister({ filtre: un, first: 1 });
      expect(edges[0]?.node.id).toBe(`demo--${first}`);
      expect(await ids({ filtre: autre, first: 1, after: pageInfo.endCursor })).toEqual([second]);
    }
});

test("each field of the structures near a place is the same asked alone", async () => {
  const { together, alone } = await fieldsAlone(subgraph, "Structure", {
    query: (
      selection,
    ) => `{ _entities(representations: [{ __typename: "Metier", id: "MET-1", codesRome: [] }]) {
      ... on Metier { structuresConseil(pres: { codeCommune: "03190", rayonKm: 60 }, first: 2) { node { ${selection} } } } } }`,
    objects: (data: { _entities: [{ structuresConseil: { node: unknown }[] }] }) =>
      data._entities[0].structuresConseil.map(({ node }) => node),
  });
  expect(together.id).toEqual(["demo--ml-moulins", "demo--ft-moulins"]);
  expect(alone).toEqual(together);
});
