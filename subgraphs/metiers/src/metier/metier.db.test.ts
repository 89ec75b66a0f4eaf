import { ouvrir, type SubgraphOuvert } from "../../demo/ouvrir.ts";

let demo: SubgraphOuvert;

beforeAll(async () => {
  demo = await ouvrir();
});

afterAll(() => demo.fermer());

test("a métier with everything that it leads to", async () => {
  const { metier } = await demo.lire(`{ metier(id: "ROME-D1102") {
    id libelle libelleFeminin libelleMasculin synonymes codesRome niveauAcces statuts secteurs urlOnisep
    fichesRome { code version libelle grandDomaine riasec reglemente cadre centresInteret { id } }
    centresInteret { id libelle } associes { id libelle }
    provenance { source producteur licence dateMaj retireLe } } }`);
  expect(metier).toMatchObject({
    libelle: "boulanger / boulangère",
    libelleFeminin: "boulangère",
    libelleMasculin: "boulanger",
    codesRome: ["D1102"],
    niveauAcces: "NIVEAU_3",
    statuts: ["salarié", "artisan"],
    fichesRome: [
      { code: "D1102", version: "460", libelle: "Boulanger / Boulangère", riasec: "R", reglemente: false },
    ],
    provenance: { source: "demo", licence: "Licence Ouverte 2.0", retireLe: null },
  });
  expect(metier.centresInteret.map(({ id }: { id: string }) => id)).toEqual([
    "ROME-CI-27",
    "ROME-CI-4",
    "ROME-CI-14",
  ]);
  expect(metier.associes[0]).toEqual({ id: "ROME-D1104", libelle: "pâtissier / pâtissière" });
});

test.each(["", "MET-99999999", "x".repeat(10_000), "' or 1=1", "\u0000"])(
  "nothing has the id %j: null",
  async (id) => {
    expect(await demo.lire("query ($id: ID!) { metier(id: $id) { id } }", { id })).toEqual({ metier: null });
  },
);

const REFERENCES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename
  ... on Metier { id libelle }
  ... on FicheRome { code version libelle }
  ... on Competence { id libelle }
  ... on CentreInteret { id libelle }
  ... on Formation { metiersVises(first: 3) { id } }
  ... on Certification { metiersAccessibles { id } } } }`;

test("references", async () => {
  const [competence] = await demo.subgraph.database
    .sql`select id, libelle from competences order by id limit 1`;
  const { _entities } = await demo.lire(REFERENCES, {
    representations: [
      { __typename: "Metier", id: "ROME-D1102" },
      { __typename: "Metier", id: "inconnu" },
      { __typename: "FicheRome", code: "D1102", version: "460" },
      { __typename: "FicheRome", code: "D1102", version: "459" },
      { __typename: "Competence", id: competence?.id },
      { __typename: "CentreInteret", id: "ROME-CI-9" },
    ],
  });
  expect(_entities).toEqual([
    { __typename: "Metier", id: "ROME-D1102", libelle: "boulanger / boulangère" },
    null,
    { __typename: "FicheRome", code: "D1102", version: "460", libelle: "Boulanger / Boulangère" },
    null,
    { __typename: "Competence", ...competence },
    { __typename: "CentreInteret", id: "ROME-CI-9", libelle: "J'aime être au contact de la nature" },
  ]);
});

test("métiers of the ROME codes of an offer, one statement for all offers", async () => {
  const formation = (id: string, codesRome: string[]) => ({ __typename: "Formation", id, codesRome });
  const representations = [
    formation("a", ["D1102"]),
    formation("b", ["D1104", "D1102", "D1104"]),
    formation("c", []),
    formation("d", ["Z0000", "'; --", "D11"]),
    ...Array.from({ length: 20 }, (_, index) => formation(`e${index}`, [`N110${index % 6}`])),
  ];
  demo.subgraph.statements();
  const { _entities } = await demo.lire(REFERENCES, { representations });
  expect(demo.subgraph.statements()).toHaveLength(1);
  expect(_entities.slice(0, 4)).toEqual([
    { __typename: "Formation", metiersVises: [{ id: "ROME-D1102" }] },
    { __typename: "Formation", metiersVises: [{ id: "ROME-D1102" }, { id: "ROME-D1104" }] },
    { __typename: "Formation", metiersVises: [] },
    { __typename: "Formation", metiersVises: [] },
  ]);
  const { _entities: certifications } = await demo.lire(REFERENCES, {
    representations: [{ __typename: "Certification", id: "1", codesRome: ["J1501", "J1506"] }],
  });
  expect(certifications).toEqual([
    { __typename: "Certification", metiersAccessibles: [{ id: "ROME-J1501" }, { id: "ROME-J1506" }] },
  ]);
});
