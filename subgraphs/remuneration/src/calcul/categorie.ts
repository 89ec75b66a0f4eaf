import type { CategorieRemuneration, SituationFamiliale } from "../../generated/types.ts";
import type { LigneAppliquee } from "../bareme/mois.ts";
import { tranchesDAge } from "./age.ts";

/** Facts of the day of entry: D. 6341-24-6 has the pay fixed at that date. */
export interface FaitsALEntree {
  age: number;
  travailleurHandicape: boolean;
  /** Six months of salaried work out of twelve, or twelve out of twenty-four. */
  activiteAnterieure: boolean;
  /** Is the former salary given? Only those who worked have one. */
  salaireConnu: boolean;
  nonSalarie: boolean;
  situationFamiliale: SituationFamiliale;
}

/**
 * The line of the month's scale that pays this person (D. 6341-26, D. 6341-28-1 to D. 6341-28-4).
 *
 * Disability comes first, then self-employment where the scale has a line for it, then the best paid of
 * age, former activity and family situation: before May 2021 former activity paid more than being 26,
 * since then both pay the same and age is named. Null if the scale has no line for the person.
 */
export function ligneDeLaPersonne(
  faits: FaitsALEntree,
  lignes: readonly LigneAppliquee[],
): LigneAppliquee | null {
  const ligne = (categorie: CategorieRemuneration) => lignes.find((une) => une.categorie === categorie);
  const handicap =
    faits.travailleurHandicape &&
    ligne(
      faits.activiteAnterieure || faits.salaireConnu
        ? "TRAVAILLEUR_HANDICAPE_SALAIRE"
        : "TRAVAILLEUR_HANDICAPE",
    );
  if (handicap) return handicap;
  const nonSalarie = faits.nonSalarie && ligne("NON_SALARIE");
  if (nonSalarie) return nonSalarie;

  const ouvertes = [
    ...tranchesDAge(faits.age).map(ligne),
    faits.activiteAnterieure ? ligne("ACTIVITE_ANTERIEURE") : undefined,
    ouvreLaSituation(faits, ligne("SITUATION_FAMILIALE")),
  ].filter((une) => une !== undefined);
  return ouvertes.reduce<LigneAppliquee | null>(
    (meilleure, une) =>
      !meilleure || (une.montant && meilleure.montant?.lessThan(une.montant)) ? une : meilleure,
    null,
  );
}

const ouvreLaSituation = (faits: FaitsALEntree, ligne: LigneAppliquee | undefined) =>
  faits.situationFamiliale !== "AUCUNE" && ligne?.situations?.includes(faits.situationFamiliale)
    ? ligne
    : undefined;
