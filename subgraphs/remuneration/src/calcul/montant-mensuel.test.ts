import { baremesDuFichier } from "../bareme/fichier.ts";
import { fichierLivre } from "../bareme/fichier-livre.ts";
import { nombre } from "./euros.ts";
import { montantMensuel } from "./montant-mensuel.ts";

const ligne = (version: string, categorie: string) => {
  const trouvee = baremesDuFichier(fichierLivre())
    .baremes.find((bareme) => bareme.version === version)
    ?.lignes.find((une) => une.categorie === categorie);
  if (!trouvee) throw new Error(`no ${categorie} in ${version}`);
  return trouvee;
};

test("a line with an amount ignores the salary", () => {
  expect(montantMensuel(ligne("FR-2021-05-01", "PLUS_26"), nombre(3000)).toFixed(2)).toBe("685.00");
});

test("the bounds are revalued, the salary between them is not (R. 6341-24-8)", () => {
  const montant = (version: string, salaire: string) =>
    montantMensuel(ligne(version, "TRAVAILLEUR_HANDICAPE_SALAIRE"), nombre(salaire)).toFixed(2);
  expect(montant("FR-2021-05-01", "1480.30")).toBe("1480.30");
  expect(montant("FR-2025-04-01", "1480.30")).toBe("1480.30");
  expect(montant("FR-2025-04-01", "600")).toBe("769.49");
  expect(montant("FR-2025-04-01", "2500")).toBe("2170.90");
});

test("without the salary, the lower bound", () => {
  expect(montantMensuel(ligne("FR-2003-01-01", "TRAVAILLEUR_HANDICAPE_SALAIRE"), null).toFixed(2)).toBe(
    "644.17",
  );
});
