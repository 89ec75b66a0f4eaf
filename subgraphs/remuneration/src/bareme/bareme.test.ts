import { nombre } from "../calcul/euros.ts";
import { baremesDuFichier } from "./fichier.ts";
import { fichierLivre } from "./fichier-livre.ts";
import { revaloriser } from "./revalorisation.ts";

const { baremes } = baremesDuFichier(fichierLivre());
const COEFFICIENTS = ["1.056", "1.046", "1.017", "1.008"];

test("V21: the chain from 685 rounds each year", () => {
  expect(revaloriser(nombre(685), COEFFICIENTS).map(String)).toEqual([
    "723.36",
    "756.63",
    "769.49",
    "775.65",
  ]);
  const sansArrondi = COEFFICIENTS.slice(0, 3).reduce((montant, un) => montant.times(un), nombre(685));
  expect(sansArrondi.toFixed(2)).toBe("769.50");
});

test.each(["FR", "DEP-976"])("every amount of %s since 2023 is the year before's, revalued", (territoire) => {
  const suite = baremes.filter((bareme) => bareme.territoire === territoire && bareme.debut >= "2021-05-01");
  expect(suite.map(({ coefficient }) => coefficient)).toEqual([null, ...COEFFICIENTS]);
  for (const [rang, bareme] of suite.entries()) {
    const avant = suite[rang - 1];
    if (!avant || !bareme.coefficient) continue;
    for (const [place, ligne] of bareme.lignes.entries())
      for (const borne of ["montant", "minimum", "maximum"] as const) {
        const ancien = avant.lignes[place]?.[borne];
        if (!ancien) continue;
        expect(String(ligne[borne])).toBe(String(revaloriser(ancien, [bareme.coefficient])[0]));
      }
  }
});

test("the periods of a territory follow one another without a gap or an overlap", () => {
  for (const territoire of ["FR", "DEP-976"]) {
    const suite = baremes.filter((bareme) => bareme.territoire === territoire);
    for (const [rang, bareme] of suite.entries()) {
      const suivant = suite[rang + 1];
      const lendemain =
        bareme.fin && new Date(Date.parse(bareme.fin) + 86_400_000).toISOString().slice(0, 10);
      expect(lendemain).toBe(suivant?.debut ?? null);
    }
  }
});

test("amounts that no text gives are marked, as the dossier marks them", () => {
  const derives = (version: string) =>
    baremes
      .find((bareme) => bareme.version === version)
      ?.lignes.filter(({ certitude }) => certitude === "DERIVE")
      .map(({ categorie }) => categorie);
  expect(derives("FR-2023-04-01")).toEqual([]);
  expect(derives("FR-2024-04-01")).toEqual(["MOINS_18", "TRAVAILLEUR_HANDICAPE_SALAIRE"]);
  expect(derives("FR-2025-04-01")).toEqual(["MOINS_18", "DE_18_A_25"]);
  expect(derives("FR-2026-04-01")).toHaveLength(7);
  expect(derives("DEP-976-2023-04-01")).toEqual([]);
});
