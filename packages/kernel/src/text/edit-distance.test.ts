import fc from "fast-check";
import { editDistance } from "./edit-distance.ts";

test.each([
  ["boulanger", "boulanger", 0],
  ["boulangr", "boulanger", 1],
  ["boulnager", "boulanger", 1],
  ["plonberie", "plomberie", 1],
  ["infirmeire", "infirmiere", 1],
  ["patisier", "patissier", 1],
  ["kuisinie", "cuisinier", 2],
  ["", "abc", 3],
  ["abcdef", "ghijkl", 4],
])("%s and %s: %d", (one, other, expected) => {
  expect(editDistance(one, other, 3)).toBe(expected);
});

test("it is the same both ways, zero only for the same word, and never above its bound", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), fc.nat(4), (one, other, most) => {
      const distance = editDistance(one, other, most);
      expect(editDistance(other, one, most)).toBe(distance);
      expect(distance).toBeLessThanOrEqual(most + 1);
      expect(distance === 0).toBe(one === other);
    }),
  );
});
