import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FichierBaremes } from "./fichier.ts";

/** Where the scales that we ship are: the file to change when a decree is published. */
export const CHEMIN = join(import.meta.dirname, "../../baremes/stagiaires.json");

/** The scales that we ship, checked. */
export const fichierLivre = (): FichierBaremes =>
  FichierBaremes.parse(JSON.parse(readFileSync(CHEMIN, "utf8")));
