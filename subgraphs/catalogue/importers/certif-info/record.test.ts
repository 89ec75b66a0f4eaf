import { lireCertifInfo } from "./record.ts";

/** A row as the file has it. */
const ligne = (reste: Record<string, string> = {}): Record<string, string> => ({
  Code_Diplome: "82703",
  Libelle_Diplome: "CAP boulanger",
  Libelle_Type_Diplome: "Certificat d'aptitude professionnelle",
  Code_Niveau_Europeen: "3",
  Date_MaJ: "12/03/2024",
  Code_FormaCode: "21538",
  Libelle_FormaCode: "Boulangerie",
  Code_Rome_1: "D1102",
  Code_Rome_2: "D1104",
  Code_Rome_3: "",
  Code_Rome_4: "D1102",
  Code_Rome_5: "",
  Code_Nsf: "221",
  Code_RNCP: "37537",
  Code_RS: "",
  Code_Scolarité: "50022137",
  valideur: "Ministère de l'éducation nationale et de la jeunesse",
  certificateur: "",
  Annee_Premiere_Session: "2016",
  Annee_Derniere_Session: "",
  Code_Ancien_Diplome: "21178",
  Intitulé_Ancien_Diplome: "CAP boulanger",
  "`Options`": "  ",
  Etat: "0",
  Etat_Libelle: "Publié",
  Etat_Ancien_Diplome_Libelle: "archivée",
  accessibilite_fi: "1",
  accessibilite_ca: "1",
  accessibilite_fc: "0",
  accessibilite_cp: "2",
  accessibilite_vae: "1",
  accessibilite_ind: "2",
  codeIdeo2: "FOR.2246",
  ...reste,
});

const contenu = (reste: Record<string, string>) => {
  const lu = lireCertifInfo(ligne(reste));
  if (!("contenu" in lu)) throw new Error(lu.raison);
  return { ...lu.contenu, cle: lu.cle, refus: lu.refus };
};

test("a row says its codes, dates, ways in and what it replaces", () => {
  const { brut, ...dit } = contenu({});
  expect(dit).toEqual({
    cle: "82703/FOR.2246",
    refus: [],
    codeCertifInfo: "82703",
    codeRncp: "37537",
    codeRs: null,
    codeDiplome: "50022137",
    idOnisep: "FOR.2246",
    libelle: "CAP boulanger",
    type: "Certificat d'aptitude professionnelle",
    nature: "CERTIFICATION",
    niveau: "NIVEAU_3",
    premiereSession: 2016,
    derniereSession: null,
    accessibleVae: true,
    dateMaj: "2024-03-12",
    formacodes: ["21538"],
    codesNsf: ["221"],
    codesRome: ["D1102", "D1104"],
    voiesAcces: ["FORMATION_INITIALE", "APPRENTISSAGE", "EXPERIENCE"],
    certificateurs: [{ nom: "Ministère de l'éducation nationale et de la jeunesse", siret: null }],
    anciennes: [{ id: "CI-21178", libelle: "CAP boulanger" }],
  });
  // Columns without a field of their own are kept as written; blank ones say nothing.
  expect(brut).toMatchObject({ Libelle_FormaCode: "Boulangerie", Etat: "0" });
  expect(brut).not.toHaveProperty("`Options`");
});

test("RS codes and Onisep ids tell the rows of one certification apart", () => {
  expect(contenu({ Code_RS: "06313", codeIdeo2: "" }).cle).toBe("82703/RS6313");
  expect(contenu({ Code_RS: "876", codeIdeo2: "FOR.1" }).cle).toBe("82703/RS876/FOR.1");
});

test.each([
  ["0", false],
  ["1", true],
  ["2", null],
  ["", null],
])("VAE %j is %j", (accessibilite_vae, expected) => {
  expect(contenu({ accessibilite_vae }).accessibleVae).toBe(expected);
});

test("commas part certifiers, unless a space follows", () => {
  const noms = (certificateur: string) => contenu({ certificateur }).certificateurs?.map(({ nom }) => nom);
  expect(
    noms("Ministère de l'enseignement supérieur, de la recherche et de l'innovation,UIMM,,UIMM"),
  ).toEqual(["Ministère de l'enseignement supérieur, de la recherche et de l'innovation", "UIMM"]);
  expect(noms("")).toEqual(["Ministère de l'éducation nationale et de la jeunesse"]);
});

test("a link that Certif Info says to be wrong is none", () => {
  expect(contenu({ Etat_Ancien_Diplome_Libelle: "erronée" }).anciennes).toEqual([]);
});

test("what cannot be read is left out, told, and the rest kept", () => {
  const dit = contenu({
    Date_MaJ: "31/02/2024",
    Code_RNCP: "37537.0",
    Code_Scolarité: "5002213",
    Code_Rome_1: "Z9999",
    Code_FormaCode: "2153",
    Code_Nsf: "abc",
    Code_Niveau_Europeen: "9",
    Annee_Premiere_Session: "16",
    codeIdeo2: "TYPDISP.17",
    Libelle_Diplome: "CAP <b>boulanger</b>\u0000 &amp; pâtissier",
  });
  expect(dit).toMatchObject({
    libelle: "CAP boulanger & pâtissier",
    codeRncp: null,
    dateMaj: null,
    niveau: null,
  });
  expect(dit.refus.map(({ chemin, code }) => `${chemin} ${code}`).sort()).toEqual([
    "Annee_Premiere_Session ANNEE_INVALIDE",
    "Code_FormaCode FORMACODE_INVALIDE",
    "Code_Niveau_Europeen NIVEAU_INVALIDE",
    "Code_Nsf CODE_NSF_INVALIDE",
    "Code_RNCP CODE_INVALIDE",
    "Code_Rome_1 CODE_ROME_INVALIDE",
    "Code_Scolarité CODE_DIPLOME_INVALIDE",
    "Date_MaJ DATE_INVALIDE",
    "codeIdeo2 ID_ONISEP_INVALIDE",
  ]);
});

test.each([
  [{ Code_Diplome: "" }, "CODE_ABSENT"],
  [{ Code_Diplome: "CI" }, "CODE_ABSENT"],
  [{ Libelle_Diplome: " " }, "LIBELLE_ABSENT"],
])("%j is refused", (reste, code) => {
  expect(lireCertifInfo(ligne(reste))).toMatchObject({ code });
});
