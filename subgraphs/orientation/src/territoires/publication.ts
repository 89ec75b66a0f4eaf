import { publish, publishAbsence } from "@passerelle/kernel/outbox/outbox";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

export const SUJET_COMMUNES = "orientation.communes";

/** INSEE code → the commune that stands for it: current ones, arrondissements, and codes now replaced. */
const COMMUNES = `
  select code as cle, jsonb_build_object('nom', nom, 'latitude', latitude, 'longitude', longitude,
    'codesPostaux', codes_postaux, 'territoires', id || ancetres) as contenu
  from orientation.territoires where niveau = 'COMMUNE' and retire_le is null
  union all
  (select distinct on (a.code) a.code, jsonb_build_object('nom', a.nom,
    'latitude', case when a.latitude is null then t.latitude else a.latitude end,
    'longitude', case when a.latitude is null then t.longitude else a.longitude end,
    'codesPostaux', t.codes_postaux, 'territoires', t.id || t.ancetres)
  from orientation.communes_anciennes a join orientation.territoires t on t.id = a.territoire_id
  where a.remplacee and a.retire_le is null
  order by a.code, a.nature desc)`;

/** Publishes the communes that the other systems project, in the transaction that changed them. */
export async function publierCommunes(tx: TransactionSql): Promise<number> {
  const publiees = await publish(tx, "orientation", SUJET_COMMUNES, COMMUNES);
  const retirees = await publishAbsence(
    tx,
    "orientation",
    SUJET_COMMUNES,
    `select cle from (${COMMUNES}) communes`,
  );
  return publiees + retirees;
}
