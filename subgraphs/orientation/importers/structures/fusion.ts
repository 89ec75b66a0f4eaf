import type { Counts, ImportContext } from "@passerelle/kernel/importing/importer";
import { planInBulk } from "@passerelle/kernel/importing/records/swap";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { SOURCES_DE_STRUCTURES } from "./apport.ts";
import { rassemblerMembres } from "./membres.ts";

/** Columns of `structures` that sources fill, but its id. */
const COLONNES = [
  "nom",
  "recherche",
  "reseaux",
  "siret",
  "lignes",
  "code_postal",
  "ville",
  "code_commune",
  "latitude",
  "longitude",
  "territoire_id",
  "telephone",
  "courriel",
  "site_web",
  "description",
  "url_rendez_vous",
  "accessibilite",
  "lien_source",
  "horaires_texte",
  "horaires",
  "fuseau",
  "source",
  "date_maj",
  "retire_le",
] as const;

/**
 * Computes the structures that the graph serves from the records of all sources, with the ids that lead to them and the
 * communes that they serve. Rows that stay the same are not touched; those of the demo are not of these sources.
 */
export async function fusionnerStructures(
  tx: TransactionSql,
  { importId }: Pick<ImportContext, "importId">,
): Promise<Counts> {
  await planInBulk(tx);
  await rassemblerMembres(tx);
  await construireStructures(tx);
  const liste = COLONNES.join(", ");
  const prefixees = (table: string) => COLONNES.map((nom) => `${table}.${nom}`).join(", ");
  const [ecrites] = await tx.unsafe<{ crees: number; modifies: number; fermes: number }[]>(
    `with ecrites as (
       insert into structures as s (id, ${liste}, import_id) select id, ${liste}, $1 from structures_calculees
       on conflict (id) do update
       set ${COLONNES.map((nom) => `${nom} = excluded.${nom}`).join(", ")}, import_id = excluded.import_id
       where (${prefixees("s")}) is distinct from (${prefixees("excluded")})
       returning xmax = 0 as cree, retire_le is not null as ferme)
     select (count(*) filter (where cree and not ferme))::integer as crees, (count(*) filter (where ferme))::integer as fermes,
       (count(*) filter (where not cree and not ferme))::integer as modifies from ecrites`,
    [importId],
  );
  // Served under another id from now on: its own leads there.
  await tx`delete from structures s using membres m where m.id = s.id and m.structure_id <> s.id`;
  await placerIdentifiants(tx);
  await placerCouvertures(tx);
  const [total] = await tx<{ lus: number }[]>`
    select count(*)::integer as lus from structures_calculees where retire_le is null`;
  const lus = total?.lus ?? 0;
  const { crees, modifies, fermes } = ecrites ?? { crees: 0, modifies: 0, fermes: 0 };
  return { lus, stockes: lus, rejetes: 0, crees, modifies, inchanges: lus - crees - modifies, fermes };
}

/** Has any source of structures been imported? */
export async function ontDesStructures(tx: TransactionSql): Promise<boolean> {
  const objets = SOURCES_DE_STRUCTURES.map(({ objet }) => objet);
  const [row] = await tx`select from lignes where objet = any(${objets}) limit 1`;
  return row !== undefined;
}

