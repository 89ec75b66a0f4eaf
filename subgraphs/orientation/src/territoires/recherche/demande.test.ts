import fc from "fast-check";
import { lireDemande } from "./demande.ts";
import { fautes, fautesAdmises } from "./distance.ts";

const nom = (mots: string, reste: object = {}) => ({
  mots,
  codes: [],
  code: null,
  departements: null,
  ...reste,
});

test.each([
  ["Montluçon (03)", nom("montlucon", { departements: ["DEP-03"] })],
  ["Saint-Denis, 974", nom("saint denis", { departements: ["DEP-974"] })],
  ["2A Ajaccio", nom("ajaccio", { departements: ["DEP-2A"] })],
  ["Bastia 20", nom("bastia", { departements: ["DEP-2A", "DEP-2B"] })],
  ["20", nom("", { codes: ["2A", "2B"] })],
  ["03190", nom("", { codes: ["03190"] })],
  ["03000 Moulins", nom("moulins", { code: "03000" })],
  ["Paris 12", nom("paris 12e arrondissement")],
  ["Lyon 3ème", nom("lyon 3e arrondissement")],
  ["Marseille 1er", nom("marseille 1er arrondissement")],
  ["Marseille 01", nom("marseille 1er arrondissement")],
  ["12e arrondissement de Paris", nom("paris 12e arrondissement")],
  ["75012 Paris", nom("paris 12e arrondissement")],
  ["75116 PARIS", nom("paris 16e arrondissement")],
  ["Lyon Cedex 03", nom("lyon 3e arrondissement")],
  ["69399 CEDEX 03", nom("lyon 3e arrondissement")],
  ["13284 MARSEILLE CEDEX 07", nom("marseille 7e arrondissement")],
  ["75000", nom("paris")],
  ["69000 Lyon", nom("lyon")],
  ["Paris 21", nom("paris")],
  ["Lyon 69", nom("lyon")],
  ["62005 ARRAS CEDEX", nom("arras", { code: "62005" })],
  ["13613 CEDEX 1", nom("", { codes: ["13613"] })],
])("« %s »", (texte, attendu) => {
  expect(lireDemande(texte)).toEqual(attendu);
});

test("any text gives words and codes that a query may hold", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^(paris|lyon|cedex| |\d)*$/)),
      (texte) => {
        const { mots, codes, departements } = lireDemande(texte);
        expect(mots).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        for (const code of [...codes, ...(departements ?? [])]) expect(code).toMatch(/^[A-Z0-9-]{2,9}$/);
      },
    ),
  );
});

test.each([
  ["montlucon", "monlucon", 1],
  ["marseille", "marsielle", 1],
  ["marseille", "marseile", 1],
  ["lyon", "lion", 1],
  ["brest", "brets", 1],
  ["paris", "moulins", 3],
])("%s and %s: %i", (a, b, attendu) => {
  expect(fautes(a, b, 2)).toBe(attendu);
});

test("errors are the same both ways, none between a word and itself, and bounded by the longer one", () => {
  const mot = fc.stringMatching(/^[abc]{0,8}$/);
  fc.assert(
    fc.property(mot, mot, (a, b) => {
      const distance = fautes(a, b, 20);
      expect(distance).toBe(fautes(b, a, 20));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      const limite = fautesAdmises(a.length);
      expect(fautes(a, b, limite) <= limite).toBe(distance <= limite);
    }),
  );
});
