import { lireAgence } from "../agences-cej/agences-cej.ts";
import { CommunesParAdresse } from "../communes-par-adresse.ts";
import { lireDirection } from "../directions-france-travail/directions-france-travail.ts";
import { lireMissionLocale } from "../missions-locales/missions-locales.ts";
import { lireRendezVous } from "../rendez-vous-missions-locales/rendez-vous.ts";

const communes = new CommunesParAdresse([
  {
    id: "COM-05061",
    code: "05061",
    recherche: "gap",
    codesPostaux: ["05000"],
    departement: "DEP-05",
    mere: null,
    latitude: 44.58,
    longitude: 6.06,
  },
]);

const direction = (reste: object = {}) => ({
  type: "DT",
  nom: "DT 04-05",
  safir: "04016",
  siret: "13000548123640",
  "Libelle de l'adresse": "7 C RUE DE L'ESSAI",
  "Code postal": "5000",
  "Libelle de la commune": "GAP",
  "Complement d'adresse": "",
  "Bureau distributeur": "GAP",
  Latitude: "44,559659",
  Longitude: "6,08301",
  ...reste,
});

test("a direction: the zero that a spreadsheet cut, decimal commas, keys", () => {
  expect(lireDirection(direction(), communes)).toMatchObject({
    cle: "04016",
    contenu: {
      nom: "France Travail - DT 04-05",
      cles: ["safir:04016", "siret:13000548123640", "nom:france-travail:05:04 05 dt"],
      codePostal: "05000",
      codeCommune: "05061",
      latitude: 44.559659,
      longitude: 6.08301,
    },
    reserves: [],
  });
});

test.each([
  [{ safir: "=1+1" }, { refus: { code: "SAFIR_INVALIDE" } }],
  [{ nom: " " }, { refus: { code: "CHAMP_ABSENT" } }],
  [{ siret: "1300054812364" }, { contenu: { siret: null }, reserves: [{ code: "SIRET_INVALIDE" }] }],
  [{ Latitude: "-20898" }, { contenu: { latitude: null }, reserves: [{ code: "COORDONNEES_DOUTEUSES" }] }],
  [{ Latitude: "" }, { contenu: { latitude: null }, reserves: [{ code: "SANS_COORDONNEES" }] }],
  [
    { "Libelle de la commune": "ALBI", "Bureau distributeur": "" },
    { contenu: { codeCommune: null, departement: "05" }, reserves: [{ code: "COMMUNE_NON_TROUVEE" }] },
  ],
])("a direction with %j", (reste, attendu) => {
  expect(lireDirection(direction(reste), communes)).toMatchObject(attendu);
});

test.each([
  [
    { id: 1, nom_agence: "7 - Mission Locale Nord Ardèche", structure: "MILO", code_departement: 7 },
    { objet: "agencesMilo", cle: "1", contenu: { nom: "Mission Locale Nord Ardèche", departement: "07" } },
  ],
  [
    { id: 2, nom_agence: "20 - Mission Locale Bastia", structure: "MILO", code_departement: 20 },
    { contenu: { departement: null, cles: ["nom:mission-locale:20:bastia"] } },
  ],
  [{ id: 3, nom_agence: "x", structure: "AUTRE" }, { refus: { code: "RESEAU_INCONNU" } }],
  [{ id: "3", nom_agence: "x", structure: "MILO" }, { refus: { code: "CHAMP_ABSENT", chemin: "id" } }],
  [
    { id: 3, structure: "POLE_EMPLOI" },
    { objet: "agencesPoleEmploi", refus: { chemin: "nom_agence" } },
  ],
  [undefined, { refus: { code: "RESEAU_INCONNU" } }],
])("an agency %j", (valeur, attendu) => {
  expect(lireAgence(valeur)).toMatchObject(attendu);
});

const rendezVous = (reste: object = {}) => ({
  nom: "Mission locale pour l'insertion (16-25 ans) - Belfort - René-Payot",
  siret: "32826314000035",
  rdv_url: "https://example.org/rdv",
  matched_nom_mongo: "DU TERRITOIRE DE BELFORT",
  ...reste,
});
const departements = new Map([["belfort", ["90"]]]);

test.each([
  [
    {},
    {
      contenu: {
        urlRendezVous: "https://example.org/rdv",
        cles: ["siret:32826314000035", "nom:mission-locale:90:belfort"],
      },
    },
  ],
  [{ nom: "Mission locale (x) - Nulle-Part" }, { contenu: { cles: ["siret:32826314000035"] } }],
  [{ rdv_url: "javascript:alert(1)" }, { refus: { code: "LIEN_REFUSE" } }],
  [{ siret: "328" }, { refus: { code: "SIRET_INVALIDE" } }],
  [{ nom: "" }, { refus: { code: "CHAMP_ABSENT" } }],
])("an appointment page with %j", (reste, attendu) => {
  expect(lireRendezVous(rendezVous(reste), departements)).toMatchObject(attendu);
});

const connus = new Set(["DEP-13", "COM-13014"]);

test.each([
  [{}, { contenu: { codeCommune: "13014", departement: "13" }, reserves: [] }],
  [{ id: "99994S00" }, { contenu: { codeCommune: null }, reserves: [{ code: "SIEGE_INCONNU" }] }],
  [
    { code_departement: null },
    { contenu: { departement: null }, reserves: [{ code: "DEPARTEMENT_INCONNU" }] },
  ],
  [{ id: 13 }, { refus: { code: "CHAMP_ABSENT", chemin: "id" } }],
  [{ nom_officiel: null }, { refus: { code: "CHAMP_ABSENT", chemin: "nom_officiel" } }],
])("a mission locale with %j", (reste, attendu) => {
  const champs = { id: "13014S00", nom_officiel: "13-ML BERRE L ETANG", code_departement: "13", ...reste };
  expect(lireMissionLocale(champs, connus)).toMatchObject(attendu);
});
