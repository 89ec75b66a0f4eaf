import { fieldsAlone } from "@passerelle/testing/fields-alone";
import { ouvrir, type SubgraphOuvert } from "../../demo/ouvrir.ts";

let demo: SubgraphOuvert;

beforeAll(async () => {
  demo = await ouvrir();
});

afterAll(() => demo.fermer());

const CHERCHER = `query ($recherche: String, $codeRome: String, $filtre: FiltreMetiers, $first: Int, $after: String) {
  metiers(recherche: $recherche, codeRome: $codeRome, filtre: $filtre, first: $first, after: $after) {
    edges { cursor trouvePar node { id libelle } } totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  edges: { cursor: string; trouvePar: string | null; node: { id: string; libelle: string } }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

const chercher = async (variables: Record<string, unknown>): Promise<Page> =>
  (await demo.lire(CHERCHER, variables)).metiers;
const premier = async (recherche: string) => {
  const [edge] = (await chercher({ recherche, first: 1 })).edges;
  return edge && [edge.node.id, edge.trouvePar];
};

describe("names", () => {
  test.each([
    ["boulanger", "ROME-D1102", "boulanger"],
    ["boulangère", "ROME-D1102", "boulangère"],
    ["BOULANGERE", "ROME-D1102", "boulangère"],
    ["boulanger / boulangère", "ROME-D1102", "boulanger / boulangère"],
    ["boulang", "ROME-D1102", "boulanger"],
    ["artisane boulangère", "ROME-D1102", "artisane boulangère"],
    ["Aide-boulanger", "ROME-D1102", "Aide-boulanger"],
    ["éboueuse", "ROME-K2303", "éboueuse"],
    ["ripeur", "ROME-K2303", "ripeur"],
    ["agent d'entretien des espaces verts", "ROME-A1203", "agent d'entretien des espaces verts"],
    ["agent d’entretien d'espaces verts", "ROME-A1203", "agent d'entretien des espaces verts"],
    ["agente entretien espaces verts", "ROME-A1203", "agente d'entretien des espaces verts"],
    ["soudeur arc", "ROME-H2913", "soudeur à l'arc"],
    ["boulangers", "ROME-D1102", "boulanger"],
    ["métier de boulanger", "ROME-D1102", "boulanger"],
    ["pain", "ROME-D1102", "pain"],
    ["femme de ménage", "ROME-K2204", "femme de ménage"],
    ["IDE", "ROME-J1506", "IDE"],
    ["aidesoignante", "ROME-J1501", "aide-soignante"],
    ["e\u0301lectricien", "ROME-F1602", "électricien"],
  ])("« %s » finds %s by « %s »", async (recherche, id, trouvePar) => {
    expect(await premier(recherche)).toEqual([id, trouvePar]);
  });

  test.each([
    ["boulnager", "ROME-D1102"],
    ["patisier", "ROME-D1104"],
    ["infirmmiere", "ROME-J1506"],
    ["plombié", "ROME-F1603"],
    ["boulangr", "ROME-D1102"],
    ["plonberie", "ROME-F1603"],
    ["infirmeire", "ROME-J1506"],
  ])("a typing error: « %s »", async (recherche, id) => {
    expect((await premier(recherche))?.[0]).toBe(id);
  });

  test("the very name comes before names that contain it", async () => {
    const { edges } = await chercher({ recherche: "coiffeur" });
    expect(edges[0]?.node.libelle).toBe("coiffeur / coiffeuse");
    const drivers = await chercher({ recherche: "conducteur" });
    expect(drivers.edges.map(({ node }) => node.libelle)).toEqual(
      expect.arrayContaining(["conducteur / conductrice de bus", "conducteur / conductrice de train"]),
    );
  });
});

describe("what was understood, and what else to search", () => {
  const lire = async (variables: Record<string, unknown>) =>
    (
      await demo.lire(
        `query ($recherche: String, $codeRome: String, $filtre: FiltreMetiers) {
          metiers(recherche: $recherche, codeRome: $codeRome, filtre: $filtre) { totalCount
            comprise { correction message elements { texte genre libelle codes } }
            suggestions(first: 20) { genre libelle nombre texte critere metier { id } } } }`,
        variables,
      )
    ).metiers;

  test("a correction is told", async () => {
    expect((await lire({ recherche: "boulangr" })).comprise).toEqual({
      correction: "boulanger",
      message: "Résultats pour « boulanger »",
      elements: [{ texte: "boulangr", genre: "CORRECTION", libelle: "boulanger", codes: [] }],
    });
    expect((await lire({ recherche: "boulang" })).comprise).toEqual({
      correction: null,
      message: null,
      elements: [],
    });
    expect((await lire({})).comprise).toBeNull();
  });

  test("a ROME code typed as a text is one", async () => {
    const { totalCount, comprise } = await lire({ recherche: "d1102" });
    expect(totalCount).toBe((await chercher({ codeRome: "D1102" })).totalCount);
    expect(comprise.elements).toEqual([
      { texte: "d1102", genre: "METIER", libelle: "Code ROME D1102", codes: ["D1102"] },
    ]);
  });

  test.each<[string, Record<string, unknown>, object]>([
    [
      "a word too many",
      { recherche: "boulanger xyzzyxw" },
      { genre: "MOT", libelle: "Sans « xyzzyxw »", texte: "boulanger" },
    ],
    [
      "a criterion too many",
      { recherche: "boulanger", filtre: { statut: "astronaute" } },
      { genre: "CRITERE", critere: "statut" },
    ],
    [
      "a code that nobody has",
      { codeRome: "D1199" },
      { genre: "METIER", metier: { id: expect.stringMatching(/^ROME-D11/) } },
    ],
    ["nothing like it", { recherche: "xyzzyxw" }, { genre: "TOUT", nombre: 72 }],
    ["no letter at all", { recherche: "🥖" }, { genre: "TOUT", nombre: 72 }],
  ])("%s: an empty page comes with a suggestion", async (_, variables, suggestion) => {
    const { totalCount, suggestions } = await lire(variables);
    expect(totalCount).toBe(0);
    expect(suggestions).toContainEqual(expect.objectContaining(suggestion));
  });

  test("what a suggestion counts is what its search finds", async () => {
    const { suggestions } = await lire({
      recherche: "agent espaces xyzzyxw",
      filtre: { statut: "astronaute" },
    });
    for (const { genre, texte, nombre } of suggestions.filter(({ texte }: { texte: string }) => texte))
      expect([
        genre,
        (await chercher({ recherche: texte, filtre: { statut: "astronaute" } })).totalCount,
      ]).toEqual([genre, nombre]);
    const [critere] = (await lire({ recherche: "agent", filtre: { statut: "astronaute" } })).suggestions;
    expect(critere.nombre).toBe((await chercher({ recherche: "agent" })).totalCount);
  });
});

describe("hostile or empty text", () => {
  test.each([
    "%",
    "_",
    "\\",
    "'",
    '"; drop table metiers; --',
    "' or 1=1",
    "🥖",
    "´`^¨",
    "a".repeat(10_000),
    "\u0000",
    "\ud800",
    "xyzzyxw",
    ":*",
    "!& | ()",
    "<->",
  ])("%j finds nothing, or something, without an error", async (recherche) => {
    const page = await chercher({ recherche, first: 100 });
    expect(page.totalCount).toBe(page.edges.length);
  });

  test.each(["%", "_", "🥖", "´`", "xyzzyxw"])("%j finds nothing", async (recherche) => {
    expect(await chercher({ recherche })).toMatchObject({ totalCount: 0, edges: [] });
  });

  test.each(["", "   ", undefined])("%j searches nothing: every métier", async (recherche) => {
    expect((await chercher({ recherche, first: 1 })).totalCount).toBe(72);
  });
});

