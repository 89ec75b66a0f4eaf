import { lireIdeo } from "./record.ts";

const formation = (reste: Record<string, unknown> = {}) => ({
  source: "onisep",
  nom: "spécialiste en cybersécurité",
  etablissement: "",
  rncp: "37987",
  url_onisep: "https://www.onisep.fr/http/redirection/formation/slug/FOR.12408",
  type_diplome: "formation d'école spécialisée",
  sigle_formation: null,
  duree: "3 ans",
  tutelle: "non renseigné",
  niveau: "bac+3",
  niveau_certification: "2",
  code_nsf: "326 | 311",
  statut: null,
  ...reste,
});

test("a formation of the list", () => {
  expect(lireIdeo(formation())).toMatchObject({
    cle: "FOR.12408",
    refus: [],
    contenu: {
      idOnisep: "FOR.12408",
      codeRncp: "37987",
      libelle: "spécialiste en cybersécurité",
      type: "formation d'école spécialisée",
      niveau: "NIVEAU_6",
      duree: "3 ans",
      urlOnisep: "https://www.onisep.fr/http/redirection/formation/slug/FOR.12408",
      codesNsf: ["326", "311"],
    },
  });
});

test.each([
  ["5", null, "NIVEAU_3"],
  ["4", "bac+2", "NIVEAU_4"],
  ["3", "bac+2", "NIVEAU_5"],
  ["1", "bac+5", "NIVEAU_7"],
  ["1", "bac+8", "NIVEAU_8"],
  ["1", null, "ANCIEN_NIVEAU_I"],
  ["0", "bac+5", null],
])("level %j after %j is %j: it is the scale of before 2019", (niveau_certification, niveau, expected) => {
  expect(lireIdeo(formation({ niveau_certification, niveau }))).toMatchObject({
    contenu: { niveau: expected },
  });
});

test("values of other types say nothing", () => {
  expect(lireIdeo(formation({ rncp: ["37987"], code_nsf: { a: 1 }, duree: true }))).toMatchObject({
    contenu: { codeRncp: null, codesNsf: [], duree: null },
  });
});

test.each([
  [{ url_onisep: "javascript:alert(1)//FOR.x" }, "IDENTIFIANT_ABSENT"],
  [{ url_onisep: null }, "IDENTIFIANT_ABSENT"],
  [{ nom: "" }, "LIBELLE_ABSENT"],
])("%j is refused", (reste, code) => {
  expect(lireIdeo(formation(reste))).toMatchObject({ code });
});

test("an address that a page may not link to is not kept, its id is", () => {
  expect(lireIdeo(formation({ url_onisep: "javascript:alert(1)/FOR.12" }))).toMatchObject({
    cle: "FOR.12",
    contenu: { urlOnisep: null },
  });
});
