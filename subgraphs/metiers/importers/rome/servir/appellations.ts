import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { lignesDe, type VersionRome } from "./source.ts";

/** Computes the appellations of a version, each at its alphabetical place in its fiche. */
export async function servirAppellations(tx: TransactionSql, rome: VersionRome): Promise<void> {
  await tx`
    create temporary table appellations_calculees on commit drop as
    select c->>'code_rome' as code_rome,
      row_number() over (partition by c->>'code_rome'
        order by metiers.forme(c->>'libelle_appellation_long'), c->>'code_ogr')::int as rang,
      c->>'code_ogr' as code, c->>'libelle_appellation_long' as libelle,
      coalesce(c->>'peu_usite', 'N') = 'O' as peu_usite, noms,
      array(select metiers.forme(nom) from unnest(noms) with ordinality n(nom, place) order by place) as formes
    from ${lignesDe(tx, rome, "referentiel_appellation")} a,
      lateral (select case when c->>'masculin' is null then array[c->>'libelle_appellation_long']
        else array[c->>'masculin', c->>'feminin'] end as noms) n`;
  await tx`
    delete from appellations where version = ${rome.version}
      and not exists (select from appellations_calculees c
        where c.code_rome = appellations.code_rome and c.rang = appellations.rang)`;
  await tx`
    insert into appellations (version, code_rome, rang, code, libelle, peu_usite, noms, formes)
    select ${rome.version}, * from appellations_calculees
    on conflict (version, code_rome, rang) do update
      set (code, libelle, peu_usite, noms, formes)
        = row(excluded.code, excluded.libelle, excluded.peu_usite, excluded.noms, excluded.formes)
      where appellations is distinct from excluded`;
}
