import type { Context } from "../context.ts";
import { chargerListe } from "../lignes.ts";
import type { FormationLigne } from "./lignes.ts";

/**
 * SQL: the ROME codes that a row `formation` prepares: what the offer says, and what its certifications lead to.
 *
 * Most offers say none (one in three hundred of the real ones): the certification is what ties them to a métier.
 */
export const CODES_ROME = `array(
  select code from unnest(formation.codes_rome) code
  union
  select unnest(codes_rome) from certifications where certifications.id = any(formation.certifications)
  order by 1)`;

/** The same for a formation read: the offer's own codes first. */
export async function codesRomeDe(
  { codesRome, certifications }: FormationLigne,
  _: unknown,
  { loaders }: Context,
): Promise<string[]> {
  const visees = await chargerListe(loaders.certifications, certifications);
  return [...new Set([...codesRome, ...visees.flatMap((certification) => certification.codesRome)])];
}
