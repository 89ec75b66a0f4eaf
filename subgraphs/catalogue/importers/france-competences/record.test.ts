import { lireExport } from "./record.ts";
import { TABLES } from "./tables.ts";

const lire = (objet: string, valeurs: Record<string, string>) => {
  const table = TABLES.find((of) => of.objet === objet);
  if (!table) throw new Error(objet);
  return lireExport(table, { Numero_Fiche: "RS6117", ...valeurs });
};

test("a fiche of the main table", () => {
  expect(
    lire("fcStandard", {
      Intitule: "CQP Tourier",
      Abrege_Libelle: "",
      Nomenclature_Europe_Niveau: "NIV5",
      Date_Decision: "29/09/2022",
      Date_Fin_Enregistrement: "29/09/2025",
      Type_Enregistrement: "Enregistrement sur demande",
      Validation_Partielle: "Non",
      Actif: "ACTIVE",
    }),
  ).toMatchObject({
    cle: "RS6117",
    refus: [],
    contenu: {
      codeRncp: null,
      codeRs: "6117",
      libelle: "CQP Tourier",
      abrege: null,
      niveau: "NIVEAU_5",
      dateDecision: "2022-09-29",
      finEnregistrement: "2025-09-29",
      typeEnregistrement: "SUR_DEMANDE",
      validationPartielle: false,
      etat: "ACTIVE",
    },
  });
});

test("a level taken over from an older directory is none", () => {
  expect(lire("fcStandard", { Nomenclature_Europe_Niveau: "REPRISE" })).toMatchObject({
    contenu: { niveau: "SANS_NIVEAU" },
    refus: [],
  });
});

test.each<[string, Record<string, string>, string, object]>([
  ["fcRome", { Codes_Rome_Code: "D1102" }, "RS6117/D1102", { codesRome: ["D1102"] }],
  ["fcNsf", { Nsf_Code: "221w" }, "RS6117/221w", { codesNsf: ["221w"] }],
  ["fcFormacode", { Formacode_Code: "21538" }, "RS6117/21538", { formacodes: ["21538"] }],
  [
    "fcCertificateurs",
    { Siret_Certificateur: "\t31504294500032", Nom_Certificateur: "INBP" },
    "RS6117/31504294500032/INBP",
    { certificateurs: [{ nom: "INBP", siret: "31504294500032" }] },
  ],
  [
    "fcPartenaires",
    { Nom_Partenaire: "CMA", Siret_Partenaire: "\t1", Habilitation_Partenaire: "HABILITATION_ORGA_FORM" },
    "RS6117/1/CMA",
    { partenaires: [{ nom: "CMA", siret: null, habilitation: "HABILITATION_ORGA_FORM" }] },
  ],
  [
    "fcBlocs",
    { Bloc_Competences_Code: "RNCP509BC05", Bloc_Competences_Libelle: "UG2" },
    "RS6117/RNCP509BC05",
    { blocs: [{ code: "RNCP509BC05", libelle: "UG2" }] },
  ],
  ["fcVoies", { Si_Jury: "Par expérience" }, "RS6117/Par expérience", { voiesAcces: ["EXPERIENCE"] }],
  [
    "fcLiens",
    { Ancienne_Certification: "RNCP19468", Nouvelle_Certification: "" },
    "RS6117/RNCP19468/",
    { anciennes: [{ id: "RNCP-19468", libelle: null }], nouvelles: [] },
  ],
  [
    "fcCcn",
    { Ccn_1_Numero: "3117", Ccn_1_Libelle: "Boulangerie", Ccn_2_Numero: "" },
    "RS6117",
    { conventions: [{ numero: "3117", libelle: "Boulangerie" }] },
  ],
])("%s", (objet, valeurs, cle, contenu) => {
  expect(lire(objet, valeurs)).toMatchObject({ cle, contenu: { codeRs: "6117", ...contenu } });
});

test.each<[string, Record<string, string>, string]>([
  ["fcRome", { Numero_Fiche: "" }, "FICHE_INVALIDE"],
  ["fcRome", { Numero_Fiche: "RNCP0" }, "FICHE_INVALIDE"],
  ["fcRome", { Codes_Rome_Code: "Boulangerie" }, "CODE_ROME_INVALIDE"],
  ["fcVoies", { Si_Jury: "Par magie" }, "VALEUR_INCONNUE"],
  ["fcBlocs", { Bloc_Competences_Code: "" }, "VALEUR_ABSENTE"],
])("%s %j is refused", (objet, valeurs, code) => {
  expect(lire(objet, valeurs)).toMatchObject({ code });
});
