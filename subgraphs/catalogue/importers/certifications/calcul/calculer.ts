import type { Counts, ImportContext } from "@passerelle/kernel/importing/importer";
import { planInBulk } from "@passerelle/kernel/importing/records/swap";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { jourDe } from "../../../src/calendrier.ts";
import { createTouchees, recalculer } from "../../../src/recherche/recalcul.ts";
import { apporter } from "./apports.ts";
import { ecrire } from "./ecriture.ts";
import { rassemblerEnsembles } from "./ensembles.ts";
import { partager } from "./fiches.ts";
import { resoudreFormations, toucherFormations } from "./formations.ts";
import { fusionner } from "./fusion.ts";
import { identifier } from "./identites.ts";
import { lier } from "./liens.ts";
import { rassembler } from "./lus.ts";

/**
 * Computes again the certifications from the records of all sources, then leads the formations to them and makes the
 * search rows of those concerned anew. Returns the counts of certifications.
 */
export async function calculerCertifications(
  tx: TransactionSql,
  context: Pick<ImportContext, "importId" | "now">,
): Promise<Counts> {
  const counts = await servirCertifications(tx, context);
  await createTouchees(tx);
  await toucherFormations(tx);
  await recalculer(tx);
  return counts;
}

/**
 * The same for an import of an offer, which derives the search rows of what it changes itself: notes the formations
 * concerned in `touchees`.
 */
export async function servirCertifications(
  tx: TransactionSql,
  { importId, now }: Pick<ImportContext, "importId" | "now">,
): Promise<Counts> {
  // Two imports at a time would each compute without the other's records.
  await tx`select pg_advisory_xact_lock(hashtext('catalogue certifications'))`;
  await planInBulk(tx);
  await rassembler(tx);
  await identifier(tx);
  await apporter(tx);
  await partager(tx);
  await fusionner(tx);
  await rassemblerEnsembles(tx);
  await lier(tx);
  const counts = await ecrire(tx, { importId, jour: jourDe(now) });
  await resoudreFormations(tx);
  return counts;
}
