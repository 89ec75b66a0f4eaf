import fc from "fast-check";
import { clesDeNom, coeurDuNom, lireLien, lireSiret } from "./apport.ts";
import { type Fiche, rapprocher } from "./rapprocher.ts";

const fiche = (
  id: string,
  liste: string,
  rang: number,
  cles: string[],
  reste: Partial<Fiche> = {},
): Fiche => ({
  id,
  liste,
  rang,
  cles,
  complement: false,
  ouverte: true,
  ...reste,
});
const lire = (fiches: Fiche[]) => Object.fromEntries(rapprocher(fiches));

test("two lists that give one number speak of one structure, under the id of the surer list", () => {
  expect(lire([fiche("b1", "B", 2, ["safir:1"]), fiche("a1", "A", 1, ["safir:1"])])).toEqual({
    a1: "a1",
    b1: "a1",
  });
});

test("a key that a list holds twice proves nothing", () => {
  const fiches = [
    fiche("a1", "A", 1, ["siret:1"]),
    fiche("b1", "B", 2, ["siret:1"]),
    fiche("b2", "B", 2, ["siret:1"]),
  ];
  expect(lire(fiches)).toEqual({ a1: "a1", b1: "b1", b2: "b2" });
});

test("a record whose keys lead to two records of a list goes with neither", () => {
  const fiches = [
    fiche("a1", "A", 1, ["nom:x:1:est"]),
    fiche("a2", "A", 1, ["nom:x:2:est"]),
    fiche("b1", "B", 2, ["nom:x:1:est", "nom:x:2:est"]),
  ];
  expect(lire(fiches)).toEqual({ a1: "a1", a2: "a2", b1: "b1" });
});

test("two records of one list never become one, whatever the keys that lead from one to the other", () => {
  const fiches = [
    fiche("a1", "A", 1, ["safir:1"]),
    fiche("b1", "B", 2, ["safir:1", "nom:x:1:sud"]),
    fiche("c1", "C", 3, ["nom:x:1:sud", "siege:1"]),
    fiche("a2", "A", 1, ["siege:1"]),
  ];
  expect(lire(fiches)).toEqual({ a1: "a1", b1: "a1", c1: "a1", a2: "a2" });
});

test("a complement that leads nowhere is no structure", () => {
  const fiches = [
    fiche("a1", "A", 1, ["nom:x:1:nord"]),
    fiche("d1", "D", 9, ["nom:x:1:nord"], { complement: true }),
    fiche("d2", "D", 9, ["nom:x:1:sud"], { complement: true }),
  ];
  expect(lire(fiches)).toEqual({ a1: "a1", d1: "a1" });
});

test("a record that left its list goes on leading to its structure, beside its successor", () => {
  const fiches = [
    fiche("a1", "A", 1, ["safir:1"]),
    fiche("b0", "B", 2, ["safir:1"], { ouverte: false }),
    fiche("b1", "B", 2, ["safir:1"]),
  ];
  expect(lire(fiches)).toEqual({ a1: "a1", b0: "a1", b1: "a1" });
});

test("the order of the records changes nothing, and no list has two records in one group", () => {
  const cle = fc.constantFrom("safir:1", "safir:2", "siret:1", "nom:x:1:a", "nom:x:1:b", "siege:1");
  const rangees = fc.array(
    fc.tuple(fc.constantFrom("A", "B", "C"), fc.uniqueArray(cle, { maxLength: 3 }), fc.boolean()),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(rangees, fc.infiniteStream(fc.nat()), (lues, hasard) => {
      const fiches = lues.map(([liste, cles, ouverte], index) =>
        fiche(`${liste}${index}`, liste, liste.charCodeAt(0), cles, { ouverte }),
      );
      const attendu = lire(fiches);
      const melangees = fiches
        .map((une) => [hasard.next().value ?? 0, une] as const)
        .sort(([a], [b]) => a - b)
        .map(([, une]) => une);
      expect(lire(melangees)).toEqual(attendu);
      const ouvertes = fiches.filter(({ ouverte }) => ouverte);
      const vues = ouvertes.map(({ id, liste }) => `${attendu[id]} ${liste}`);
      expect(new Set(vues).size).toBe(vues.length);
    }),
  );
});

test.each([
  ["62-ML ST OMER", "omer saint"],
  ["Mission Locale du Pays de Saint-Omer", "omer saint"],
  ["7 - Mission Locale Nord Ardèche", "ardeche nord"],
  ["Agence Pôle emploi MOULINS", "moulins"],
  ["France Travail - MOULINS", "moulins"],
  ["Mission locale", ""],
])("« %s » is named « %s »", (nom, coeur) => {
  expect(coeurDuNom(nom)).toBe(coeur);
});

test("names are compared within a department, the two of Corsica being one", () => {
  expect(clesDeNom("mission-locale", "2B", ["Mission locale de Bastia", null])).toEqual([
    "nom:mission-locale:20:bastia",
  ]);
  expect(clesDeNom("mission-locale", null, ["Mission locale de Bastia"])).toEqual([]);
});

test.each(["javascript:alert(1)", "data:text/html,x", "//example.org", "http://", "ftp://example.org", ""])(
  "%s is no link",
  (lien) => {
    expect(lireLien(lien)).toBeNull();
  },
);

test("a SIRET has fourteen digits", () => {
  expect(lireSiret("130 005 481 00010")).toBe("13000548100010");
  expect(lireSiret("7793112240000")).toBeNull();
});
