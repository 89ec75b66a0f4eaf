import { memeFamille } from "./familles.ts";

test.each([
  ["plombier", "plombiere", true],
  ["coiffure", "coiffures", true],
  ["boulanger", "boulangere", true],
  ["cuisine", "cuisinee", true],
  ["boulanger", "boulangerie", false],
  ["menuisier", "mecanicien", false],
])("%s and %s are forms of one word: %s", (one, other, expected) => {
  expect(memeFamille(one, other)).toBe(expected);
});
