import type { Counts } from "@passerelle/kernel/importing/importer";
import { planInBulk } from "@passerelle/kernel/importing/records/swap";
import { publish } from "@passerelle/kernel/outbox/outbox";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { rassemblerApports } from "./apports.ts";
import { fusionnerApports } from "./calcul.ts";
import { ecrireCentres } from "./centres.ts";
import { completerCodes, fermerMetiersAbsents } from "./fermeture.ts";
import { relierParFiches } from "./liens.ts";
import { ecrireNoms } from "./noms.ts";
import { publierNoms } from "./publication-noms.ts";

/**
 * Computes every métier anew from the records of all sources, and publishes those that changed.
 *
 * The result depends on the records alone, never on the order in which they came. Called in the transaction
 * of each import; a few seconds for the real data. Returns what became of the métiers.
 */
export async function fusionner(
  tx: TransactionSql,
  { importId, now }: { importId: string; now: Date },
): Promise<Counts> {
  const jour = now.toISOString().slice(0, 10);
  await planInBulk(tx);
  await rassemblerApports(tx);
  await fusionnerApports(tx);
  await fermerMetiersAbsents(tx, jour);
  await completerCodes(tx, jour);
  await relierParFiches(tx);
  await ecrireCentres(tx, { importId, jour });
  const counts = await ecrireMetiers(tx, importId);
  await ecrireCodes(tx);
  await ecrireNoms(tx);
  await publish(
    tx,
    "metiers",
    "metiers.metiers",
    `select id as cle, jsonb_build_object('libelle', libelle, 'codesRome', to_jsonb(codes_rome)) as contenu
     from metiers.metiers`,
  );
  await publierNoms(tx);
  return counts;
}

async function ecrireMetiers(tx: TransactionSql, importId: string): Promise<Counts> {
  const [fermes] = await tx`
    select count(*) as nb from calcul join metiers using (id)
    where calcul.retire_le is not null and metiers.retire_le is null`;
  const [total] = await tx`select count(*) as nb from calcul`;
  const [ecrits] = await tx`
    with ecrits as (
      insert into metiers (id, libelle, libelle_tri, libelle_feminin, libelle_masculin, synonymes, codes_rome, accroche,
        nature_travail, conditions_travail, competences_requises, acces_metier, vie_professionnelle, niveau_acces,
        statuts, secteurs, filtres, centres, associes, url_onisep, source, date_maj, retire_le, import_id)
      select id, libelle, libelle_tri, libelle_feminin, libelle_masculin, synonymes, codes_rome, accroche,
        nature_travail, conditions_travail, competences_requises, acces_metier, vie_professionnelle, niveau_acces,
        statuts, secteurs, filtres, centres, associes, url_onisep, source, date_maj, retire_le, ${importId} from calcul
      on conflict (id) do update set (libelle, libelle_tri, libelle_feminin, libelle_masculin, synonymes, codes_rome,
          accroche, nature_travail, conditions_travail, competences_requises, acces_metier, vie_professionnelle,
          niveau_acces, statuts, secteurs, filtres, centres, associes, url_onisep, source, date_maj, retire_le, import_id)
        = row(excluded.libelle, excluded.libelle_tri, excluded.libelle_feminin, excluded.libelle_masculin,
          excluded.synonymes, excluded.codes_rome, excluded.accroche, excluded.nature_travail,
          excluded.conditions_travail, excluded.competences_requises, excluded.acces_metier,
          excluded.vie_professionnelle, excluded.niveau_acces, excluded.statuts, excluded.secteurs, excluded.filtres,
          excluded.centres, excluded.associes, excluded.url_onisep, excluded.source, excluded.date_maj,
          excluded.retire_le, excluded.import_id)
        where (to_jsonb(metiers) - 'import_id') is distinct from (to_jsonb(excluded) - 'import_id')
      returning xmax = 0 as cree
    )
    select count(*) filter (where cree) as crees, count(*) filter (where not cree) as modifies from ecrits`;
  const lus = Number(total?.nb);
  const crees = Number(ecrits?.crees);
  const modifies = Number(ecrits?.modifies);
  return {
    lus,
    stockes: lus,
    rejetes: 0,
    crees,
    modifies,
    inchanges: lus - crees - modifies,
    fermes: Number(fermes?.nb),
  };
}

async function ecrireCodes(tx: TransactionSql): Promise<void> {
  await tx`
    delete from metier_codes m where not exists (
      select from codes_calcules c where c.code = m.code and c.metier_id = m.metier_id)`;
  await tx`
    insert into metier_codes (code, metier_id, rang) select code, metier_id, rang from codes_calcules
    on conflict (code, metier_id) do update set rang = excluded.rang where metier_codes.rang <> excluded.rang`;
}
