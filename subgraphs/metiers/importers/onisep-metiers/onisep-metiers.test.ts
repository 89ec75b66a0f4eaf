import { lireLigne, normaliserColonnes } from "./record.ts";

const ligne2022 = {
  "libellé métier": "boulanger / boulangère",
  "lien site onisep.fr": "http://www.onisep.fr/http/redirection/metier/slug/MET.17",
  "nom publication": "Les métiers de bouche",
  collection: "Parcours",
  année: "2019",
  gencod: "9780000000001",
  GFE: "GFE K : production alimentaire",
  "code ROME": "D1102",
  "libellé ROME": "Boulangerie - viennoiserie",
  "lien ROME": "https://exemple.fr",
  "domaine/sous-domaine": "agroalimentaire/boulangerie| commerce/alimentation",
};

test("a row of 2022", () => {
  expect(lireLigne(ligne2022)).toEqual({
    cle: "MET-17/9780000000001",
    contenu: {
      id: "MET-17",
      libelle: "boulanger / boulangère",
      masculin: "boulanger",
      feminin: "boulangère",
      url: "http://www.onisep.fr/http/redirection/metier/slug/MET.17",
      gfe: "GFE K : production alimentaire",
      codesRome: ["D1102"],
      secteurs: ["agroalimentaire/boulangerie", "commerce/alimentation"],
      publication: {
        nom: "Les métiers de bouche",
        collection: "Parcours",
        annee: "2019",
        gencod: "9780000000001",
      },
      dateCreation: null,
      dateMaj: null,
    },
    refus: [],
  });
});

test("a row of 2026: several codes, one of which is a domain", () => {
  const read = lireLigne({
    libelle: "auxiliaire vétérinaire",
    codes_rome: [{ code: "A15", libelle: "Soins aux animaux" }, { code: "A1503" }, { code: "A1503" }],
    url_onisep: "https://www.onisep.fr/http/redirection/metier/slug/MET.323",
    domaine: null,
    isbn: 9780000000002,
    date_creation: "06/06/2020",
    date_de_modification: "31/02/2026",
  });
  expect(read).toMatchObject({
    cle: "MET-323/9780000000002",
    contenu: { codesRome: ["A1503"], secteurs: [], dateCreation: "2020-06-06", dateMaj: null },
    refus: [
      { code: "CODE_ROME_INVALIDE", valeur: "A15" },
      { code: "DATE_INVALIDE", valeur: "31/02/2026" },
    ],
  });
});

test("several codes in one text", () => {
  expect(lireLigne({ ...ligne2022, "code ROME": "D1102 | D1104,D1106" })).toMatchObject({
    contenu: { codesRome: ["D1102", "D1104", "D1106"] },
  });
});

test.each([
  [{ ...ligne2022, "lien site onisep.fr": "https://www.onisep.fr/" }, "IDENTIFIANT_ABSENT"],
  [{ ...ligne2022, "libellé métier": "  " }, "LIBELLE_ABSENT"],
  [{}, "IDENTIFIANT_ABSENT"],
])("%j is refused", (row, code) => {
  expect(lireLigne(row)).toMatchObject({ code });
});

test("a column named like a property of every object does no harm", () => {
  expect(normaliserColonnes(JSON.parse('{"__proto__": "x", "constructor": "y"}'))).toEqual({
    proto: "x",
    constructor: "y",
  });
});
