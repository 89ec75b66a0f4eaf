import type { Context } from "../context.ts";
import { chargerListe } from "../lignes.ts";
import type { FormationLigne } from "./lignes.ts";

/** The title that its source gives; where it gives none, its certification's, which a directory loaded later may bring. */
export async function intituleDe(
  { intitule, intituleDeduit, certifications }: FormationLigne,
  _: unknown,
  { loaders }: Context,
): Promise<string> {
  if (!intituleDeduit) return intitule;
  const connues = await chargerListe(loaders.certifications, certifications);
  return connues.find(({ libelle }) => libelle !== null)?.libelle ?? intitule;
}
