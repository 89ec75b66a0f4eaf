import { flux, noeudDe } from "./flux.fixture.ts";
import { brut, enfant } from "./noeud.ts";
import { Signalements } from "./signalements.ts";
import { verifierStructure } from "./structure.ts";

async function verifie(inside: string) {
  const signalements = new Signalements();
  const noeud = await noeudDe(flux(`<formation numero="F">${inside}</formation>`));
  const ecarts = verifierStructure(noeud, signalements).map(({ code, chemin }) => [code, chemin]);
  return { noeud, ecarts, signalements: signalements.tous };
}

test("a formation as the schema wants it has nothing to tell", async () => {
  const { ecarts, signalements } = await verifie(
    "<intitule-formation>Un <b>titre</b></intitule-formation><action><session/><extras><toute-chose/><extra><ici/></extra></extras></action><extras/>",
  );
  expect([...ecarts, ...signalements]).toEqual([]);
});

test("a misspelt name is read as the one it is close to, and kept as written", async () => {
  const { noeud, ecarts } = await verifie(
    "<contact-formation><coordonneFs><nom>X</nom></coordonneFs></contact-formation>",
  );
  expect(ecarts).toEqual([
    ["ELEMENT_MAL_NOMME", "/lheo/offres/formation[@numero='F']/contact-formation/coordonneFs"],
  ]);
  const contact = enfant(noeud, "contact-formation");
  expect(enfant(contact, "coordonnees", "nom")).not.toBeNull();
  expect(contact && brut(contact)).toEqual({
    nom: "contact-formation",
    contenu: [{ nom: "coordonneFs", contenu: [{ nom: "nom", contenu: ["X"] }] }],
  });
});

test("an unknown name is told and not read; one that exists already is not taken twice", async () => {
  const { ecarts } = await verifie(
    "<intitule-formation>A</intitule-formation><intitule-formatio>B</intitule-formatio><prerequis>C</prerequis>",
  );
  expect(ecarts.map(([code]) => code)).toEqual(["ELEMENT_INCONNU", "ELEMENT_INCONNU"]);
});

test("a wrong order is told once for an element, which is read all the same", async () => {
  const { ecarts } = await verifie(
    "<organisme-formation-responsable><coordonnees-organisme><coordonnees><courriel>a@exemple.fr</courriel><adresse/><telfixe/><web/></coordonnees></coordonnees-organisme></organisme-formation-responsable>",
  );
  expect(ecarts).toEqual([
    [
      "ORDRE_INATTENDU",
      "/lheo/offres/formation[@numero='F']/organisme-formation-responsable/coordonnees-organisme/coordonnees/adresse",
    ],
  ]);
});

test("a text that was cut is told", async () => {
  const { signalements } = await verifie(`<contenu-formation>${"x".repeat(100_001)}</contenu-formation>`);
  expect(signalements.map(({ code, ligne }) => [code, ligne])).toEqual([["TEXTE_TRONQUE", 2]]);
});
