import { lireLigne, niveauDuDiplome } from "./ligne.ts";
import { OffreRco } from "./offre.ts";

const LIGNE = {
  etablissement_gestionnaire_siret: "39992626000031",
  etablissement_formateur_siret: "39992626000031",
  etablissement_lieu_formation_adresse: "10 RUE DE LONDRES",
  etablissement_lieu_formation_code_postal: "90000",
  etablissement_lieu_formation_code_insee: "90010",
  cfd: "44633513",
  rncp_code: "4521",
  debut_sessions: "2020",
};
const codes = (changes: Partial<typeof LIGNE>) => {
  const { ligne, refus } = lireLigne({ ...LIGNE, ...changes });
  return [ligne !== null, refus.map(({ code }) => code)];
};

test("a line is an organisme, a diploma, a place and years", () => {
  expect(lireLigne(LIGNE)).toEqual({
    ligne: {
      gestionnaire: "39992626000031",
      formateur: "39992626000031",
      lieu: {
        denomination: null,
        lignes: ["10 RUE DE LONDRES"],
        codePostal: "90000",
        ville: "Belfort",
        codeCommune: "90010",
        latitude: null,
        longitude: null,
      },
      cfd: "44633513",
      rncp: "4521",
      annees: [2020],
    },
    refus: [],
  });
});

test.each<[string, Partial<typeof LIGNE>, [boolean, string[]]]>([
  ["a filler for the one who teaches", { etablissement_formateur_siret: "0" }, [true, ["SIRET_INVALIDE"]]],
  ["a zero that a spreadsheet took", { cfd: "1022103" }, [true, ["CODE_DIPLOME_CORRIGE"]]],
  ["a diploma code that is none", { cfd: "ABC" }, [true, ["CODE_INVALIDE"]]],
  ["neither diploma nor fiche", { cfd: "", rncp_code: " " }, [false, ["FORMATION_SANS_DIPLOME"]]],
  [
    "a postal code for a commune's",
    { etablissement_lieu_formation_code_insee: "90000" },
    [true, ["CODE_INVALIDE"]],
  ],
  [
    "no valid organisme",
    { etablissement_gestionnaire_siret: "1" },
    [false, ["SIRET_INVALIDE", "FORMATION_SANS_ORGANISME"]],
  ],
  ["no year", { debut_sessions: "" }, [false, ["FORMATION_SANS_SESSION"]]],
  ["a year that is none", { debut_sessions: "2020,an deux" }, [true, ["ANNEE_INVALIDE"]]],
  [
    "no place",
    {
      etablissement_lieu_formation_adresse: "",
      etablissement_lieu_formation_code_postal: "",
      etablissement_lieu_formation_code_insee: "",
    },
    [true, []],
  ],
])("%s", (_, changes, attendu) => expect(codes(changes)).toEqual(attendu));

test("lines make formations, actions and sessions; one that adds nothing is told", () => {
  const offre = new OffreRco();
  const ajouter = (changes: Partial<typeof LIGNE>) => {
    const { ligne } = lireLigne({ ...LIGNE, ...changes });
    return ligne && offre.ajouter(ligne);
  };
  expect([
    ajouter({}),
    ajouter({}),
    ajouter({ debut_sessions: "2020,2021" }),
    ajouter({ etablissement_lieu_formation_adresse: "AILLEURS" }),
    ajouter({ rncp_code: "" }),
    ajouter({ etablissement_formateur_siret: "13000285000019" }),
  ]).toEqual([true, false, true, true, true, true]);
  expect(
    [...offre.formations.values()].map(({ numero, actions }) => [
      numero,
      [...actions.values()].map(({ annees }) => [...annees]),
    ]),
  ).toEqual([
    ["39992626000031-44633513-RNCP4521", [[2020, 2021], [2020], [2020]]],
    ["39992626000031-44633513", [[2020]]],
  ]);
  expect([...offre.formateurs]).toEqual([["39992626000031", new Set(["13000285000019"])]]);
});

test.each([
  ["50022137", "NIVEAU_3"],
  ["40025214", "NIVEAU_4"],
  ["16X31057", "NIVEAU_7"],
  ["01022103", null],
  [null, null],
])("the level of %s is %s", (cfd, niveau) => expect(niveauDuDiplome(cfd)).toBe(niveau));
