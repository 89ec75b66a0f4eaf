import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { servirAppellations } from "./appellations.ts";
import { servirCompetences } from "./competences.ts";
import { servirFiches } from "./fiches.ts";
import { sourceDeVersion } from "./source.ts";

/** Computes what the graph serves of one version of the ROME from the records in `lignes`. */
export async function servirVersion(
  tx: TransactionSql,
  version: string,
  { importId, now }: { importId: string; now: Date },
): Promise<void> {
  const source = await sourceDeVersion(tx, version);
  if (!source) return;
  const [newest] = await tx`
    select max(edition::int) as version from lignes
    where objet = 'referentiel_code_rome' and source <> 'demo' and retire_le is null`;
  const rome = { version, source, importId, jour: now.toISOString().slice(0, 10) };
  await servirAppellations(tx, rome);
  await servirCompetences(tx, rome, newest?.version === null || Number(version) >= newest?.version);
  await servirFiches(tx, rome);
  await tx`drop table fiches_calculees, appellations_calculees, competences_calculees, liens_calcules`;
}
