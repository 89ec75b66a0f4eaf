import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { COMMUNES, chargerOffre, outboxDeTest, unLieu } from "../../importers/offre/fixtures.ts";
import { catalogue } from "../subgraph.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    now: () => new Date("2026-11-22T10:00:00Z"),
    outboxOf: outboxDeTest({
      "orientation.communes": {
        ...COMMUNES,
        "64001": {
          nom: "Aast",
          latitude: null,
          longitude: null,
          codesPostaux: [],
          territoires: ["COM-64001"],
        },
      },
      "metiers.metiers": {
        "MET-231": { libelle: "boulanger/ère", codesRome: ["D1102"] },
        "MET-9": { libelle: "sans code", codesRome: [] },
      },
    }),
  });
  await Promise.all(subgraph.projections.map((projection) => projection.drain()));
  await chargerOffre(subgraph.url, {
    organismes: [
      { numero: "OF1", nom: "Greta du Bourbonnais" },
      { numero: "OF2", nom: "École de l'Été" },
    ],
    formations: [
      {
        numero: "BOUL",
        intitule: "CAP boulanger",
        objectif: "Fabriquer des pains et des viennoiseries",
        organisme: "OF1",
        codesRome: ["D1102"],
        niveauEntree: "SANS_NIVEAU",
        niveauSortie: "NIVEAU_3",
        certifiante: true,
        certifications: [{ codeRncp: "37537", libelle: "CAP Boulanger" }],
        actions: [
          {
            numero: "BOUL-A",
            lieux: [unLieu("03190")],
            publics: ["81054"],
            financements: [
              { financeur: "REGION", places: 10 },
              { financeur: "FSE", places: null },
              { financeur: "OPCO", places: 2 },
            ],
            sessions: [
              { numero: "BOUL-1", debut: "2026-01-05", fin: "2026-06-30" },
              { numero: "BOUL-2", debut: "2027-01-04", fin: "2027-06-30", etatRecrutement: "OUVERT" },
            ],
          },
          {
            numero: "BOUL-B",
            lieux: [unLieu("63113"), unLieu("03321")],
            sessions: [{ numero: "BOUL-3", debut: "2027-02-01", etatRecrutement: "FERME" }],
          },
        ],
      },
      {
        numero: "COMPTA",
        intitule: "Comptabilité générale",
        objectif: "L'élève tient les comptes de l'entreprise",
        organisme: "OF2",
        codesRome: ["M1203"],
        niveauEntree: "NIVEAU_4",
        niveauSortie: "NIVEAU_5",
        certifiante: false,
        actions: [
          {
            numero: "COMPTA-A",
            modalite: "A_DISTANCE",
            entree: "PERMANENTES",
            niveauEntreeObligatoire: true,
            lieux: [unLieu("69123")],
            sessions: [{ numero: "COMPTA-1" }],
          },
        ],
      },
      {
        numero: "CORSE",
        intitule: "Accueil touristique",
        organisme: "OF2",
        niveauEntree: "NIVEAU_4",
        actions: [
          {
            numero: "CORSE-A",
            lieux: [unLieu("2A004")],
            niveauEntreeObligatoire: false,
            sessions: [{ numero: "CORSE-1", debut: "2026-12-01", inscriptionFin: "2026-11-21" }],
          },
        ],
      },
      {
        numero: "LYON",
        intitule: "Pâtisserie fine",
        actions: [
          {
            numero: "LYON-A",
            modalite: "MIXTE",
            lieux: [unLieu("69383")],
            sessions: [{ numero: "LYON-1", debut: "2026-12-10", inscriptionFin: "2026-11-22" }],
          },
        ],
      },
      { numero: "NUE", intitule: "Formation sans session ni lieu", contenu: "100 % utile_pratique" },
    ],
  });
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const numeros = async (filtre: object, tri?: string): Promise<string[]> => {
  const answer = await subgraph.execute({
    query: `query($filtre: FiltreFormations, $tri: TriFormations) {
      formations(filtre: $filtre, tri: $tri) { totalCount edges { node { numero } } } }`,
    variables: { filtre, tri },
  });
  expect(answer.errors).toBeUndefined();
  const { totalCount, edges } = answer.data!.formations as {
    totalCount: number;
    edges: { node: { numero: string } }[];
  };
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.numero);
};

