import fc from "fast-check";
import { lireHoraires } from "./horaires-osm.ts";

/** « 1 09:00-12:00 » for each opening, Monday being 1. */
const dire = (texte: string) => lireHoraires(texte)?.map(({ jour, de, a }) => `${jour} ${de}-${a}`) ?? null;

test.each([
  [
    "Mo-We 09:00-12:00,14:00-17:00",
    ["1 09:00-12:00", "1 14:00-17:00", "2 09:00-12:00", "2 14:00-17:00", "3 09:00-12:00", "3 14:00-17:00"],
  ],
  ["Mo,Fr 08:30-12:30; PH off", ["1 08:30-12:30", "5 08:30-12:30"]],
  ["Mo-Tu 09:00-17:00; Tu 09:00-12:00", ["1 09:00-17:00", "2 09:00-12:00"]],
  ["Mo-Tu 09:00-17:00; Tu off", ["1 09:00-17:00"]],
  ["Sa-Mo 10:00-12:00", ["1 10:00-12:00", "6 10:00-12:00", "7 10:00-12:00"]],
  ["Mo, We 10:00-12:00 ", ["1 10:00-12:00", "3 10:00-12:00"]],
  ["Sa,PH 10:00-12:00", ["6 10:00-12:00"]],
])("%s", (texte, plages) => {
  expect(dire(texte)).toEqual(plages);
});

test("every day of the week, and all of it", () => {
  expect(lireHoraires("09:00-12:00")).toHaveLength(7);
  expect(dire("24/7")?.[0]).toBe("1 00:00-24:00");
});

test.each([
  "",
  "sur rendez-vous",
  'Mo-Fr 09:00-12:00 "sur rendez-vous"',
  "Jan-Mar Mo 09:00-12:00",
  "Mo[1] 09:00-12:00",
  "Mo 22:00-02:00",
  "Mo 09:00+",
  "Mo 09:75-12:00",
  "Mo 25:00-26:00",
  "Mo off",
  "Lundi 9h-12h",
])("« %s » is not read", (texte) => {
  expect(lireHoraires(texte)).toBeNull();
});

test("any text is read or not, and gives ordered openings of real hours", () => {
  const mots = fc.constantFrom(
    "Mo",
    "-",
    "Fr",
    ",",
    " ",
    ";",
    "09:00-12:00",
    "12:00-09:00",
    "off",
    "PH",
    "24/7",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(mots).map((lus) => lus.join("")),
      ),
      (texte) => {
        for (const { jour, de, a } of lireHoraires(texte) ?? []) {
          expect(jour).toBeGreaterThanOrEqual(1);
          expect(jour).toBeLessThanOrEqual(7);
          expect(de < a && a <= "24:00").toBe(true);
        }
      },
    ),
  );
});