describe("criteria", () => {
  test("ROME code", async () => {
    const { edges } = await chercher({ codeRome: "d1102" });
    expect(edges.map(({ node }) => node.id)).toEqual(["ROME-D1102"]);
    expect((await chercher({ codeRome: "Z9999" })).totalCount).toBe(0);
  });

  test("sector and status, whatever the case and accents", async () => {
    const { edges } = await chercher({
      filtre: { secteur: "HOTELLERIE et restauration", statut: "salarie" },
    });
    expect(edges.map(({ node }) => node.id)).toEqual([
      "ROME-G1602",
      "ROME-G1603",
      "ROME-G1703",
      "ROME-G1803",
    ]);
  });

  test("an empty criterion asks nothing", async () => {
    const filtre = { centresInteret: [], secteur: " ", statut: "", niveauAccesMax: null };
    expect((await chercher({ codeRome: "", filtre })).totalCount).toBe(72);
    expect((await chercher({ filtre: null })).totalCount).toBe(72);
  });

  test("hostile criteria find nothing", async () => {
    const hostile = "' or 1=1 -- \u0000 %";
    for (const criteria of [
      { codeRome: hostile },
      { filtre: { secteur: hostile } },
      { filtre: { statut: hostile } },
      { filtre: { centresInteret: [hostile] } },
    ])
      expect((await chercher(criteria)).totalCount).toBe(0);
  });

  test("centres of interest: one of them", async () => {
    const { edges } = await chercher({ filtre: { centresInteret: ["ROME-CI-25", "ROME-CI-17", "inconnu"] } });
    expect(edges.map(({ node }) => node.id).sort()).toEqual(["ROME-A1407", "ROME-A1501", "ROME-I1501"]);
  });

  test("level of access at most", async () => {
    const sans = await chercher({ filtre: { niveauAccesMax: "SANS_NIVEAU" } });
    expect(sans.edges.map(({ node }) => node.id)).toContain("ROME-K2204");
    const trois = await chercher({ filtre: { niveauAccesMax: "NIVEAU_3" } });
    expect(trois.totalCount).toBeGreaterThan(sans.totalCount);
    expect((await chercher({ filtre: { niveauAccesMax: "NIVEAU_8" } })).totalCount).toBe(72);
  });

  test("a level outside the present scale is refused", async () => {
    const { errors } = await demo.subgraph.execute({
      query: CHERCHER,
      variables: { filtre: { niveauAccesMax: "ANCIEN_NIVEAU_I" } },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "niveauAccesMax" });
  });
});

