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
  expect(lireStructure("emplois", agence(), communes)).toEqual({
    structure: {
      id: "emplois--u1",
      nom: "Agence de l'Essai",
      recherche: "agence de l essai",
      reseaux: ["france-travail"],
      lignes: ["1 rue de l'Essai"],
      code_postal: "97490",
      ville: "ST DENIS",
      code_commune: "97411",
      latitude: -20.9,
      longitude: 55.5,
      territoire_id: "COM-97411",
      fuseau: "Indian/Reunion",
    },
    reserves: [],
  });
});

test("swapped coordinates are not kept, and it is said", () => {
  const { structure, reserves } = lireStructure(
    "emplois",
    agence({ latitude: 55.5, longitude: -20.9 }),
    communes,
  );
  expect(structure).toMatchObject({ latitude: null, longitude: null, territoire_id: "COM-97411" });
  expect(reserves).toMatchObject([{ code: "COORDONNEES_DOUTEUSES", valeur: "55.5, -20.9" }]);
});

test("a town that is not found leaves the structure in its department", () => {
  const { structure, reserves } = lireStructure("emplois", agence({ commune: "ST DNIES" }), communes);
  expect(structure).toMatchObject({ code_commune: null, territoire_id: "DEP-974", fuseau: "Indian/Reunion" });
  expect(reserves).toMatchObject([{ code: "COMMUNE_NON_TROUVEE", valeur: "97490 ST DNIES" }]);
});

test.each([
  [{ type: "EDITEUR" }, "RESEAU_INCONNU"],
  [{ uid: "" }, "CHAMP_ABSENT"],
  [{ nom: null }, "CHAMP_ABSENT"],
])("%j is rejected: %s", (reste, code) => {
  const { structure, reserves } = lireStructure("emplois", agence(reste), communes);
  expect(structure).toBeUndefined();
  expect(reserves).toMatchObject([{ code }]);
});
