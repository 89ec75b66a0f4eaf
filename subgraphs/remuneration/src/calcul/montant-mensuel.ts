import type { LigneBareme } from "../bareme/bareme.ts";
import { auCentime, Nombre, ZERO } from "./euros.ts";

/**
 * Monthly full-time amount of a line: its own, or the former gross salary between its two bounds
 * (D. 6341-26 and D. 6341-24-3). Without the salary, the lower bound.
 */
export function montantMensuel(ligne: LigneBareme, salaireAnterieur: Nombre | null): Nombre {
  if (ligne.montant) return ligne.montant;
  const minimum = ligne.minimum ?? ZERO;
  if (!salaireAnterieur) return minimum;
  return auCentime(Nombre.max(minimum, Nombre.min(salaireAnterieur, ligne.maximum ?? salaireAnterieur)));
}
