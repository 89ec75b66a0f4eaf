import { baremesDuFichier } from "../bareme/fichier.ts";
import { fichierLivre } from "../bareme/fichier-livre.ts";
import { baremeDuMois } from "../bareme/mois.ts";
import { type FaitsALEntree, ligneDeLaPersonne } from "./categorie.ts";

const connus = baremesDuFichier(fichierLivre());

/** Category of a person of 22 without anything special, changed by `faits`, in a month's scale. */
function categorie(mois: string, faits: Partial<FaitsALEntree>) {
  const personne: FaitsALEntree = {
    age: 22,
    travailleurHandicape: false,
    activiteAnterieure: false,
    salaireConnu: false,
    nonSalarie: false,
    situationFamiliale: "AUCUNE",
    ...faits,
  };
  const bareme = baremeDuMois(connus, mois, mois, []);
  return ligneDeLaPersonne(personne, bareme?.lignes ?? [])?.categorie;
}

test.each([
  ["2025-05-01", { age: 17 }, "MOINS_18"],
  ["2025-05-01", {}, "DE_18_A_25"],
  ["2025-05-01", { age: 26 }, "PLUS_26"],
  ["2025-05-01", { activiteAnterieure: true }, "ACTIVITE_ANTERIEURE"],
  ["2025-05-01", { situationFamiliale: "ENCEINTE_SEULE" }, "SITUATION_FAMILIALE"],
  ["2025-05-01", { travailleurHandicape: true }, "TRAVAILLEUR_HANDICAPE"],
  ["2025-05-01", { travailleurHandicape: true, salaireConnu: true }, "TRAVAILLEUR_HANDICAPE_SALAIRE"],
  ["2025-05-01", { travailleurHandicape: true, activiteAnterieure: true }, "TRAVAILLEUR_HANDICAPE_SALAIRE"],
  ["2021-04-01", { age: 18 }, "DE_18_A_20"],
  ["2021-04-01", { age: 21 }, "DE_21_A_25"],
  ["2021-04-01", { situationFamiliale: "TROIS_ENFANTS" }, "SITUATION_FAMILIALE"],
  ["2021-04-01", { nonSalarie: true, travailleurHandicape: true }, "TRAVAILLEUR_HANDICAPE"],
] as const)("%s, %j: %s", (mois, faits, attendue) => {
  expect(categorie(mois, faits)).toBe(attendue);
});

test("self-employment has a line of its own before May 2021, the age scale since", () => {
  expect(categorie("2021-04-01", { nonSalarie: true })).toBe("NON_SALARIE");
  expect(categorie("2021-05-01", { nonSalarie: true })).toBe("DE_18_A_25");
});

test("former activity paid more than being 26 before May 2021, and is not named since", () => {
  expect(categorie("2021-04-01", { age: 30, activiteAnterieure: true })).toBe("ACTIVITE_ANTERIEURE");
  expect(categorie("2025-05-01", { age: 30, activiteAnterieure: true })).toBe("PLUS_26");
});

test("the line of former activity opens in June 2021 only", () => {
  expect(categorie("2021-05-01", { activiteAnterieure: true })).toBe("DE_18_A_25");
  expect(categorie("2021-06-01", { activiteAnterieure: true })).toBe("ACTIVITE_ANTERIEURE");
});

test("the old scale named no lone pregnant woman", () => {
  expect(categorie("2021-04-01", { situationFamiliale: "ENCEINTE_SEULE" })).toBe("DE_21_A_25");
});
