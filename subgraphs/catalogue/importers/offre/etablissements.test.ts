import { lireNumeroActivite, lireSiret, lireUai } from "./etablissements.ts";

const lu = (found: ReturnType<typeof lireSiret>) => ("refus" in found ? found.refus.code : found.code);

test.each([
  ["13000285000019", "13000285000019"],
  ["130 002 850 00019", "13000285000019"],
  // La Poste: the sum of the digits is a multiple of five.
  ["35600000049837", "35600000049837"],
  ["13000285000018", "SIRET_INVALIDE"],
  ["1975070800012", "SIRET_INVALIDE"],
  ["00000000000000", "SIRET_INVALIDE"],
  ["0", "SIRET_INVALIDE"],
])("SIRET %j is read %j", (texte, attendu) => expect(lu(lireSiret(texte))).toBe(attendu));

test.each([
  ["0942145W", "0942145W"],
  ["0942145w", "0942145W"],
  ["0942145X", "UAI_INVALIDE"],
  ["0251542K", "UAI_INVALIDE"],
  ["942145W", "UAI_INVALIDE"],
])("UAI %j is read %j", (texte, attendu) => expect(lu(lireUai(texte))).toBe(attendu));

test.each([
  ["11754185275", "11754185275"],
  ["7419P000619", "7419P000619"],
  ["7419p000619", "7419P000619"],
  ["1973241397", "01973241397"],
  ["6970002697", "06970002697"],
  ["1175418527", "NUMERO_ACTIVITE_INVALIDE"],
  ["11111111111", "NUMERO_ACTIVITE_INVALIDE"],
  ["AB754185275", "NUMERO_ACTIVITE_INVALIDE"],
])("activity number %j is read %j", (texte, attendu) => expect(lu(lireNumeroActivite(texte))).toBe(attendu));
