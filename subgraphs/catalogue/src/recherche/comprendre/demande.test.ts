import { motsDeDemande } from "./demande.ts";

const VIDES = ["un", "de", "du", "au", "en"];

test.each([
  ["je recherche un emploi de boulanger", "boulanger"],
  ["comment devenir coiffeur", "coiffeur"],
  ["boulanger a dijon", "boulanger dijon"],
  ["securite au travail", "securite travail"],
  ["technicien de recherche", "technicien recherche"],
  ["faire du travail", ""],
])("« %s »: « %s » is searched", (texte, expected) => {
  const words = texte.split(" ");
  const vides = words.map((mot) => VIDES.includes(mot));
  const asking = motsDeDemande(words, vides);
  expect(words.filter((_, place) => !asking[place] && !vides[place]).join(" ")).toBe(expected);
});
