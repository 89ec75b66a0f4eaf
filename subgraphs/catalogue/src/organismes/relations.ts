import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { GenreRelation } from "../../generated/types.ts";
import type { RelationRecord } from "../../importers/offre/records.ts";
import type { Context } from "../context.ts";
import type { OrganismeEntier } from "./lignes.ts";

/** Order in which links are shown. */
const GENRES: readonly GenreRelation[] = ["RESPONSABLE_DE", "FORMATEUR_POUR", "MEME_ENTREPRISE"];

/** Links of an organisme, those that it tells and those that others tell of it, each once, by kind and SIRET. */
export async function relationsDe(
  { siret, relations }: OrganismeEntier,
  args: { genres?: readonly GenreRelation[] | null; first?: number | null },
  { loaders }: Context,
): Promise<RelationRecord[]> {
  const first = pageSize(args);
  const dites = siret ? await loaders.relationsDites.load(siret) : [];
  const uniques = new Map<string, RelationRecord>();
  for (const { genre, siret: autre } of [...relations, ...dites])
    if (args.genres?.includes(genre) ?? true)
      uniques.set(`${GENRES.indexOf(genre)} ${autre}`, { genre, siret: autre });
  return [...uniques]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, first)
    .map(([, relation]) => relation);
}
