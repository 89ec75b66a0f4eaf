import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { MOTS_COURANTS } from "../mots-courants/mots-courants.ts";

/** Makes the searched names those of the métiers in force, touching only what changed. */
export async function ecrireNoms(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table mots_courants on commit drop as
    select rome as code, mot from jsonb_to_recordset(${tx.json(MOTS_COURANTS as never)})
      as courant(rome text, mots text[]), unnest(mots) mot`;
  await tx`
    create temporary table noms_calcules on commit drop as
    with noms as (
      select id, 0 as genre, metiers.forme(texte) as forme, texte
      from calcul, lateral (values (libelle), (libelle_feminin), (libelle_masculin)) n(texte)
      where retire_le is null and texte is not null
      union all
      -- A synonym in both genders is found by either.
      select id, 1, metiers.forme(texte), texte
      from calcul, unnest(synonymes) synonyme, unnest(synonyme || string_to_array(synonyme, ' / ')) texte
      where retire_le is null
      union all
      select calcul.id, 2, forme, texte
      from calcul
      join codes_calcules codes on codes.metier_id = calcul.id and codes.rang = 0
      join appellations on appellations.code_rome = codes.code
        and appellations.version = (
          select version from fiches_rome fiche where fiche.code = codes.code
          order by retire_le is not null, version::int desc limit 1),
        lateral unnest(appellations.formes, appellations.noms) n(forme, texte)
      where calcul.retire_le is null
      union all
      -- Of the métiers of a code, the one whose label looks most like the fiche's is meant.
      select id, case rank() over (partition by code order by ressemblance desc)
          when 1 then 3 else 4 end, metiers.forme(mot), mot
      from calcul
      join codes_calcules codes on codes.metier_id = calcul.id and codes.rang = 0
      join mots_courants using (code),
        lateral (
          select max(similarity(forme, metiers.forme(coalesce(libelle_masculin, libelle)))) as ressemblance
          from fiches_recentes fiche, unnest(formes) forme where fiche.code = codes.code
        ) proche
      where calcul.retire_le is null
    )
    -- A name that is both label and appellation is searched as a label.
    select distinct on (id, forme) id as metier_id, genre, forme, texte
    from noms where forme <> '' order by id, forme, genre, texte`;
  await tx`create index on noms_calcules (metier_id, genre, forme)`;
  await tx`
    delete from metier_noms n where not exists (
      select from noms_calcules c where c.metier_id = n.metier_id and c.genre = n.genre and c.forme = n.forme)`;
  await tx`
    insert into metier_noms (metier_id, genre, forme, texte) select metier_id, genre, forme, texte from noms_calcules
    on conflict (metier_id, genre, forme) do update set texte = excluded.texte
      where metier_noms.texte <> excluded.texte`;
  await tx`
    create temporary table mots_calcules on commit drop as
    select mot, count(*)::int as nombre from noms_calcules, unnest(string_to_array(forme, ' ')) mot group by mot`;
  await tx`delete from mots where not exists (select from mots_calcules c where c.mot = mots.mot)`;
  await tx`
    insert into mots (mot, nombre) select mot, nombre from mots_calcules
    on conflict (mot) do update set nombre = excluded.nombre where mots.nombre <> excluded.nombre`;
}
