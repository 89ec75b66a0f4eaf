import { ouvrir, type SubgraphOuvert } from "../../demo/ouvrir.ts";

let demo: SubgraphOuvert;

beforeAll(async () => {
  demo = await ouvrir();
});

afterAll(() => demo.fermer());

test("a fiche: the newest version unless one is asked", async () => {
  const query = `query ($version: String) { ficheRome(code: "D1102", version: $version) {
    code version definition acces contextesTravail secteurs mobilites { code version } provenance { source } } }`;
  const { ficheRome } = await demo.lire(query);
  expect(ficheRome).toMatchObject({ code: "D1102", version: "460", secteurs: ["Commerce et distribution"] });
  expect(ficheRome.mobilites[0]).toEqual({ code: "D1104", version: "460" });
  expect(await demo.lire(query, { version: "460" })).toEqual({ ficheRome });
  expect(await demo.lire(query, { version: "1" })).toEqual({ ficheRome: null });
});

test("skills of a fiche: the core of the trade first, page by page", async () => {
  const query = `query ($after: String) { ficheRome(code: "D1102") { competences(first: 3, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { coeurMetier node { id nature } } } } }`;
  const seen: { coeurMetier: boolean; node: { id: string } }[] = [];
  let after: string | null = null;
  do {
    const { competences }: Awaited<ReturnType<typeof demo.lire>>["ficheRome"] = (
      await demo.lire(query, { after })
    ).ficheRome;
    expect(competences.totalCount).toBe(7);
    seen.push(...competences.edges);
    after = competences.pageInfo.hasNextPage ? competences.pageInfo.endCursor : null;
  } while (after);
  expect(new Set(seen.map(({ node }) => node.id)).size).toBe(7);
  expect(seen.map(({ coeurMetier }) => coeurMetier)).toEqual([true, true, true, true, false, false, false]);
});

test("appellations are alphabetical, and their cursors belong to the fiche", async () => {
  const query = `query ($code: String!, $after: String) { ficheRome(code: $code) {
    appellations(first: 2, after: $after) { totalCount pageInfo { endCursor } edges { node { libelle } } } } }`;
  const { ficheRome } = await demo.lire(query, { code: "D1102" });
  expect(ficheRome.appellations.edges.map(({ node }: { node: object }) => node)).toEqual([
    { libelle: "Aide-boulanger / Aide-boulangère" },
    { libelle: "Boulanger / Boulangère" },
  ]);
  const { errors } = await demo.subgraph.execute({
    query,
    variables: { code: "D1101", after: ficheRome.appellations.pageInfo.endCursor },
  });
  expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
});

test.each([
  'metiers(after: "") { totalCount }',
  'ficheRome(code: "D1102") { appellations(after: "") { totalCount } }',
  'ficheRome(code: "D1102") { competences(after: "") { totalCount } }',
  'centresInteret { metiers(after: "") { pageInfo { hasNextPage } } }',
])("%s: an empty cursor is refused, it does not start the list again", async (field) => {
  const { errors } = await demo.subgraph.execute({ query: `{ ${field} }` });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
});

test("a skill", async () => {
  const { competence } = await demo.lire(`{ competence(id: "OGR-124960") { id libelle nature } }`);
  expect(competence).toEqual({
    id: "OGR-124960",
    libelle: "Défourner des pains et viennoiseries",
    nature: "SAVOIR_FAIRE",
  });
  expect(await demo.lire(`{ competence(id: "OGR-0") { id } }`)).toEqual({ competence: null });
});

test("centres of interest are alphabetical, and their métiers page by page", async () => {
  const { centresInteret } = await demo.lire(`{ centresInteret { id libelle metiers(first: 100) {
    totalCount edges { cursor node { id } } } } }`);
  expect(centresInteret).toHaveLength(30);
  expect(centresInteret[0].libelle).toBe("J'ai envie de créer, construire, rénover");
  const { metiers, id } = centresInteret[0];
  expect(metiers.edges).toHaveLength(metiers.totalCount);
  const { _entities } = await demo.lire(
    `query ($representations: [_Any!]!, $after: String) { _entities(representations: $representations) {
      ... on CentreInteret { metiers(first: 100, after: $after) { edges { node { id } } } } } }`,
    { representations: [{ __typename: "CentreInteret", id }], after: metiers.edges[2].cursor },
  );
  expect(_entities[0].metiers.edges).toEqual(
    metiers.edges.slice(3).map(({ node }: { node: object }) => ({ node })),
  );
});
