import { publish, publishAbsence } from "@passerelle/kernel/outbox/outbox";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Subject of the names of trades, keyed by ROME code. */
const SUJET = "metiers.noms";

/** Names in force of each code; at most so many, since some codes have hundreds of rare appellations. */
const MOST = 300;

/**
 * Publishes, for each ROME code in force, the names under which its trades are searched, the ROME 3 code above it
 * and the near codes. Called once the names are written (`ecrireNoms`).
 */
export async function publierNoms(tx: TransactionSql): Promise<void> {
  await publish(tx, "metiers", SUJET, NOMS);
  await publishAbsence(
    tx,
    "metiers",
    SUJET,
    "select distinct code from metiers.fiches_rome where retire_le is null",
  );
}

const NOMS = `
  with fiches as (
    select distinct on (code) code, version, libelle, masculin, feminin, code_parent, mobilites
    from metiers.fiches_rome where retire_le is null order by code, version::int desc
  ), noms as (
    select code, nom, 0 as rang from fiches, unnest(array[libelle, masculin, feminin]) nom where nom is not null
    union all
    select codes.code, noms.texte, 0 from metiers.metier_noms noms
    join metiers.metier_codes codes on codes.metier_id = noms.metier_id and codes.rang = 0
    where noms.genre <= 1
    union all
    select fiches.code, nom, case when peu_usite then 2 else 1 end from fiches
    join metiers.appellations on appellations.code_rome = fiches.code and appellations.version = fiches.version,
      lateral unnest(noms) nom
    union all
    select code, mot, 0 from mots_courants
  ), listes as (
    select code, jsonb_agg(nom order by nom collate "C") as noms
    from (
      select code, nom, row_number() over (partition by code order by min(rang), nom collate "C") as place
      from noms group by code, nom
    ) distincts where place <= ${MOST} group by code
  )
  select code as cle, jsonb_build_object('libelle', libelle, 'parent', nullif(code_parent, code),
    'proches', to_jsonb(mobilites), 'noms', noms) as contenu
  from fiches join listes using (code)`;
