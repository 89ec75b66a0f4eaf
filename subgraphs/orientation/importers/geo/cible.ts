import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Level of the territories that each list brings. */
export const NIVEAU_DE = {
  regions: "REGION",
  academies: "ACADEMIE",
  departements: "DEPARTEMENT",
  arrondissements: "ARRONDISSEMENT",
  zonesEmploi: "ZONE_EMPLOI",
  bassins: "BASSIN",
  epci: "EPCI",
  ept: "EPT",
  communes: "COMMUNE",
} as const;

/** Which lists this import brings: one that it does not bring stays as it is. */
export type Apports = Readonly<Record<keyof typeof NIVEAU_DE, boolean>>;

/** Columns of what is above a commune, from the smallest to the largest: the order of `ancetres`. */
const AU_DESSUS = [
  "ept",
  "epci",
  "bassin",
  "zone_emploi",
  "arrondissement",
  "departement",
  "academie",
  "region",
] as const;

/** Above an EPT or an EPCI stands every larger group; bassins, zones and arrondissements are not in one another. */
const COTE_A_COTE: readonly string[] = ["bassin", "zone_emploi", "arrondissement"];

/** SQL rows `(group, rank of its parent, parent)` of the commune `c`. */
const LIENS = AU_DESSUS.flatMap((groupe, index) =>
  AU_DESSUS.slice(index + 1).flatMap((parent, rang) =>
    COTE_A_COTE.includes(groupe) && COTE_A_COTE.includes(parent)
      ? []
      : [`(c.${groupe}, ${index + 1 + rang}, c.${parent})`],
  ),
).join(", ");

const GROUPES = AU_DESSUS.map((groupe) => `(c.${groupe})`).join(", ");

/**
 * Builds `cible`: every territory as it will stand, from what was read and, for the lists that this import
 * does not bring, from what is in place. Nothing is written yet.
 */
export async function construireCible(tx: TransactionSql, apports: Apports, source: string): Promise<void> {
  await construireGroupes(tx, apports, source);
  await construireCommunes(tx, apports, source);
  await tx`
    create temporary table cible on commit drop as
    with liens as (
      -- A group that lies across two departments has both above it, the more populated first.
      select lien.groupe, lien.rang, lien.parent, sum(coalesce(c.population, 0)) as poids
      from cible_communes c cross join lateral (values ${tx.unsafe(LIENS)}) lien(groupe, rang, parent)
      where c.mere is null and lien.groupe is not null and lien.parent is not null
      group by 1, 2, 3),
    au_dessus as (
      select groupe, array_agg(parent order by rang, poids desc, parent) as ancetres from liens group by groupe),
    habitants as (
      select groupe, sum(c.population)::integer as population
      from cible_communes c cross join lateral (values ${tx.unsafe(GROUPES)}) g(groupe)
      where c.mere is null and groupe is not null group by groupe)
    select base.id, base.niveau, base.code, base.nom, base.recherche, '{}'::text[] as codes_postaux,
      habitants.population, null::text as mere, null::text as departement, base.region, base.liste_nom,
      base.liste_annee, base.liste_source, base.source, null::text as ept, null::text as epci, null::text as bassin,
      null::text as zone_emploi, null::text as arrondissement, base.academie, null::float8 as latitude,
      null::float8 as longitude, null::text as origine_position,
      case when au_dessus.groupe is not null then au_dessus.ancetres
        else array_remove(array[base.academie, base.region], null) end as ancetres
    from cible_groupes base
    left join au_dessus on au_dessus.groupe = base.id
    left join habitants on habitants.groupe = base.id
    union all
    select c.id, c.niveau, c.code, c.nom, c.recherche, c.codes_postaux, c.population, c.mere, c.departement, c.region,
      c.liste_nom, c.liste_annee, c.liste_source, c.source, c.ept, c.epci, c.bassin, c.zone_emploi,
      c.arrondissement_dit, c.academie, c.latitude, c.longitude, c.origine_position,
      array_remove(array[c.mere, c.ept, c.epci, c.bassin, c.zone_emploi, c.arrondissement, c.departement, c.academie,
        c.region], null)
    from cible_communes c`;
}

/** Every territory but communes; departments with their académie. */
async function construireGroupes(tx: TransactionSql, apports: Apports, source: string): Promise<void> {
  const remplaces = Object.entries(NIVEAU_DE).flatMap(([genre, niveau]) =>
    genre !== "communes" && apports[genre as keyof Apports] ? [niveau] : [],
  );
  await tx`
    create temporary table cible_groupes on commit drop as
    with base as (
      select id, niveau, code, nom, recherche, region, liste_nom, liste_annee, liste_source, ${source} as source
      from attente_territoires where niveau <> 'COMMUNE'
      union all
      select id, niveau, code, nom, recherche, region, liste_nom, liste_annee, liste_source, source
      from territoires
      where niveau <> 'COMMUNE' and retire_le is null and niveau <> all(${remplaces}))
    select base.*,
      case when ${apports.academies}::boolean then lue.academie else t.academie end as academie
    from base
    left join territoires t on t.id = base.id and base.niveau = 'DEPARTEMENT'
    left join attente_academies lue on lue.departement = base.id`;
}

async function construireCommunes(tx: TransactionSql, apports: Apports, source: string): Promise<void> {
  await tx`
    create temporary table cible_communes on commit drop as
    with base as (
      select a.id, a.niveau, a.code, a.nom, a.recherche, a.codes_postaux, a.population, a.mere,
        a.arrondissement as arrondissement_dit, a.departement, a.region, a.liste_nom, a.liste_annee, a.liste_source,
        ${source} as source
      from attente_territoires a where a.niveau = 'COMMUNE'
      union all
      select t.id, t.niveau, t.code, t.nom, t.recherche, t.codes_postaux, t.population, t.mere, t.arrondissement,
        t.departement, t.region, t.liste_nom, t.liste_annee, t.liste_source, t.source
      from territoires t where t.niveau = 'COMMUNE' and t.retire_le is null and not ${apports.communes}::boolean)
    select base.*, arrondissement.id as arrondissement, departement.academie,
      case when ${apports.epci}::boolean then membre.groupe else t.epci end as epci,
      case when ${apports.ept}::boolean then ept.groupe else t.ept end as ept,
      case when ${apports.bassins}::boolean then bassin.groupe else t.bassin end as bassin,
      case when ${apports.zonesEmploi}::boolean then zone.groupe else t.zone_emploi end as zone_emploi,
      case when laposte.code is not null then laposte.latitude
        when t.origine_position = 'laposte' or geonames.code is null then t.latitude else geonames.latitude end as latitude,
      case when laposte.code is not null then laposte.longitude
        when t.origine_position = 'laposte' or geonames.code is null then t.longitude else geonames.longitude end as longitude,
      case when laposte.code is not null then 'laposte'
        when t.origine_position = 'laposte' or geonames.code is null then t.origine_position else 'geonames' end as origine_position
    from base
    left join territoires t on t.id = base.id
    left join cible_groupes arrondissement on arrondissement.id = base.arrondissement_dit
    left join cible_groupes departement on departement.id = base.departement
    left join attente_membres membre on membre.commune = coalesce(base.mere, base.id)
    left join attente_ept ept on ept.commune = coalesce(base.mere, base.id)
    left join attente_bassins bassin on bassin.commune = coalesce(base.mere, base.id)
    left join attente_zones zone on zone.commune = coalesce(base.mere, base.id)
    left join attente_positions laposte on laposte.code = base.code and laposte.origine = 'laposte'
    left join attente_positions geonames on geonames.code = base.code and geonames.origine = 'geonames'`;
}