describe("text", () => {
  test.each([
    ["boulanger", ["BOUL"]],
    ["BOULANGÈRE", ["BOUL"]],
    ["boulangerie", ["BOUL"]],
    ["pain viennoiserie", ["BOUL"]],
    ["pain comptabilité", []],
    ["comptabilite", ["COMPTA"]],
    ["comptabi", ["COMPTA"]],
    ["l’entreprise", ["COMPTA"]],
    ["d'entreprises", ["COMPTA"]],
    ["compte à la", ["COMPTA"]],
    ["patisseries", ["LYON"]],
    ["bourbonnais", ["BOUL"]],
    ["école été", ["COMPTA", "CORSE"]],
    ["utile_pratique", ["NUE"]],
    ["100%", ["NUE"]],
  ])("%s", async (texte, expected) => {
    expect((await numeros({ texte })).sort()).toEqual(expected);
  });

  test.each([
    "%",
    "_",
    "'",
    "\\",
    "🥖",
    "´`^¨",
    "' or 1=1 --",
    "!&|()<>:*",
    "a\u0000b",
    "\ud800",
    "x".repeat(10_000),
    "mot ".repeat(3_000),
  ])("hostile text %j finds nothing and breaks nothing", async (texte) => {
    expect(await numeros({ texte })).toEqual([]);
  });

  test.each(["", "   ", "de la"])("%j asks for nothing", async (texte) => {
    expect(await numeros({ texte })).toHaveLength(5);
  });
});

describe("each criterion", () => {
  test.each<[string, object, string[]]>([
    [
      "radius around a commune, remote offers included",
      { autour: { codeCommune: "03190", rayonKm: 30 } },
      ["BOUL", "COMPTA"],
    ],
    [
      "radius around a point",
      { autour: { latitude: 45.78, longitude: 3.09, rayonKm: 5 } },
      ["BOUL", "COMPTA"],
    ],
    ["Corsica", { autour: { codeCommune: "2a004", rayonKm: 10 } }, ["COMPTA", "CORSE"]],
    [
      "municipal arrondissement, searched from the whole commune",
      { autour: { codeCommune: "69123", rayonKm: 5 } },
      ["COMPTA", "LYON"],
    ],
    ["overseas, nothing but remote offers", { autour: { codeCommune: "97411", rayonKm: 500 } }, ["COMPTA"]],
    ["métier", { metier: "MET-231" }, ["BOUL"]],
    ["métier that only ROME knows", { metier: "ROME-M1203" }, ["COMPTA"]],
    ["métier without ROME code", { metier: "MET-9" }, []],
    ["unknown métier", { metier: "MET-0" }, []],
    ["ROME codes", { codesRome: ["d1102", "M1203"] }, ["BOUL", "COMPTA"]],
    ["métier and ROME codes must both match", { metier: "MET-231", codesRome: ["M1203"] }, []],
    ["levels reached", { niveauxSortie: ["NIVEAU_3", "NIVEAU_5"] }, ["BOUL", "COMPTA"]],
    [
      "level at entry, what requires nothing remains",
      { niveauEntreeMax: "NIVEAU_3" },
      ["BOUL", "CORSE", "LYON", "NUE"],
    ],
    ["level at entry reached", { niveauEntreeMax: "NIVEAU_4" }, ["BOUL", "COMPTA", "CORSE", "LYON", "NUE"]],
    ["funders", { financeurs: ["FSE"] }, ["BOUL"]],
    ["publics", { publics: ["81054"] }, ["BOUL"]],
    ["modality", { modalites: ["MIXTE", "A_DISTANCE"] }, ["COMPTA", "LYON"]],
    ["entry mode", { entrees: ["PERMANENTES"] }, ["COMPTA"]],
    ["starting after", { debutApres: "2027-01-04" }, ["BOUL"]],
    ["starting between", { debutApres: "2026-12-01", debutAvant: "2026-12-10" }, ["CORSE", "LYON"]],
    ["open: not closed, not ended, registration not over", { ouvertes: true }, ["BOUL", "COMPTA", "LYON"]],
    ["open within a period: of the same session", { ouvertes: true, debutApres: "2027-02-01" }, []],
    ["open is no criterion when false", { ouvertes: false, codesRome: ["D1102"] }, ["BOUL"]],
    ["certifying", { certifiante: true }, ["BOUL"]],
    ["not certifying", { certifiante: false }, ["COMPTA"]],
    ["organisme", { organisme: "essai--OF2" }, ["COMPTA", "CORSE"]],
    ["certification", { certification: "RNCP-37537" }, ["BOUL"]],
    ["territories of a place", { territoires: ["DEP-2A", "COM-69123"] }, ["CORSE", "LYON"]],
    ["an empty list: one of none", { financeurs: [] }, []],
    [
      "everything together",
      {
        texte: "boulanger",
        metier: "MET-231",
        ouvertes: true,
        autour: { codeCommune: "03321", rayonKm: 10 },
        niveauEntreeMax: "NIVEAU_3",
      },
      ["BOUL"],
    ],
  ])("%s", async (_, filtre, expected) => {
    expect((await numeros(filtre)).sort()).toEqual(expected);
  });

  test.each<[object, string, RegExp]>([
    [{ autour: { codeCommune: "99999" } }, "autour.codeCommune", /« 99999 »/],
    [
      { autour: { codeCommune: "64001" } },
      "autour.codeCommune",
      /^Commune Aast \(64001\) : coordonnées inconnues, donner latitude et longitude\.$/,
    ],
    [{ autour: { codeCommune: "a\u0000" } }, "filtre", /nul/],
    [{ autour: {} }, "autour", /codeCommune/],
    [{ autour: { codeCommune: "03190", latitude: 1, longitude: 2 } }, "autour", /pas les deux/],
    [{ autour: { latitude: 46.5 } }, "autour", /longitude/],
    [{ autour: { latitude: 91, longitude: 0 } }, "autour", /-90 à 90/],
    [{ autour: { codeCommune: "03190", rayonKm: 0 } }, "autour.rayonKm", /1 à 500/],
    [{ autour: { codeCommune: "03190", rayonKm: 501 } }, "autour.rayonKm", /1 à 500/],
    [{ organisme: "x\u0000" }, "filtre", /nul/],
  ])("%j is refused, naming the argument", async (filtre, argument, message) => {
    const answer = await subgraph.execute({
      query: "query($filtre: FiltreFormations) { formations(filtre: $filtre) { totalCount } }",
      variables: { filtre },
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(answer.errors?.[0]?.message).toMatch(message);
  });
});

describe("order", () => {
  test("a formation without ROME codes leads to a métier by its certification", async () => {
    const other = await createTestDatabase();
    const alone = await openTestSubgraph(catalogue, other.adminUrl, { outboxOf: outboxDeTest({}) });
    try {
      await chargerOffre(alone.url, {
        formations: [
          {
            numero: "SANS",
            intitule: "Diplôme du pain",
            certifications: [{ codeRncp: "37537", libelle: "CAP Boulanger", codesRome: ["D1102", "D1104"] }],
          },
          { numero: "RIEN", intitule: "Autre chose" },
        ],
      });
      const { data, errors } = await alone.execute({
        query: `{ formations(filtre: { codesRome: ["D1104"] }) { edges { node { id codesRome } } }
        metier: formations(filtre: { metier: "ROME-D1102" }) { totalCount } }`,
      });
      expect(errors ?? []).toEqual([]);
      expect(data).toMatchObject({
        formations: { edges: [{ node: { id: "essai--SANS", codesRome: ["D1102", "D1104"] } }] },
        metier: { totalCount: 1 },
      });
    } finally {
      await alone.close();
      await other.drop();
    }
  });

  test("by distance, remote offers last, without a distance", async () => {
    const answer = await subgraph.execute({
      query: `{ formations(filtre: { autour: { codeCommune: "03190", rayonKm: 200 } }) {
        edges { distanceKm node { numero } } } }`,
    });
    expect(answer).toEqual({
      data: {
        formations: {
          edges: [
            { distanceKm: 0, node: { numero: "BOUL" } },
            { distanceKm: expect.closeTo(146.7, 0), node: { numero: "LYON" } },
            { distanceKm: null, node: { numero: "COMPTA" } },
          ],
        },
      },
    });
  });

  test("by date: the next session, then those without any to come", async () => {
    expect(await numeros({}, "DATE")).toEqual(["CORSE", "LYON", "BOUL", "COMPTA", "NUE"]);
  });

  test("by relevance: the title counts more than the objective", async () => {
    expect(await numeros({ texte: "formation" })).toEqual(["NUE"]);
    expect(await numeros({ texte: "cap" })).toEqual(["BOUL"]);
  });

  test("by distance without a place is refused", async () => {
    const answer = await subgraph.execute({ query: "{ formations(tri: DISTANCE) { totalCount } }" });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "tri" });
  });
});

