import { publish, publishAbsence } from "@passerelle/kernel/outbox/outbox";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { PLACEE, POINT_MOYEN } from "./centres.ts";

export const SUJET_COMMUNES = "orientation.communes";

const moyennePar = (colonne: "epci" | "departement") => `
  select v.${colonne} as id, ${POINT_MOYEN} from orientation.territoires v where ${PLACEE} group by v.${colonne}`;

const APPROCHE = (absente: string) => `case when ${absente} then '{"approche": true}'::jsonb else '{}' end`;

/**
 * INSEE code → the commune that stands for it: current ones, arrondissements, and codes now replaced.
 *
 * One that has no point of its own gets a near one, said `approche`: its town's, else the mean of the communes
 * of its EPCI, else of its department. The same rule as `chargeurCentres`.
 */
const COMMUNES = `
  with situees as (
    select t.*, t.latitude is null as approche,
      coalesce(t.latitude, mere.latitude, epci.latitude, dep.latitude) as lat,
      coalesce(t.longitude, mere.longitude, epci.longitude, dep.longitude) as lon
    from orientation.territoires t
    left join orientation.territoires mere on mere.id = t.mere
    left join (${moyennePar("epci")}) epci on epci.id = t.epci
    left join (${moyennePar("departement")}) dep on dep.id = t.departement
    where t.niveau = 'COMMUNE')
  select code as cle, jsonb_build_object('nom', nom, 'latitude', lat, 'longitude', lon,
    'codesPostaux', codes_postaux, 'territoires', id || ancetres)
    || ${APPROCHE("approche and lat is not null")} as contenu
  from situees where retire_le is null
  union all
  (select distinct on (a.code) a.code, jsonb_build_object('nom', a.nom,
    'latitude', case when a.latitude is null then t.lat else a.latitude end,
    'longitude', case when a.latitude is null then t.lon else a.longitude end,
    'codesPostaux', t.codes_postaux, 'territoires', t.id || t.ancetres)
    || ${APPROCHE("a.latitude is null and t.approche and t.lat is not null")}
  from orientation.communes_anciennes a join situees t on t.id = a.territoire_id
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
