import { CommunesParAdresse } from "../communes-par-adresse.ts";
import { lireStructure } from "./lire.ts";

const communes = new CommunesParAdresse([
  {
    id: "COM-97411",
    code: "97411",
    recherche: "saint denis",
    codesPostaux: ["97400", "97490"],
    departement: "DEP-974",
    mere: null,
    latitude: -20.88,
    longitude: 55.45,
  },
]);

const agence = (reste: object = {}) => ({
  uid: "u1",
  type: "FT",
  nom: "Agence de l'Essai",
  adresse: "1 rue de l'Essai",
  complement_adresse: " ",
  code_postal: "97490",
  commune: "ST DENIS",
  latitude: -20.9,
  longitude: 55.5,
  ...reste,
});

test("an agency gets its network, commune, zone and place", () => {
  expect(lireStructure(agence({ code_safir: "97401" }), communes)).toEqual({
    cle: "u1",
    apport: {
      nom: "Agence de l'Essai",
      recherche: "agence de l essai",
      reseaux: ["france-travail"],
      cles: ["safir:97401", "nom:france-travail:974:essai"],
      lignes: ["1 rue de l'Essai"],
      codePostal: "97490",
      ville: "ST DENIS",
      codeCommune: "97411",
      departement: "974",
      latitude: -20.9,
      longitude: 55.5,
      fuseau: "Indian/Reunion",
    },
    reserves: [],
  });
});

test("swapped coordinates are not kept, and it is said", () => {
  expect(lireStructure(agence({ latitude: 55.5, longitude: -20.9 }), communes)).toMatchObject({
    apport: { latitude: null, longitude: null, codeCommune: "97411" },
    reserves: [{ code: "COORDONNEES_DOUTEUSES", valeur: "55.5, -20.9" }],
  });
});

test("a town that is not found leaves the structure in its department", () => {
  expect(lireStructure(agence({ commune: "ST DNIES" }), communes)).toMatchObject({
    apport: { codeCommune: null, departement: "974", fuseau: "Indian/Reunion" },
    reserves: [{ code: "COMMUNE_NON_TROUVEE", valeur: "97490 ST DNIES" }],
  });
});

test.each([
  [{ type: "EDITEUR" }, "RESEAU_INCONNU"],
  [{ uid: "" }, "CHAMP_ABSENT"],
  [{ nom: null }, "CHAMP_ABSENT"],
])("%j is rejected: %s", (reste, code) => {
  expect(lireStructure(agence(reste), communes)).toMatchObject({ refus: { code } });
});
