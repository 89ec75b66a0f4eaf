import { seededRandom } from "@passerelle/kernel/seeded-random";
import { drawRegion, REGIONS, SEED } from "./subgraphs/region.ts";

export type Variables = Record<string, unknown>;

/**
 * Draws the variables of an operation: `size` sets, the same for every contestant and every machine.
 *
 * Bounded, so that the subgraphs remember every answer after warm-up; varied, so that nothing is gained by remembering
 * a whole answer of the gateway.
 */
export function drawVariables(operation: string, size = 200): Variables[] {
  const { communes, metiers } = drawRegion();
  const random = seededRandom(SEED + operation.length);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // The word that finds one métier and its formations: the first of its name.
  const word = () => one(metiers).libelle.split(/[ /-]/)[0] as string;
  const draw: Record<string, () => Variables> = {
    widget: () => ({ commune: one(communes).code, texte: word() }),
    portal: () => ({
      metier: word(),
      commune: one(communes).code,
      profil: { ageEntree: 18 + Math.floor(random() * 30), heuresHebdo: one([24, 30, 35]) },
    }),
    dashboard: () => ({
      region: one(REGIONS),
      codesRome: [...new Set([0, 1, 2, 3].map(() => one(metiers).codeRome))],
      apres: new Date(Date.UTC(2026, 11, 1) + Math.floor(random() * 60) * 86_400_000)
        .toISOString()
        .slice(0, 10),
    }),
  };
  return Array.from({ length: size }, () => (draw[operation] as () => Variables)());
}