describe("pages", () => {
  test.each([
    {},
    { recherche: "agent" },
    { recherche: "agnet" },
    { filtre: { statut: "artisan" } },
    { codeRome: "D1102" },
  ])("%j: all pages together are the whole list, once each", async (criteria) => {
    const whole = await chercher({ ...criteria, first: 100 });
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await chercher({ ...criteria, first: 3, after });
      expect(page.totalCount).toBe(whole.totalCount);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      ids.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(whole.edges.map(({ node }) => node.id));
    expect(new Set(ids).size).toBe(whole.totalCount);
  });

  test("the same query gives the same cursors", async () => {
    expect(await chercher({ recherche: "agent" })).toEqual(await chercher({ recherche: "agent" }));
  });

  test("a cursor of another search is refused", async () => {
    const { pageInfo } = await chercher({ recherche: "agent", first: 1 });
    const { errors } = await demo.subgraph.execute({
      query: CHERCHER,
      variables: { recherche: "conducteur", after: pageInfo.endCursor },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  });

  test.each([0, -1, 101, 1e9])("first: %d is refused", async (first) => {
    const { errors } = await demo.subgraph.execute({ query: CHERCHER, variables: { first } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first" });
  });
});

test.each([
  [3, 'metiers(recherche: "agent", first: $first) { totalCount edges { node { id libelle } } }'],
  [2, 'metiers(recherche: "agent", first: $first) { edges { node { provenance { producteur } } } }'],
  [2, 'metiers(recherche: "agent", first: $first) { comprise { correction } edges { node { id } } }'],
  [4, 'metiers(recherche: "agent", first: $first) { suggestions { libelle } edges { node { id } } }'],
  [2, "metiers(first: $first) { edges { node { associes { libelle } } } }"],
  [
    4,
    `metiers(first: $first) { edges { node { fichesRome {
      appellations(first: 3) { totalCount edges { node { libelle } } }
      competences(first: 3) { totalCount edges { coeurMetier node { libelle } } } } } } }`,
  ],
  [3, "metiers(first: $first) { edges { node { fichesRome { mobilites { libelle } } } } }"],
  [
    4,
    `metiers(first: $first) { edges { node { centresInteret {
      metiers(first: 3) { totalCount edges { node { libelle } } } } } } }`,
  ],
])("%d statements whatever the size of the page: %s", async (number, field) => {
  for (const first of [2, 20]) {
    demo.subgraph.statements();
    await demo.lire(`query ($first: Int) { ${field} }`, { first });
    expect(demo.subgraph.statements()).toHaveLength(number);
  }
});

test("each field of the métiers of a page, and of those of an offer, is the same asked alone", async () => {
  const page = await fieldsAlone(demo.subgraph, "Metier", {
    query: (selection) => `{ metiers(recherche: "agent", first: 20) { edges { node { ${selection} } } } }`,
    objects: (data: { metiers: { edges: { node: unknown }[] } }) =>
      data.metiers.edges.map(({ node }) => node),
  });
  expect(page.together.id).not.toEqual([]);
  expect(page.alone).toEqual(page.together);
  const offer = await fieldsAlone(demo.subgraph, "Metier", {
    query: (
      selection,
    ) => `{ _entities(representations: [{ __typename: "Formation", id: "f", codesRome: ["D1102"] }]) {
      ... on Formation { metiersVises { ${selection} } } } }`,
    objects: (data: { _entities: [{ metiersVises: unknown[] }] }) => data._entities[0].metiersVises,
  });
  expect(offer.together.id).toEqual(["ROME-D1102"]);
  expect(offer.alone).toEqual(offer.together);
});
