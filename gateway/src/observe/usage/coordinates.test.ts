import { buildSchema } from "graphql";
import { coordinatesOf } from "./coordinates.ts";
import { deprecationsOf } from "./deprecations.ts";

const schema = buildSchema(`
  interface Lieu { nom: String }
  type Ville implements Lieu { nom: String, maire: String @deprecated(reason: "Voir « elu ». Depuis le 2026-11-01, retrait le 2027-03-01.") }
  enum Tri { NOM, TAILLE @deprecated(reason: "Sans usage") }
  input Filtre { nom: String, ancien: Int @deprecated(reason: "retrait le 2027-13-01?") }
  type Query { lieux(tri: Tri, filtre: Filtre, first: Int @deprecated(reason: "retrait le 2027-01-01")): [Lieu!] autre: Int }
`);

test("what an operation uses: fields through fragments, arguments, members and values that it writes out", () => {
  const document = `
    query Un($skip: Boolean!) { lieux(tri: TAILLE, filtre: { ancien: 1 }) { __typename ...Nom ... on Ville { maire @skip(if: $skip) } } }
    query Deux { autre }
    fragment Nom on Lieu { nom }
    fragment Seul on Ville { maire }
  `;
  expect([...coordinatesOf(schema, document, "Un")].sort()).toEqual([
    "Filtre.ancien",
    "Lieu.nom",
    "Query.lieux",
    "Query.lieux(filtre:)",
    "Query.lieux(tri:)",
    "Tri.TAILLE",
    "Ville.maire",
  ]);
  expect(coordinatesOf(schema, document, "Deux")).toEqual(["Query.autre"]);
});

test("deprecations tell the day of their removal when their reason has one", () => {
  const found = [...deprecationsOf(schema).values()].map(({ coordinate, removal }) => [coordinate, removal]);
  expect(found.sort()).toEqual([
    ["Filtre.ancien", "2027-13-01"],
    ["Query.lieux(first:)", "2027-01-01"],
    ["Tri.TAILLE", undefined],
    ["Ville.maire", "2027-03-01"],
  ]);
});
