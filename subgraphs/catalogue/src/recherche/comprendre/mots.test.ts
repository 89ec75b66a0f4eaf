import { mots } from "./mots.ts";

test.each([
  ["l’eau d'été", ["l", "eau", "d", "été"]],
  ["boulanger-pâtissier", ["boulanger", "pâtissier"]],
  ["C++ / C#", ["C", "C"]],
  ["e\u0301te\u0301", ["été"]],
  ["!&|:*()<>'\\\"", []],
  ["🥖 pain 🥖", ["pain"]],
])("%j is made of words", (texte, expected) => {
  expect(mots(texte)).toEqual(expected);
});

test("200 characters are read, and twenty words", () => {
  expect(mots("ab ".repeat(10_000))).toHaveLength(20);
  expect(mots("a".repeat(10_000))).toEqual(["a".repeat(200)]);
});
