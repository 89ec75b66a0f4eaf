import { lireCpc } from "./record.ts";

const ligne = (reste: Record<string, string> = {}): Record<string, string> => ({
  "Commission professionnelle consultative": "CPC Industrie",
  Secteur: "Secteur Métallurgie",
  Niveau: "Niveau 4",
  "Code diplôme": "400-25410 S",
  Diplôme: "BAC PRO",
  "Intitulé de la spécialité (et options)": "Construction des carrosseries",
  "Code RNCP": "14963",
  "Première session": "2012",
  "Dernière session": "2026",
  "Session supplémentaire": "",
  "Famille de métiers": "",
  Commentaire: "remplacé par le 400-25413 S",
  ...reste,
});

test("a diploma and its committee; the check key is not part of the code", () => {
  expect(lireCpc(ligne())).toMatchObject({
    cle: "40025410/14963",
    refus: [],
    contenu: {
      codeDiplome: "40025410",
      codeRncp: "14963",
      libelle: "BAC PRO Construction des carrosseries",
      abrege: "BAC PRO",
      niveau: "NIVEAU_4",
      premiereSession: 2012,
      derniereSession: 2026,
      commission: "CPC Industrie",
      familleMetiers: null,
      brut: { Commentaire: "remplacé par le 400-25413 S" },
    },
  });
});

test("a session that is added comes last", () => {
  expect(lireCpc(ligne({ "Session supplémentaire": "2027" }))).toMatchObject({
    contenu: { derniereSession: 2027 },
  });
});

test("a fiche being registered is none yet; a diploma without a name of its own has no abbreviation", () => {
  expect(
    lireCpc(ligne({ "Code RNCP": "en cours", Diplôme: "certificat (autre que diplôme)" })),
  ).toMatchObject({
    cle: "40025410",
    refus: [],
    contenu: { codeRncp: null, abrege: null, libelle: "Construction des carrosseries" },
  });
});

test.each(["", "400-2541 S", "40025410 SS", "4.0025E7"])("code %j is refused", (code) => {
  expect(lireCpc(ligne({ "Code diplôme": code }))).toMatchObject({ code: "CODE_DIPLOME_INVALIDE" });
});