test("facets count formations by value, with their labels", async () => {
  const answer = await subgraph.execute({
    query: `{ formations(first: 1) { facettes {
      niveauxSortie { valeur libelle nombre } modalites { valeur nombre }
      financeurs { libelle nombre } departements { valeur libelle nombre } } } }`,
  });
  expect(answer.data?.formations).toEqual({
    facettes: {
      niveauxSortie: [
        { valeur: "NIVEAU_3", libelle: "Niveau 3 (CAP, BEP)", nombre: 1 },
        { valeur: "NIVEAU_5", libelle: "Niveau 5 (BTS, DUT)", nombre: 1 },
      ],
      modalites: [
        { valeur: "PRESENTIEL", nombre: 2 },
        { valeur: "A_DISTANCE", nombre: 1 },
        { valeur: "MIXTE", nombre: 1 },
      ],
      financeurs: [
        { libelle: "Fonds social européen", nombre: 1 },
        { libelle: "OPCO", nombre: 1 },
        { libelle: "Conseil régional", nombre: 1 },
      ],
      departements: [
        { valeur: "DEP-03", libelle: "Allier", nombre: 1 },
        { valeur: "DEP-2A", libelle: "Corse-du-Sud", nombre: 1 },
        { valeur: "DEP-63", libelle: "Puy-de-Dôme", nombre: 1 },
        { valeur: "DEP-69", libelle: "Rhône", nombre: 1 },
      ],
    },
  });
});
