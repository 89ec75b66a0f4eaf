import { fieldsAlone } from "@passerelle/testing/fields-alone";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { COMMUNES, chargerOffre, outboxDeTest, unLieu } from "../importers/offre/fixtures.ts";
import { catalogue } from "./subgraph.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;

/** 45 formations of 3 organismes; each with two actions of two sessions; a third without dates. */
beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    now: () => new Date("2026-11-22T10:00:00Z"),
    outboxOf: outboxDeTest({ "orientation.communes": COMMUNES }),
    // Statements are counted: the projections must not read meanwhile.
    projectionInterval: 3_600_000,
  });
  await Promise.all(subgraph.projections.map((projection) => projection.drain()));
  const lieux = Object.keys(COMMUNES);
  await chargerOffre(subgraph.url, {
    organismes: ["A", "B", "C"].map((numero) => ({ numero, nom: `Organisme ${numero}` })),
    formations: Array.from({ length: 45 }, (_, i) => ({
      numero: `F${i}`,
      intitule: `Soudage ${i % 4 === 0 ? "soudure " : ""}numéro ${i}`,
      organisme: "ABC"[i % 3] as string,
      codesRome: [i % 2 ? "H2913" : "D1102"],
      certifications: [{ codeRncp: String(1_000 + (i % 5)), libelle: `Titre ${i % 5}` }],
      actions: [0, 1].map((a) => ({
        numero: `F${i}A${a}`,
        modalite: i % 10 === 0 ? ("A_DISTANCE" as const) : ("PRESENTIEL" as const),
        lieux: [unLieu(lieux[(i + a) % lieux.length] as string)],
        sessions: [0, 1].map((s) => ({
          numero: `F${i}A${a}S${s}`,
          debut: i % 3 === 0 ? null : `2027-0${1 + ((i + s) % 9)}-15`,
        })),
      })),
    })),
  });
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const PAGE =
  "totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** Reads a list to its end by pages of `first`; `path` finds the connection in the data. */