/** Takes each value from the most trusted source that has it; an address is taken whole, with its own point. */
async function construireStructures(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table structures_calculees on commit drop as
    with groupes as (
      select structure_id, bool_or(retire_le is null) filter (where not complement) as vivante,
        max(retire_le) filter (where not complement) as retire_le
      from membres group by structure_id),
    utiles as (
      select m.structure_id, m.id, m.rang, m.complement, m.source, a.*
      from membres m join groupes g using (structure_id)
      cross join lateral jsonb_to_record(m.contenu) as a(
        nom text, recherche text, reseaux text[], siret text, lignes text[], "codePostal" text, ville text, "codeCommune" text,
        departement text, latitude float8, longitude float8, telephone text, courriel text, "siteWeb" text,
        description text, "urlRendezVous" text, accessibilite text, "lienSource" text, "horairesTexte" text,
        horaires jsonb, fuseau text, "dateMaj" date)
      where m.retire_le is null or not g.vivante),
    adresses as (
      select distinct on (structure_id) structure_id, coalesce(lignes, '{}') as lignes, "codePostal", ville,
        "codeCommune", departement, latitude, longitude, fuseau
      from utiles
      order by structure_id, coalesce(cardinality(lignes), 0) = 0, "codeCommune" is null, complement, rang, id),
    points as (
      select distinct on (u.structure_id) u.structure_id, u.latitude, u.longitude
      from utiles u join adresses a using (structure_id)
      where u.latitude is not null and u.longitude is not null
        and (u."codeCommune" is null or a."codeCommune" is null or u."codeCommune" = a."codeCommune")
      order by u.structure_id, u.latitude is distinct from a.latitude, u.rang, u.id),
    valeurs as (
      select structure_id,
        (array_agg(nom order by rang, id) filter (where not complement))[1] as nom,
        (array_agg(recherche order by rang, id) filter (where not complement))[1] as recherche,
        (array_agg(source order by rang, id) filter (where not complement))[1] as source,
        (array_agg(siret order by rang, id) filter (where siret is not null))[1] as siret,
        (array_agg(departement order by rang, id) filter (where departement is not null))[1] as departement,
        (array_agg(telephone order by rang, id) filter (where telephone is not null))[1] as telephone,
        (array_agg(courriel order by rang, id) filter (where courriel is not null))[1] as courriel,
        (array_agg("siteWeb" order by rang, id) filter (where "siteWeb" is not null))[1] as site_web,
        (array_agg(description order by rang, id) filter (where description is not null))[1] as description,
        (array_agg("urlRendezVous" order by rang, id) filter (where "urlRendezVous" is not null))[1] as url_rendez_vous,
        (array_agg(accessibilite order by rang, id) filter (where accessibilite is not null))[1] as accessibilite,
        (array_agg("lienSource" order by rang, id) filter (where "lienSource" is not null))[1] as lien_source,
        (array_agg("horairesTexte" order by rang, id) filter (where "horairesTexte" is not null))[1] as horaires_texte,
        (array_agg(horaires order by rang, id) filter (where horaires is not null and horaires <> 'null'))[1] as horaires,
        max("dateMaj") as date_maj
      from utiles group by structure_id),
    reseaux as (
      select structure_id, array_agg(distinct reseau order by reseau) as reseaux
      from utiles cross join lateral unnest(reseaux) reseau group by structure_id)
    select v.structure_id as id, v.nom, v.recherche, v.source, coalesce(r.reseaux, '{}') as reseaux, v.siret, a.lignes,
      a."codePostal" as code_postal, a.ville, commune.code as code_commune,
      coalesce(p.latitude, commune.latitude, mere.latitude) as latitude,
      coalesce(p.longitude, commune.longitude, mere.longitude) as longitude,
      coalesce(commune.id, departement.id) as territoire_id, v.telephone, v.courriel, v.site_web, v.description,
      v.url_rendez_vous, v.accessibilite, v.lien_source, v.horaires_texte, v.horaires, a.fuseau, v.date_maj,
      case when g.vivante then null else g.retire_le end as retire_le
    from valeurs v
    join groupes g using (structure_id)
    join adresses a using (structure_id)
    left join points p using (structure_id)
    left join reseaux r using (structure_id)
    left join (
      select distinct on (code) code, territoire_id from communes_anciennes
      where remplacee and retire_le is null order by code, nature desc) ancienne on ancienne.code = a."codeCommune"
    left join territoires commune on commune.retire_le is null
      and commune.id = coalesce(ancienne.territoire_id, 'COM-' || a."codeCommune")
    left join territoires mere on mere.id = commune.mere
    left join territoires departement on departement.retire_le is null
      and departement.id = 'DEP-' || coalesce(a.departement, v.departement)`;
}

async function placerIdentifiants(tx: TransactionSql): Promise<void> {
  await tx`
    insert into structures_identifiants as connu (id, structure_id) select id, structure_id from membres
    on conflict (id) do update set structure_id = excluded.structure_id
    where connu.structure_id <> excluded.structure_id`;
  await tx`
    delete from structures_identifiants connu
    where not exists (select from membres m where m.id = connu.id)`;
}

async function placerCouvertures(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table couvertures_calculees on commit drop as
    select m.structure_id, commune.id as territoire_id, bool_or((l.contenu ->> 'partagee')::boolean) as partagee
    from lignes l
    join membres m on m.objet = 'missionsLocalesCouverture' and m.source = l.source
      and m.cle = l.contenu ->> 'codeMissionLocale'
    join territoires commune on commune.id = 'COM-' || (l.contenu ->> 'codeCommune') and commune.retire_le is null
    where l.objet = 'couvertures' and l.retire_le is null
    group by 1, 2`;
  await tx`
    insert into couvertures as connue (structure_id, territoire_id, partagee)
    select structure_id, territoire_id, partagee from couvertures_calculees
    on conflict (territoire_id, structure_id) do update set partagee = excluded.partagee
    where connue.partagee <> excluded.partagee`;
  await tx`
    delete from couvertures connue where not exists (
      select from couvertures_calculees c
      where c.structure_id = connue.structure_id and c.territoire_id = connue.territoire_id)`;
}
