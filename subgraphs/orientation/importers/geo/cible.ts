import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Which lists this import brings: one that it does not bring stays as it is. */
export interface Apports {
  regions: boolean;
  departements: boolean;
  communes: boolean;
  epci: boolean;
  bassins: boolean;
}

/**
 * Builds `cible`: every territory as it will stand, from what was read and, for the lists that this import
 * does not bring, from what is in place. Nothing is written yet.
 */
export async function construireCible(tx: TransactionSql, apports: Apports, source: string): Promise<void> {
  await tx`
    create temporary table cible_communes on commit drop as
    with base as (
      select a.id, a.niveau, a.code, a.nom, a.recherche, a.codes_postaux, a.population, a.mere, a.departement,
        a.region, a.liste_nom, a.liste_annee, a.liste_source, ${source} as source
      from attente_territoires a where a.niveau = 'COMMUNE'
      union all
      select t.id, t.niveau, t.code, t.nom, t.recherche, t.codes_postaux, t.population, t.mere, t.departement,
        t.region, t.liste_nom, t.liste_annee, t.liste_source, t.source
      from territoires t where t.niveau = 'COMMUNE' and t.retire_le is null and not ${apports.communes}::boolean)
    select base.*,
      case when ${apports.epci}::boolean then membre.groupe else t.epci end as epci,
      case when ${apports.bassins}::boolean then bassin.groupe else t.bassin end as bassin,
      case when laposte.code is not null then laposte.latitude
        when t.origine_position = 'laposte' or geonames.code is null then t.latitude else geonames.latitude end as latitude,
      case when laposte.code is not null then laposte.longitude
        when t.origine_position = 'laposte' or geonames.code is null then t.longitude else geonames.longitude end as longitude,
      case when laposte.code is not null then 'laposte'
        when t.origine_position = 'laposte' or geonames.code is null then t.origine_position else 'geonames' end as origine_position
    from base
    left join territoires t on t.id = base.id
    left join attente_membres membre on membre.commune = coalesce(base.mere, base.id)
    left join attente_bassins bassin on bassin.commune = coalesce(base.mere, base.id)
    left join attente_positions laposte on laposte.code = base.code and laposte.origine = 'laposte'
    left join attente_positions geonames on geonames.code = base.code and geonames.origine = 'geonames'`;
  const remplaces = (["regions", "departements", "epci", "bassins"] as const)
    .filter((genre) => apports[genre])
    .map((genre) => NIVEAU_DE[genre]);
  await tx`
    create temporary table cible on commit drop as
    with base as (
      select id, niveau, code, nom, recherche, region, liste_nom, liste_annee, liste_source, ${source} as source
      from attente_territoires where niveau <> 'COMMUNE'
      union all
      select id, niveau, code, nom, recherche, region, liste_nom, liste_annee, liste_source, source
      from territoires
      where niveau <> 'COMMUNE' and retire_le is null and niveau <> all(${remplaces})),
    liens as (
      -- A group that lies across two departments has both above it, the more populated first.
      select lien.groupe, lien.rang, lien.parent, sum(coalesce(c.population, 0)) as poids
      from cible_communes c cross join lateral (values
        (c.epci, 1, c.bassin), (c.epci, 2, c.departement), (c.epci, 3, c.region),
        (c.bassin, 2, c.departement), (c.bassin, 3, c.region), (c.departement, 3, c.region)
      ) lien(groupe, rang, parent)
      where c.mere is null and lien.groupe is not null and lien.parent is not null
      group by 1, 2, 3),
    au_dessus as (
      select groupe, array_agg(parent order by rang, poids desc, parent) as ancetres from liens group by groupe),
    habitants as (
      select groupe, sum(c.population)::integer as population
      from cible_communes c cross join lateral (values (c.epci), (c.bassin), (c.departement), (c.region)) g(groupe)
      where c.mere is null and groupe is not null group by groupe)
    select base.id, base.niveau, base.code, base.nom, base.recherche, '{}'::text[] as codes_postaux,
      habitants.population, null::text as mere, null::text as departement, base.region, base.liste_nom,
      base.liste_annee, base.liste_source, base.source, null::text as epci, null::text as bassin,
      null::float8 as latitude, null::float8 as longitude, null::text as origine_position,
      case when au_dessus.groupe is not null then au_dessus.ancetres
        when base.region is not null then array[base.region] else '{}' end as ancetres
    from base
    left join au_dessus on au_dessus.groupe = base.id
    left join habitants on habitants.groupe = base.id
    union all
    select c.*, array_remove(array[c.mere, c.epci, c.bassin, c.departement, c.region], null)
    from cible_communes c`;
}

export const NIVEAU_DE = {
  regions: "REGION",
  departements: "DEPARTEMENT",
  communes: "COMMUNE",
  epci: "EPCI",
  bassins: "BASSIN",
} as const;
