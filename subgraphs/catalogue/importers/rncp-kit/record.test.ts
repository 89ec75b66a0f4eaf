import { lireKit } from "./record.ts";

const ligne = (reste: Record<string, string> = {}): Record<string, string> => ({
  code_diplome: "50022137",
  intitule_diplome_depp: "BOULANGER (CAP)",
  fiche_rncp: "RNCP37537",
  niveau_rncp: "Niveau 3",
  abrege_diplome: "CAP",
  derniere_maj: "v1.0",
  acces_apprentissage: "Oui",
  date_echeance: "2026-08-31",
  etat_fiche: "ACTIVE",
  intitule_certification: "CAP - Boulanger",
  type_enregistrement: "Enregistrement de droit",
  date_publication: "",
  date_decision: "2023-04-28",
  date_debut_parcours: "2021-09-01",
  date_limite_delivrance: "2026-12-31",
  nouvelle_certification: "",
  ancienne_certification: "RNCP18704|RNCP509",
  ...reste,
});

test("a fiche, one of its diploma codes, its state and dates", () => {
  expect(lireKit(ligne())).toMatchObject({
    cle: "RNCP37537/50022137",
    refus: [],
    contenu: {
      codeRncp: "37537",
      codeDiplome: "50022137",
      libelle: "CAP - Boulanger",
      abrege: "CAP",
      niveau: "NIVEAU_3",
      etat: "ACTIVE",
      typeEnregistrement: "DE_DROIT",
      datePublication: null,
      dateDecision: "2023-04-28",
      dateEffet: "2021-09-01",
      finEnregistrement: "2026-08-31",
      limiteDelivrance: "2026-12-31",
      voiesAcces: ["APPRENTISSAGE"],
      anciennes: [
        { id: "RNCP-18704", libelle: null },
        { id: "RNCP-509", libelle: null },
      ],
      nouvelles: [],
    },
  });
});

test("a diploma without fiche says NR everywhere, and is known by its code alone", () => {
  const nr = Object.fromEntries(Object.keys(ligne()).map((colonne) => [colonne, "NR"]));
  expect(
    lireKit({ ...nr, code_diplome: "13512006", intitule_diplome_depp: "SCIENCES (MASTER)" }),
  ).toMatchObject({
    cle: "NR/13512006",
    refus: [],
    contenu: {
      codeRncp: null,
      codeDiplome: "13512006",
      libelle: "SCIENCES (MASTER)",
      etat: null,
      voiesAcces: [],
    },
  });
  expect(lireKit({ ...nr })).toMatchObject({ code: "CODE_ABSENT" });
});

test("« Autre » abbreviates nothing; a state, a date or a link of another form is told", () => {
  const lu = lireKit(
    ligne({
      abrege_diplome: "Autre",
      etat_fiche: "constructor",
      date_echeance: "2026-13-01",
      nouvelle_certification: "RNCP|x",
    }),
  );
  expect(lu).toMatchObject({ contenu: { abrege: null, etat: null, finEnregistrement: null, nouvelles: [] } });
  expect("refus" in lu && lu.refus.map(({ chemin, code }) => [chemin, code])).toEqual([
    ["etat_fiche", "VALEUR_INCONNUE"],
    ["date_echeance", "DATE_INVALIDE"],
    ["nouvelle_certification", "CODE_INVALIDE"],
    ["nouvelle_certification", "CODE_INVALIDE"],
  ]);
});