async function readAll(
  document: (page: string) => string,
  path: (data: never) => Page,
  first: number,
  variables: object = {},
) {
  const pages: Page[] = [];
  let after: string | null = null;
  do {
    const answer = await subgraph.execute({
      query: document(PAGE),
      variables: { ...variables, first, after },
    });
    expect(answer.errors).toBeUndefined();
    const page = path(answer.data as never);
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    pages.push(page);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return {
    ids: pages.flatMap((page) => page.edges.map(({ node }) => node.id)),
    total: pages[0]?.totalCount,
    pages,
  };
}

const FORMATIONS = (page: string) =>
  `query($first: Int, $after: String, $filtre: FiltreFormations, $tri: TriFormations) {
    formations(first: $first, after: $after, filtre: $filtre, tri: $tri) { ${page} } }`;

describe("each order reads to its end, whatever the size of the page (I15)", () => {
  test.each<[string, object]>([
    ["date", { tri: "DATE" }],
    ["distance", { filtre: { autour: { codeCommune: "03190", rayonKm: 500 } }, tri: "DISTANCE" }],
    ["relevance", { filtre: { texte: "soudure numéro" } }],
    ["relevance of equals", { filtre: { texte: "numéro" } }],
  ])("%s", async (_, variables) => {
    const read = (first: number) =>
      readAll(FORMATIONS, (data: { formations: Page }) => data.formations, first, variables);
    const whole = await read(100);
    expect(new Set(whole.ids).size).toBe(whole.ids.length);
    expect(whole.total).toBe(whole.ids.length);
    expect(whole.ids.length).toBeGreaterThan(10);
    for (const first of [1, 7, 45]) expect((await read(first)).ids).toEqual(whole.ids);
    expect((await read(7)).pages).toEqual((await read(7)).pages);
  });
});

test("sessions of a formation, actions, organismes and certifications read to their end too", async () => {
  const formation = (field: string) => (page: string) =>
    `query($first: Int, $after: String) { formation(id: "essai--F1") { ${field}(first: $first, after: $after) { ${page} } } }`;
  const sessions = await readAll(
    formation("sessions"),
    (data: { formation: { sessions: Page } }) => data.formation.sessions,
    1,
  );
  expect(sessions.total).toBe(4);
  // The same day twice, then the other: the next ones first, the id between equals.
  expect(sessions.ids).toEqual(["essai--F1A0S0", "essai--F1A1S0", "essai--F1A0S1", "essai--F1A1S1"]);
  const actions = await readAll(
    (page) => formation("actions")(page.replace("totalCount", "")),
    (data: { formation: { actions: Page } }) => data.formation.actions,
    1,
  );
  expect(actions.ids).toEqual(["essai--F1A0", "essai--F1A1"]);
  for (const field of ["organismes", "certifications"] as const) {
    const read = (first: number) =>
      readAll(
        (page) => `query($first: Int, $after: String) { ${field}(first: $first, after: $after) { ${page} } }`,
        (data: Record<typeof field, Page>) => data[field],
        first,
      );
    const whole = await read(100);
    expect(whole.total).toBe(field === "organismes" ? 3 : 5);
    expect((await read(2)).ids).toEqual(whole.ids);
  }
});

test("a cursor of another list, filter or parent, or a forged one, is refused", async () => {
  const { pages } = await readAll(FORMATIONS, (data: { formations: Page }) => data.formations, 100);
  const cursor = pages[0]?.edges[3]?.cursor;
  const refused = async (query: string, after: unknown) => {
    const answer = await subgraph.execute({ query, variables: { after } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  };
  await refused(
    "query($after: String) { formations(after: $after, filtre: { ouvertes: true }) { totalCount } }",
    cursor,
  );
  await refused(
    'query($after: String) { formations(after: $after, tri: DATE, filtre: { texte: "soudage" }) { totalCount } }',
    cursor,
  );
  await refused("query($after: String) { organismes(after: $after) { totalCount } }", cursor);
  await refused(
    'query($after: String) { organisme(id: "essai--A") { formations(after: $after) { totalCount } } }',
    cursor,
  );
  await refused(
    'query($after: String) { formation(id: "essai--F1") { sessions(after: $after) { totalCount } } }',
    cursor,
  );
  for (const forged of ["", "x", "é", `${cursor}a`, "A".repeat(10_000)])
    if (forged) await refused("query($after: String) { formations(after: $after) { totalCount } }", forged);
});

test.each([0, -1, 101, 1_000_000_000])("first: %d is refused", async (first) => {
  for (const query of [
    "query($first: Int) { formations(first: $first) { totalCount } }",
    "query($first: Int) { organismes(first: $first) { totalCount } }",
    "query($first: Int) { certifications(first: $first) { totalCount } }",
    'query($first: Int) { formation(id: "essai--F1") { sessions(first: $first) { totalCount } } }',
    'query($first: Int) { formation(id: "essai--F1") { actions(first: $first) { edges { cursor } } } }',
  ]) {
    const answer = await subgraph.execute({ query, variables: { first } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first" });
  }
});

describe("a page costs as many statements whatever its size", () => {
  const statementsOf = async (query: string, variables: object) => {
    await subgraph.execute({ query, variables: variables as never });
    subgraph.statements();
    const answer = await subgraph.execute({ query, variables: variables as never });
    expect(answer.errors).toBeUndefined();
    return subgraph.statements().length;
  };
  const FORMATION = `id intitule provenance { producteur } organisme { nom provenance { licence } } certifications { libelle }
    actions(first: 2) { edges { node { numero formateurs { nom } lieux { position { latitude } } } } }
    sessions(first: 2, filtre: { ouvertes: true }) { totalCount edges { node { debut ouverte lieu { ville }
      position { latitude } action { modalite } formation { intitule } provenance { source } } } }`;

  test.each<[string, string, number]>([
    ["bare", "edges { node { id intitule } }", 1],
    ["with total and facets", "totalCount facettes { modalites { nombre } } edges { node { id } }", 3],
    [
      "with everything under it",
      `totalCount facettes { niveauxSortie { libelle } } edges { distanceKm node { ${FORMATION} } }`,
      9,
    ],
  ])("search, %s", async (_, selection, expected) => {
    const query = `query($first: Int) { formations(first: $first) { ${selection} } }`;
    expect([await statementsOf(query, { first: 2 }), await statementsOf(query, { first: 20 })]).toEqual([
      expected,
      expected,
    ]);
  });

  test("a text adds three, a commune one", async () => {
    const query = `query($first: Int) { formations(first: $first, filtre: { texte: "soudage",
      autour: { codeCommune: "03190" } }) { edges { node { id } } } }`;
    expect([await statementsOf(query, { first: 1 }), await statementsOf(query, { first: 20 })]).toEqual([
      5, 5,
    ]);
  });

  const FORMATIONS_ET_SESSIONS = `totalCount facettes { departements { valeur } }
    edges { node { intitule sessions(first: 1) { edges { node { debut } } } } }`;
  test.each<[string, (i: number) => object, string, number]>([
    [
      "métiers",
      (i) => ({ __typename: "Metier", id: `M${i}`, codesRome: i % 3 ? ["H2913"] : ["D1102"] }),
      `... on Metier { sessionsOuvertes formations(first: 3, filtre: { autour: { codeCommune: "03190", rayonKm: 400 } })
        { ${FORMATIONS_ET_SESSIONS} } }`,
      4,
    ],
    [
      "territoires",
      (i) => ({ __typename: "Territoire", id: `DEP-${10 + i}` }),
      "... on Territoire { offre { formations } }",
      1,
    ],
    [
      "organismes",
      (i) => ({ __typename: "Organisme", id: `essai--${"ABC"[i % 3]}` }),
      `... on Organisme { nom formations(first: 2) { ${FORMATIONS_ET_SESSIONS} } }`,
      3,
    ],
    [
      "certifications",
      (i) => ({ __typename: "Certification", id: `RNCP-${1_000 + (i % 5)}` }),
      `... on Certification { libelle formations(first: 2) { ${FORMATIONS_ET_SESSIONS} } }`,
      3,
    ],
  ])("%s come together", async (_, representation, selection, expected) => {
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`;
    const cost = (size: number) =>
      statementsOf(query, { r: Array.from({ length: size }, (_, i) => representation(i)) });
    expect([await cost(2), await cost(20)]).toEqual([expected, expected]);
  });
});

test("what a page gives of a formation is what the formation gives, texts and lists included", async () => {
  const fields = `id numero intitule objectif resultatsAttendus contenu urls codesNsf codesRome formacodes { code }
    contacts { courriel } provenance { importId }
    organisme { id nom autresCodes adresse { ville } position { latitude } contacts { courriel } sources { source }
      lieuxFormation { uai } relations { genre } reseaux { code } provenance { importId dateMaj } }
    sessions { edges { node { id lieu { ville codePostal } action { lieux { ville } } } } }`;
  const page = await subgraph.execute({
    query: `{ formations(first: 20) { edges { node { ${fields} } } } }`,
  });
  expect(page.errors).toBeUndefined();
  const { edges } = page.data!.formations as { edges: { node: { id: string } }[] };
  expect(edges).toHaveLength(20);
  for (const { node } of edges) {
    const query = `query($id: ID!) { formation(id: $id) { ${fields} } }`;
    const alone = await subgraph.execute({ query, variables: { id: node.id } });
    expect(alone).toEqual({ data: { formation: node } });
  }
});

describe("entities", () => {
  test("what nobody has is null, never an error, however it is written", async () => {
    const ids = ["essai--absent", "", "'", "a\u0000b", "\ud800", "x".repeat(10_000)];
    const query = `query($id: ID!, $r: [_Any!]!) { formation(id: $id) { id } session(id: $id) { id } organisme(id: $id) { id }
      certification(id: $id) { id } _entities(representations: $r) { __typename } }`;
    for (const id of ids) {
      const r = ["Formation", "Action", "Session", "Organisme", "Certification"].map((__typename) => ({
        __typename,
        id,
      }));
      expect(await subgraph.execute({ query, variables: { id, r } })).toEqual({
        data: {
          formation: null,
          session: null,
          organisme: null,
          certification: null,
          _entities: r.map(() => null),
        },
      });
    }
  });

  test("each is found by its key", async () => {
    const r = [
      { __typename: "Formation", id: "essai--F1" },
      { __typename: "Action", id: "essai--F1A0" },
      { __typename: "Session", id: "essai--F1A0S1" },
      { __typename: "Organisme", id: "essai--B" },
      { __typename: "Certification", id: "RNCP-1001" },
      { __typename: "Territoire", id: "DEP-2A" },
      { __typename: "Metier", id: "MET-1", codesRome: ["H2913"] },
      { __typename: "Metier", id: "MET-2", codesRome: [] },
    ];
    const answer = await subgraph.execute({
      query: `query($r: [_Any!]!) { _entities(representations: $r) {
        ... on Formation { numero organisme { id } } ... on Action { numero formation { id } services { transport } }
        ... on Session { numero action { id } } ... on Organisme { nom formations { totalCount } }
        ... on Certification { codeRncp formations { totalCount } }
        ... on Territoire { offre { formations sessionsOuvertes organismes } }
        ... on Metier { sessionsOuvertes formations { totalCount } } } }`,
      variables: { r },
    });
    expect(answer).toEqual({
      data: {
        _entities: [
          { numero: "F1", organisme: { id: "essai--B" } },
          { numero: "F1A0", formation: { id: "essai--F1" }, services: { transport: null } },
          { numero: "F1A0S1", action: { id: "essai--F1A0" } },
          { nom: "Organisme B", formations: { totalCount: 15 } },
          { codeRncp: "RNCP1001", formations: { totalCount: 9 } },
          { offre: expect.objectContaining({ organismes: 3 }) },
          { sessionsOuvertes: 88, formations: { totalCount: 22 } },
          { sessionsOuvertes: 0, formations: { totalCount: 0 } },
        ],
      },
    });
  });
});

describe("organismes and certifications by name and code", () => {
  const noms = async (query: string, variables: object) => {
    const answer = await subgraph.execute({ query, variables: variables as never });
    expect(answer.errors).toBeUndefined();
    const page = Object.values(answer.data!)[0] as { totalCount: number; edges: { node: { id: string } }[] };
    expect(page.totalCount).toBe(page.edges.length);
    return page.edges.map(({ node }) => node.id);
  };
  test.each([
    ["organisme b", ["essai--B"]],
    ["ORGANISMÉ", ["essai--A", "essai--B", "essai--C"]],
    ["%", []],
    ["_", []],
    ["🥖", []],
    ["", ["essai--A", "essai--B", "essai--C"]],
    ["00000000100019", []],
    ["' or true --", []],
    ["a\u0000", ["essai--A", "essai--B", "essai--C"]],
    ["x".repeat(10_000), []],
  ])("organismes %j", async (recherche, expected) => {
    expect(
      await noms(
        "query($recherche: String) { organismes(recherche: $recherche) { totalCount edges { node { id } } } }",
        { recherche },
      ),
    ).toEqual(expected);
  });
  test.each<[object, string[]]>([
    [{ code: "RNCP1002" }, ["RNCP-1002"]],
    [{ code: "rncp 1002" }, ["RNCP-1002"]],
    [{ code: "1002" }, ["RNCP-1002"]],
    [{ code: "RS1002" }, []],
    [{ code: "CI-1002" }, []],
    [{ code: "'; drop" }, []],
    [{ recherche: "titre 3" }, ["RNCP-1003"]],
    [{ recherche: "%%" }, []],
    [{ code: "1002", recherche: "titre 3" }, []],
  ])("certifications %j", async (variables, expected) => {
    expect(
      await noms(
        "query($code: String, $recherche: String) { certifications(code: $code, recherche: $recherche) { totalCount edges { node { id } } } }",
        variables,
      ),
    ).toEqual(expected);
  });
});

test.each([
  'formations(after: "") { totalCount }',
  'organismes(after: "") { totalCount }',
  'certifications(after: "") { totalCount }',
  'formation(id: "essai--F1") { sessions(after: "") { totalCount } }',
  'formation(id: "essai--F1") { actions(after: "") { pageInfo { hasNextPage } } }',
])("%s: an empty cursor is refused, it does not start the list again", async (field) => {
  const { errors } = await subgraph.execute({ query: `{ ${field} }` });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
});

test.each([
  ["formations", "FiltreFormations", "formations"],
  ["sessions", "FiltreSessions", 'formation(id: "essai--F1") { sessions'],
])("%s: a filter that says nothing is no filter, for a cursor too", async (_, type, field) => {
  const query = `query($filtre: ${type}, $after: String) { ${field}(filtre: $filtre, first: 1, after: $after) {
    edges { cursor node { id } } } ${field.includes("{") ? "}" : ""} }`;
  const edges = async (variables: Record<string, unknown>) => {
    const { data, errors } = await subgraph.execute({ query, variables });
    expect(errors).toBeUndefined();
    const { formations, formation } = data as { formations?: Page; formation?: { sessions: Page } };
    return (formations ?? formation?.sessions)?.edges;
  };
  const [first] = (await edges({})) ?? [];
  const rien = [undefined, null, {}, { autour: null }];
  for (const filtre of rien) {
    expect(await edges({ filtre })).toEqual([first]);
    const suite = await edges({ filtre, after: first?.cursor });
    expect(suite).toHaveLength(1);
    expect(suite).not.toEqual([first]);
  }
});

test("each field of the sessions of a formation is the same asked alone", async () => {
  const { together, alone } = await fieldsAlone(subgraph, "Session", {
    query: (selection) =>
      `{ formations(first: 20) { edges { node { sessions { edges { node { ${selection} } } } } } } }`,
    objects: (data: { formations: { edges: { node: { sessions: { edges: { node: unknown }[] } } }[] } }) =>
      data.formations.edges.flatMap(({ node }) => node.sessions.edges.map((edge) => edge.node)),
  });
  expect(together.id).toHaveLength(80);
  expect(alone).toEqual(together);
});

test("each field of the organismes of a page of formations is the same asked alone", async () => {
  const { together, alone } = await fieldsAlone(subgraph, "Organisme", {
    query: (selection) => `{ formations(first: 5) { edges { node { organisme { ${selection} } } } } }`,
    objects: (data: { formations: { edges: { node: { organisme: unknown } }[] } }) =>
      data.formations.edges.map(({ node }) => node.organisme),
  });
  expect(together.id).toHaveLength(5);
  expect(alone).toEqual(together);
});
