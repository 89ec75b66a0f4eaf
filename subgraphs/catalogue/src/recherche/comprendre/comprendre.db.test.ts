import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { COMMUNES, chargerOffre, outboxDeTest, unLieu } from "../../../importers/offre/fixtures.ts";
import { catalogue } from "../../subgraph.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;

const nom = (libelle: string, noms: string[], autres: object = {}) => ({
  libelle,
  parent: null,
  noms,
  proches: [],
  ...autres,
});

/** Two communes of this name: neither is chosen for who searches. */
const SAINT_DENIS = { ...COMMUNES["97411"], nom: "Saint-Denis", territoires: ["COM-93066", "DEP-93"] };

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    now: () => new Date("2026-11-22T10:00:00Z"),
    outboxOf: outboxDeTest({
      "orientation.communes": {
        ...COMMUNES,
        "03190": { ...COMMUNES["03190"], codesPostaux: ["03000"] },
        "93066": SAINT_DENIS,
        "20004": { ...COMMUNES["2A004"], nom: "Ajaccio" },
        "75066": { ...SAINT_DENIS },
        "01120": { ...COMMUNES["03190"], nom: "Cordieux", territoires: ["COM-01262", "DEP-01"] },
        "17050": { ...COMMUNES["63113"], nom: "Bois", territoires: ["COM-17050", "DEP-17"] },
      },
      "metiers.metiers": {},
      "metiers.noms": {
        D1102: nom("Boulanger / Boulangère", ["Boulanger", "Boulangère", "pain"], { proches: ["D1104"] }),
        D1104: nom("Pâtissier / Pâtissière", ["Pâtissier", "Pâtissière"]),
        D1202: nom("Coiffeur / Coiffeuse", ["Coiffeur", "Coiffeuse"]),
        J1501: nom("Aide-soignant / Aide-soignante", ["Aide-soignant", "Aide-soignante"], {
          proches: ["D1102"],
        }),
        H2206: nom("Menuisier / Menuisière", ["Menuisier", "Menuisière", "bois"]),
        N1101: nom("Cariste", ["Cariste", "CACES"]),
        D1108: nom("Chef boulanger / Cheffe boulangère", ["Chef boulanger"], { parent: "D1102" }),
      },
    }),
  });
  await Promise.all(subgraph.projections.map((projection) => projection.drain()));
  const lieu = (code: string, session: string) => [
    { numero: `${session}-A`, lieux: [unLieu(code)], sessions: [{ numero: session, debut: "2027-01-04" }] },
  ];
  await chargerOffre(subgraph.url, {
    organismes: [{ numero: "OF1", nom: "Greta du Bourbonnais", siret: "39992626000031", uai: "0030051X" }],
    formations: [
      {
        numero: "BOUL",
        intitule: "CAP boulanger",
        objectif: "Fabriquer des viennoiseries",
        organisme: "OF1",
        codesRome: ["D1102"],
        formacodes: [{ code: "21538", version: "V14", principal: true }],
        certifications: [{ codeRncp: "37537" }],
        actions: lieu("03190", "14_SE_0001"),
      },
      {
        numero: "BOUL-PLUS",
        intitule: "Boulanger et pâtissier en restauration",
        codesRome: ["D1102"],
        actions: lieu("63113", "S2"),
      },
      { numero: "TOUR", intitule: "Tourier viennoisier", codesRome: ["D1102"], actions: lieu("97411", "S3") },
      { numero: "ACCUEIL", intitule: "Accueil en magasin", contenu: "vendre pour un boulanger" },
      {
        numero: "COIF",
        intitule: "Brevet de coiffeur",
        niveauSortie: "NIVEAU_5",
        actions: lieu("97411", "S4"),
      },
      {
        numero: "AS",
        intitule: "Diplôme d'État d'aide-soignant",
        codesRome: ["J1501"],
        actions: lieu("63113", "S5"),
      },
      { numero: "MENU", intitule: "Menuiserie", codesRome: ["H2206"], actions: lieu("69383", "S6") },
      { numero: "ELEC", intitule: "Électricité du bâtiment", actions: lieu("2A004", "S7") },
      { numero: "PLOMB", intitule: "Plomberie", actions: lieu("2A004", "S8") },
      { numero: "CARI", intitule: "Conduite de chariots", codesRome: ["N1101"] },
    ],
  });
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const QUERY = `query($filtre: FiltreFormations, $first: Int, $after: String) {
  formations(filtre: $filtre, first: $first, after: $after) { totalCount
    edges { cursor distanceKm node { numero } } pageInfo { hasNextPage endCursor }
    ordre { tri explication }
    comprise { texte correction message elements { texte genre libelle codes } }
    suggestions(first: 20) { genre libelle nombre nombreExact texte rayonKm codeCommune prochaineSession critere
      metier { id codesRome } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: an answer is read by its paths.
type Reponse = any;

const chercher = async (filtre: object, page: object = {}): Promise<Reponse> => {
  const { data, errors } = await subgraph.execute({ query: QUERY, variables: { filtre, ...page } });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).formations;
};
const numeros = async (texte: string): Promise<string[]> =>
  (await chercher({ texte })).edges.map(({ node }: Reponse) => node.numero);

describe("words", () => {
  test.each([
    ["boulanger", ["BOUL", "BOUL-PLUS", "TOUR", "ACCUEIL"]],
    ["boulangère", ["BOUL", "BOUL-PLUS", "TOUR", "ACCUEIL"]],
    ["pain", ["BOUL", "BOUL-PLUS", "TOUR", "ACCUEIL"]],
    ["CAP boulanger", ["BOUL"]],
    ["formation de boulanger", ["BOUL", "BOUL-PLUS", "TOUR", "ACCUEIL"]],
    ["chef boulanger", ["BOUL", "BOUL-PLUS", "TOUR"]],
    ["coiffeuse", ["COIF"]],
    ["aide soignante", ["AS"]],
    ["AS", ["AS"]],
    ["CACES", ["CARI"]],
    ["l'électricité", ["ELEC"]],
    ["menuisier bois", ["MENU"]],
    ["DEAS", ["AS"]],
    ["dées", []],
    ["électro mécanicien", []],
    ["je veux devenir boulanger", ["BOUL", "BOUL-PLUS", "TOUR", "ACCUEIL"]],
    ["je cherche une formation de coiffeur", ["COIF"]],
    ["comment devenir coiffeur", ["COIF"]],
    ["cherche formation coiffeur", ["COIF"]],
    ["coiffeur pour adulte", ["COIF"]],
    ["apprentissage coiffeur", ["COIF"]],
    ["plomberie alternance", ["PLOMB"]],
    ["recherche emploi coiffeur", ["COIF"]],
    ["bac+2", ["COIF"]],
    ["niveau 5", ["COIF"]],
  ])("« %s »", async (texte, expected) => {
    expect(await numeros(texte)).toEqual(expected);
  });
});

test("words of asking that are left aside are told", async () => {
  expect((await chercher({ texte: "je cherche une formation de coiffeur" })).comprise).toMatchObject({
    correction: null,
    message: "Mots laissés de côté : « cherche », « formation »",
  });
  expect((await chercher({ texte: "comment trouver" })).comprise.message).toBeNull();
});

describe("typing errors", () => {
  test.each([
    ["boulangr", "boulanger", ["BOUL", "BOUL-PLUS", "TOUR", "ACCUEIL"]],
    ["plonberie", "plomberie", ["PLOMB"]],
    ["electrissité", "électricité", ["ELEC"]],
    ["coiffeurr", "coiffeur", ["COIF"]],
    ["aide soigannte", "aide soignante", ["AS"]],
    ["menuisrie batment", "menuiserie bâtiment", []],
  ])("« %s » is read « %s »", async (texte, correction, expected) => {
    const { comprise, edges } = await chercher({ texte });
    expect(comprise).toMatchObject({ texte, correction, message: `Résultats pour « ${correction} »` });
    expect(edges.map(({ node }: Reponse) => node.numero)).toEqual(expected);
  });

  test("a word of a content only is right", async () => {
    expect((await chercher({ texte: "vendre" })).comprise.correction).toBeNull();
  });

  test("pages of a corrected text give each formation once, in the same order", async () => {
    const whole = (await numeros("boulangr")).length;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Reponse = await chercher({ texte: "boulangr" }, { first: 1, after });
      expect(page.totalCount).toBe(whole);
      seen.push(...page.edges.map(({ node }: Reponse) => node.numero));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(await numeros("boulangr"));
  });
});

describe("codes", () => {
  test.each([
    ["RNCP37537", "CERTIFICATION", ["BOUL"]],
    ["rncp n° 37537", "CERTIFICATION", ["BOUL"]],
    ["21538", null, ["BOUL"]],
    ["d1102", "METIER", ["BOUL", "BOUL-PLUS", "TOUR"]],
    ["399 926 260 00031", "ORGANISME", ["BOUL"]],
    ["399926260", "ORGANISME", ["BOUL"]],
    ["0030051x", "ORGANISME", ["BOUL"]],
    ["14_SE_0001", "NUMERO", ["BOUL"]],
    ["BOUL-PLUS", null, []],
  ])("%s", async (texte, genre, expected) => {
    const { comprise, edges } = await chercher({ texte });
    expect(edges.map(({ node }: Reponse) => node.numero).sort()).toEqual(expected);
    expect(comprise.elements.map((element: Reponse) => element.genre)).toEqual(
      genre ? expect.arrayContaining([genre]) : [],
    );
  });
});

describe("places", () => {
  test.each([
    ["boulanger Moulins", ["BOUL"], ["COM-03190"]],
    ["boulanger près de Moulins", ["BOUL"], ["COM-03190"]],
    ["boulanger 03000", ["BOUL"], ["COM-03190"]],
    ["boulanger Clermont Ferrand", ["BOUL-PLUS"], ["COM-63113"]],
    ["boulanger Allier", ["BOUL"], ["DEP-03"]],
    ["coiffeur Saint-Denis", ["COIF"], ["COM-93066", "COM-97411"]],
    ["coiffeur ST DENIS", ["COIF"], ["COM-93066", "COM-97411"]],
    ["boulanger Lyon", [], ["COM-69123"]],
    ["boulanger a Moulins", ["BOUL"], ["COM-03190"]],
    ["menuisier Lyon 3", ["MENU"], ["COM-69383"]],
    ["menuisier lyon 3ème", ["MENU"], ["COM-69383"]],
    ["menuisier 69", ["MENU"], ["DEP-69"]],
    ["plomberie Ajaccio", ["PLOMB"], ["COM-2A004"]],
    ["plomberie Cordieux", [], ["COM-01262"]],
  ])("« %s »", async (texte, expected, codes) => {
    const { comprise, edges } = await chercher({ texte });
    expect(edges.map(({ node }: Reponse) => node.numero)).toEqual(expected);
    expect(comprise.elements.find(({ genre }: Reponse) => genre === "LIEU").codes.sort()).toEqual(codes);
  });

  test("every homonym is offered, with its department", async () => {
    const { suggestions } = await chercher({ texte: "coiffeur Saint-Denis" });
    expect(suggestions.filter(({ genre }: Reponse) => genre === "LIEU")).toEqual([
      expect.objectContaining({ codeCommune: "93066", rayonKm: 30, texte: "coiffeur", nombre: 1 }),
      expect.objectContaining({ codeCommune: "97411", rayonKm: 30, texte: "coiffeur", nombre: 1 }),
    ]);
  });

  test("a word that names a trade is no place", async () => {
    const { comprise } = await chercher({ texte: "menuisier bois" });
    expect(comprise.elements.map(({ genre }: Reponse) => genre)).not.toContain("LIEU");
  });
});

describe("an empty page comes with suggestions", () => {
  test.each<[string, object, object]>([
    [
      "a wider radius",
      { texte: "boulanger", autour: { codeCommune: "69123", rayonKm: 100 } },
      { genre: "RAYON", rayonKm: 150, nombre: 2 },
    ],
    [
      "a much wider radius",
      { texte: "menuisier", autour: { codeCommune: "03190", rayonKm: 10 } },
      { genre: "RAYON", rayonKm: 150, nombre: 1 },
    ],
    [
      "other dates",
      { texte: "plomberie", debutApres: "2028-01-01" },
      { genre: "DATES", nombre: 1, prochaineSession: "2027-01-04" },
    ],
    [
      "a criterion less",
      { texte: "plomberie", niveauxSortie: ["NIVEAU_7"] },
      { genre: "CRITERE", critere: "niveauxSortie" },
    ],
    [
      "an empty list",
      { texte: "plomberie", financeurs: [] },
      { genre: "CRITERE", critere: "financeurs", nombre: 1 },
    ],
    [
      "a word less",
      { texte: "plomberie zzyzx" },
      { genre: "MOT", libelle: "Sans « zzyzx »", texte: "plomberie" },
    ],
    [
      "the place of the text",
      { texte: "aide soignante Moulins" },
      { genre: "MOT", texte: "aide soignante", nombre: 1 },
    ],
    [
      "a near trade",
      { texte: "aide soignante", autour: { codeCommune: "03190", rayonKm: 5 } },
      { genre: "METIER", metier: { id: "ROME-D1102", codesRome: ["D1102"] }, nombre: 1 },
    ],
    [
      "a near trade of a code",
      { codesRome: ["D1104"] },
      { genre: "METIER", metier: { id: "ROME-D1102", codesRome: ["D1102"] } },
    ],
    ["everything", { texte: "🥖" }, { genre: "TOUT", nombre: 10 }],
    ["everything, after words that mean nothing", { texte: "zzyzx wqxj" }, { genre: "TOUT", nombre: 10 }],
  ])("%s", async (_, filtre, suggestion) => {
    const { totalCount, suggestions } = await chercher(filtre);
    expect(totalCount).toBe(0);
    expect(suggestions).toContainEqual(expect.objectContaining({ nombreExact: true, ...suggestion }));
  });

  test("what a suggestion counts is what its search finds", async () => {
    const filtre = { texte: "boulangr zzyzx", autour: { codeCommune: "69123", rayonKm: 100 } };
    for (const { genre, critere, texte, nombre } of (await chercher(filtre)).suggestions) {
      const without = critere
        ? { ...filtre, [critere]: undefined }
        : genre === "MOT"
          ? { ...filtre, texte }
          : null;
      if (without) expect([genre, (await chercher(without)).totalCount]).toEqual([genre, nombre]);
    }
  });

  test("a full page is offered no narrower search", async () => {
    const { totalCount, suggestions } = await chercher({});
    expect(totalCount).toBe(10);
    expect(suggestions).toEqual([]);
  });
});

test("the order is told, and where remote offers are", async () => {
  expect((await chercher({ texte: "boulanger" })).ordre.tri).toBe("PERTINENCE");
  const { ordre } = await chercher({ autour: { codeCommune: "03190" } });
  expect(ordre).toEqual({
    tri: "DISTANCE",
    explication:
      "Les plus proches d'abord. Les formations à distance restent proposées, sans distance, en fin de liste.",
  });
});

test.each([
  ['formations(first: $first, filtre: { texte: "boulangr" }) { edges { node { id } } }', 4],
  [
    'formations(first: $first, filtre: { texte: "boulangr" }) { comprise { correction } ordre { tri } edges { node { id } } }',
    4,
  ],
  [
    'formations(first: $first, filtre: { texte: "boulanger Moulins" }) { suggestions { libelle } edges { node { id } } }',
    7,
  ],
])("%s: as many statements whatever the page", async (field, expected) => {
  for (const first of [1, 20]) {
    subgraph.statements();
    const { errors } = await subgraph.execute({
      query: `query($first: Int) { ${field} }`,
      variables: { first },
    });
    expect(errors).toBeUndefined();
    // Copies of other systems read on their own.
    expect(subgraph.statements().filter((text) => !text.includes(".projections"))).toHaveLength(expected);
  }
});

test("texts of all sorts are answered", async () => {
  const hostile = [
    "'",
    "''",
    "\\",
    "a'b\\c",
    "½",
    "ŉ",
    "%_%",
    "' | '",
    "!a",
    "a:*",
    "<->",
    "a & !b",
    "()",
    "x".repeat(9_999),
    "\u0000",
    "(?:a+)+$",
    "=d1102",
    "é".repeat(300),
    "1 ".repeat(200),
  ];
  for (const texte of hostile) await chercher({ texte });
});
