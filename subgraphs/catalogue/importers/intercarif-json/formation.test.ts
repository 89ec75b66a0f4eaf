import { Readable } from "node:stream";
import { lireFormation } from "./formation.ts";
import { lireObjets } from "./objet.ts";

const SESSION = {
  uid: "152199",
  uida: "07_152199",
  debut: "2018-05-14",
  fin: "2018-12-14",
  "nombre-heures-total": "697",
  localisation: {
    formation: {
      longitude: "0.688594",
      latitude: "47.306826",
      ville: "Veigné",
      "code-postal": "37250",
      "commune-insee": "37266",
      adresse: "LE PASSOIR\n",
    },
  },
  contact: { email: "accueil@exemple.fr", tel: "04 42 21 78 00", fax: "04 42 21 78 01" },
  financeurs: [{ code: "2", places: "5", libelle: "Conseil Regional" }],
};
const FORMATION = {
  uid: "07_10",
  intitule: "Titre professionnel plaquiste",
  description: "Réaliser.",
  formacode: ["22402", "22403"],
  "codes-rome-vises": ["F1604"],
  sessions: [SESSION],
  organisme: {
    id: "12804",
    nom: "DRAFPA",
    siret: "82436343600497",
    localisation: { ville: "Aix-en-Provence", "code-postal": "13617" },
    contact: { tel: "39 36", url: "http://www.centre.afpa.fr" },
  },
  "duree-hebdomadaire": 35,
  "code-certifinfo": "80735",
  "code-rncp": "320",
  "niveau-sortie": "4",
  "modalite-enseignement": 0,
  certification: true,
  "entrees-sorties-permanentes": true,
  "conditions-specifiques": "Aucune",
};

test("a formation gives its organisme, certification, actions and sessions", () => {
  expect(lireFormation(FORMATION)).toMatchObject({
    formation: {
      numero: "07_10",
      intitule: "Titre professionnel plaquiste",
      contenu: "Réaliser.",
      certifiante: true,
      niveauSortie: "NIVEAU_3",
      formacodes: [
        { code: "22402", version: null, principal: true },
        { code: "22403", version: null, principal: false },
      ],
      codesRome: ["F1604"],
      contacts: [{ role: null, telephones: ["04 42 21 78 00"], courriel: "accueil@exemple.fr" }],
    },
    organisme: {
      numero: "12804",
      siret: "82436343600497",
      adresse: { ville: "Aix-en-Provence", codePostal: "13617", codeCommune: "13001" },
      contacts: [{ telephones: ["3936"] }],
      complements: { siteWeb: "http://www.centre.afpa.fr/" },
    },
    certification: { codeCertifInfo: "80735", codeRncp: "320" },
    actions: [
      {
        action: {
          numero: "07_152199",
          modalite: "PRESENTIEL",
          entree: "PERMANENTES",
          conditions: null,
          heuresTotal: 697,
          heuresHebdo: 35,
          lieux: [{ lignes: ["LE PASSOIR"], codeCommune: "37266", latitude: 47.306826 }],
          financements: [{ financeur: "REGION", places: 5 }],
        },
        sessions: [{ numero: "152199", debut: "2018-05-14", fin: "2018-12-14" }],
      },
    ],
    refus: [],
  });
});

test("sessions that name one action share it", () => {
  const { actions } = lireFormation({ ...FORMATION, sessions: [SESSION, { ...SESSION, uid: "2" }] });
  expect(actions.map(({ sessions }) => sessions.map(({ numero }) => numero))).toEqual([["152199", "2"]]);
});

test.each<[string, object, string[]]>([
  ["a code of no table", { "niveau-sortie": "99" }, ["niveau-sortie CODE_INCONNU"]],
  ["a number that is none", { "code-rncp": "x" }, ["code-rncp CODE_INVALIDE"]],
  [
    "a list that holds anything",
    { formacode: [1, "22402", null] },
    ["formacode CODE_INVALIDE", "formacode CODE_INVALIDE"],
  ],
  [
    "a session of any shape",
    { sessions: [null, 3, { ...SESSION, debut: "2018-13-40", fin: 4 }] },
    ["sessions[3]/debut DATE_INVALIDE", "sessions[3]/fin DATE_INVALIDE"],
  ],
  [
    "an end before its beginning",
    { sessions: [{ ...SESSION, fin: "2018-01-01" }] },
    ["sessions[1]/fin DATES_INVERSEES"],
  ],
  [
    "a place out of France",
    {
      sessions: [
        {
          ...SESSION,
          localisation: { formation: { latitude: "0.1", longitude: "0.2", ville: "Nulle part" } },
        },
      ],
    },
    ["sessions[1]/localisation/formation/latitude COORDONNEES_INVALIDES"],
  ],
  ["an organisme of any shape", { organisme: ["x"], sessions: {} }, []],
  ["a wrong SIRET", { organisme: { id: "1", siret: "82436343600498" } }, ["organisme/siret SIRET_INVALIDE"]],
])("%s costs itself only", (_, changes, attendu) => {
  const { formation, refus } = lireFormation({ ...FORMATION, ...changes });
  expect(formation).not.toBeNull();
  expect(refus.map(({ chemin, code }) => `${chemin} ${code}`)).toEqual(attendu);
});

test.each<[object, string]>([
  [{ uid: undefined }, "FORMATION_SANS_IDENTITE"],
  [{ intitule: " " }, "FORMATION_SANS_INTITULE"],
  [{ uid: "x".repeat(101) }, "NUMERO_INVALIDE"],
])("%j is rejected: %s", (changes, code) => {
  const { formation, refus } = lireFormation({ ...FORMATION, ...changes });
  expect([formation, refus.at(-1)?.code]).toEqual([null, code]);
});

describe("a file", () => {
  const lire = async (texte: string) => {
    const valeurs: unknown[] = [];
    const morceaux = texte.match(/.{1,7}/gs) ?? [];
    const open = () => Readable.from(morceaux.map((morceau) => Buffer.from(morceau)));
    for await (const { valeur } of lireObjets({ nom: "essai.json", open })) valeurs.push(valeur);
    return valeurs;
  };

  test.each([
    ["an object alone", '{"a":1}', [{ a: 1 }]],
    ["after blanks and a mark", '\uFEFF \n{"a":"é"}\n', [{ a: "é" }]],
    ["an array", ' [{"a":1},{"b":2}]', [{ a: 1 }, { b: 2 }]],
    ["no object", "3", [undefined]],
  ])("%s", async (_, texte, attendu) => expect(await lire(texte)).toEqual(attendu));

  test.each([
    ["cut", '{"a":'],
    ["empty", ""],
    ["two objects", '{"a":1}{"b":2}]['],
  ])("%s is refused", async (_, texte) => {
    await expect(lire(texte)).rejects.toThrow("essai.json");
  });
});
