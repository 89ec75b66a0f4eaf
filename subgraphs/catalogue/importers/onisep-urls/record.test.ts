import { lireUrl } from "./record.ts";

const URL = "http://www.onisep.fr/http/redirection/formation/identifiant/29036";

test("leading zeros of the code count", () => {
  expect(lireUrl("01022001", URL)).toEqual({
    cle: "01022001",
    contenu: { codeDiplome: "01022001", urlOnisep: URL },
    refus: [],
  });
});

test.each<[string, unknown, string]>([
  ["1022001", URL, "CODE_DIPLOME_INVALIDE"],
  ["__proto__", URL, "CODE_DIPLOME_INVALIDE"],
  ["01022001", "javascript:alert(1)", "ADRESSE_INVALIDE"],
  ["01022001", "https://", "ADRESSE_INVALIDE"],
  ["01022001", 12, "ADRESSE_INVALIDE"],
  ["01022001", null, "ADRESSE_INVALIDE"],
])("%j: %j is refused", (code, url, expected) => {
  expect(lireUrl(code, url)).toMatchObject({ code: expected });
});
