import fc from "fast-check";
import { departementsDuCodePostal, lireRecherche, normaliser, requetePrefixes } from "./noms.ts";

test.each([
  ["Saint-Denis", "saint denis"],
  ["ST DENIS", "saint denis"],
  ["Ste-Foy-lès-Lyon", "sainte foy les lyon"],
  ["L'Haÿ-les-Roses", "l hay les roses"],
  ["L’Abergement‑Clémenciat", "l abergement clemenciat"],
  ["Chalon s/Saône", "chalon sur saone"],
  ["Œting", "oeting"],
  ["Stains", "stains"],
  ["  ´`^¨ ", ""],
])("%s is searched as « %s »", (nom, attendu) => {
  expect(normaliser(nom)).toBe(attendu);
});

test("any text, however long, gives a short text of plain words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (texte) => {
      const normal = normaliser(texte);
      expect(normal).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      expect(normaliser(normal)).toBe(normal);
      expect(requetePrefixes(normal)).toMatch(/^([a-z0-9]+:\*( & [a-z0-9]+:\*)*)?$/);
    }),
  );
  expect(normaliser("é".repeat(10_000)).length).toBeLessThanOrEqual(200);
});

test.each([
  ["Moulins Cedex 9", { mots: "moulins", code: null }],
  ["62005 ARRAS CEDEX", { mots: "arras", code: "62005" }],
  ["2a004", { mots: "", code: "2A004" }],
  ["2B", { mots: "", code: "2B" }],
  ["03", { mots: "", code: "03" }],
  ["Paris 17", { mots: "paris 17", code: null }],
  ["974", { mots: "", code: "974" }],
  ["200071140", { mots: "", code: "200071140" }],
  ["%_\\'\"", { mots: "", code: null }],
])("%s is read as %j", (texte, attendu) => {
  expect(lireRecherche(texte)).toEqual(attendu);
});

test.each([
  ["62005", ["62"]],
  ["20090", ["2A", "2B"]],
  ["97400", ["974"]],
  ["97133", ["971", "977", "978"]],
  ["97713", ["974", "977"]],
  ["98714", ["987"]],
])("postcode %s is in %j", (codePostal, departements) => {
  expect(departementsDuCodePostal(codePostal)).toEqual(departements);
});
