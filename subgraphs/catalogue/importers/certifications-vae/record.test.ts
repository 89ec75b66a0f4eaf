import { lireVae } from "./record.ts";

const ligne = (reste: Record<string, string> = {}): Record<string, string> => ({
  "Code RNCP": "32208",
  "Certification active ?": "checked",
  "Nom la certification": "Bac Professionnel Boucher charcutier traiteur",
  "Type de diplôme": "Bac Pro",
  "Niveau de diplôme": "4",
  "Tag Certificateurs (1 seul SVP !!)": '"Ministère du Travail, du Plein emploi et de l\'Insertion"',
  ...reste,
});

test("one that is active is open to VAE, and on the service", () => {
  expect(lireVae(ligne())).toMatchObject({
    cle: "RNCP32208",
    refus: [],
    contenu: {
      codeRncp: "32208",
      libelle: "Bac Professionnel Boucher charcutier traiteur",
      type: "Bac Pro",
      niveau: "NIVEAU_4",
      franceVae: true,
      accessibleVae: true,
      voiesAcces: ["EXPERIENCE"],
      certificateurs: [{ nom: "Ministère du Travail, du Plein emploi et de l'Insertion", siret: null }],
    },
  });
});

test("one that is not active is not on the service: nothing is said of VAE elsewhere", () => {
  const lu = lireVae(ligne({ "Certification active ?": "" }));
  expect(lu).toMatchObject({ contenu: { franceVae: false } });
  expect("contenu" in lu && lu.contenu).not.toHaveProperty("accessibleVae");
});

test.each(["", "0", "x", "32208.5"])("code %j is refused", (code) => {
  expect(lireVae(ligne({ "Code RNCP": code }))).toMatchObject({ code: "CODE_ABSENT" });
});
