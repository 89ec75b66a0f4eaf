import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { CHAMPS, type Champ, NOM, RANGS } from "./priorites.ts";

/**
 * Waits for its turn to change descriptions: two sources may speak of one organisme at the same time, and the second
 * must read what the first wrote. Before any description is written, else each could wait for the other.
 */
export async function attendreAnnuaire(tx: TransactionSql): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('catalogue.annuaire'))`;
}

/**
 * Makes `annuaire` follow the descriptions whose ids are in `changes` (written, closed or reopened), and notes in
 * `touchees` the formations whose words change with the names of their organisme.
 *
 * Descriptions with the same SIRET are one organisme. One without SIRET joins the organisme of its UAI, where a single
 * SIRET has it among what is not closed: several establishments may share a UAI. So the same descriptions always make
 * the same directory, in whatever order they came. Call `attendreAnnuaire` first.
 */
export async function reunirOrganismes(tx: TransactionSql): Promise<void> {
  await tx.unsafe(GROUPES);
  await tx`create temporary table groupes on commit drop as
    select nouveau as groupe from deplacements union select ancien from deplacements where ancien is not null`;
  await tx`update organismes set groupe = nouveau from deplacements
    where organismes.id = deplacements.id and groupe is distinct from nouveau`;
  await tx`analyze groupes`;
  await tx.unsafe(REUNIS);
  await tx`analyze reunis`;
  await tx`
    insert into touchees select distinct formation.id
    from (
      select description.id from reunis left join annuaire using (groupe) join organismes description using (groupe)
      where (annuaire.mots, annuaire.siret, annuaire.uai, annuaire.codes)
        is distinct from (reunis.mots, reunis.siret, reunis.uai, reunis.codes)
      union select id from deplacements where ancien <> nouveau
    ) description join formations formation on formation.organisme_id = description.id
    on conflict do nothing`;
  await tx`
    delete from annuaire where groupe in (select groupe from groupes)
      and not exists (select from reunis where reunis.groupe = annuaire.groupe)`;
  await tx.unsafe(
    `insert into annuaire (groupe, ${COLONNES.join(", ")}) select groupe, ${COLONNES.join(", ")} from reunis
     on conflict (groupe) do update set ${COLONNES.map((nom) => `${nom} = excluded.${nom}`).join(", ")}
     where (${COLONNES.map((nom) => `annuaire.${nom}`).join(", ")})
       is distinct from (${COLONNES.map((nom) => `excluded.${nom}`).join(", ")})`,
  );
  await tx`drop table deplacements, groupes, reunis`;
}

/** The organisme of each changed description, and of each that hangs from a UAI alone: others' SIRET decide for those. */
const GROUPES = `
  create temporary table deplacements on commit drop as
  with concernes as (
    select id, siret, uai, groupe from organismes where id in (select id from changes)
    union
    select id, siret, uai, groupe from organismes where siret is null and uai is not null
  ), sirets as (
    select uai, min(siret) as siret from organismes
    where uai in (select uai from concernes where siret is null) and siret is not null and retire_le is null
    group by uai having count(distinct siret) = 1
  ), places as (
    select concernes.id, concernes.groupe as ancien, coalesce('SIRET-' || coalesce(concernes.siret, sirets.siret),
      'UAI-' || concernes.uai, concernes.id) as nouveau
    from concernes left join sirets on concernes.siret is null and sirets.uai = concernes.uai
  )
  select * from places where ancien is distinct from nouveau or id in (select id from changes)`;

/** Columns of `annuaire` but its key. */
const COLONNES = [
  "id",
  ...CHAMPS.map(({ colonne }) => colonne).filter((colonne) => colonne !== "position"),
  "latitude",
  "longitude",
  "codes",
  "reseaux",
  "origines",
  "cle_tri",
  "mots",
  "source",
  "date_maj",
  "import_id",
  "retire_le",
];

const premier = (colonne: string, dit: string, ordre: string) =>
  `(array_agg(${colonne} order by ${ordre}) filter (where (${dit}) is not null))[1]`;

/** SQL: every text of a list of codes in the complements of the descriptions of one organisme, once. */
const tousLes = (nom: string) =>
  `array(select distinct code from unnest(array_agg(description.complements -> '${nom}')) as dits(liste)
     cross join lateral jsonb_array_elements_text(coalesce(nullif(liste, 'null'), '[]')) as code order by 1)`;

/** SQL of the columns `x` and `de_x` of a field: what prevails, and the description that says it. */
function colonnesDe({ colonne, valeur, ordre, avant, defaut }: Champ): string {
  const ordonnes = avant ? `${avant}, ${ordre}` : ordre;
  const choisi = premier(valeur, valeur, ordonnes);
  return `${defaut ? `coalesce(${choisi}, ${defaut})` : choisi} as ${colonne},
    ${premier("description.id", valeur, ordonnes)} as de_${colonne}`;
}

/**
 * The touched organismes, field by field. Descriptions that their source closed are silent, unless none is left:
 * the organisme is then closed with the last of them.
 */
export const REUNIS = `
  create temporary table reunis on commit drop as
  with membres as (
    select organismes.*, bool_or(retire_le is null) over (partition by groupe) as vivant
    from organismes where groupe in (select groupe from groupes)
  ), dites as (
    select description.*, ${NOM} as nom_dit, ${RANGS} from membres description where retire_le is null or not vivant
  ), choisis as (
    select groupe, ${CHAMPS.map(colonnesDe).join(",\n")},
      (array_agg(description.id order by rang_identite))[1] as id,
      ${tousLes("reseaux")} as reseaux,
      array(select distinct code from unnest(array_agg(description.uai) || array_agg(description.numero_activite)) as code
        where code is not null order by 1) as codes,
      array(select distinct lower(public.unaccent(dit)) from unnest(array_agg(nom_dit)
        || array_agg(description.raison_sociale) || ${tousLes("noms")}) as dit
        where dit is not null order by 1) as noms,
      case when not bool_or(vivant) then max(retire_le) end as retire_le
    from dites description group by groupe
  )
  select choisis.*, (position ->> 0)::float8 as latitude, (position ->> 1)::float8 as longitude,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'source', split_part(id, '--', 1), 'champs', champs)
       order by id collate "C"), '[]')
     from (select id, jsonb_agg(champ order by rang) as champs from (values ${CHAMPS.map(
       ({ nom, colonne }, rang) => `(${rang}, '${nom}', de_${colonne})`,
     ).join(", ")}) as dit(rang, champ, id) where id is not null group by id) dite) as origines,
    lower(public.unaccent(choisis.nom)) as cle_tri,
    coalesce(nullif(array_to_string(noms, ' '), ''), lower(public.unaccent(choisis.nom))) as mots,
    premiere.source, premiere.date_maj, premiere.import_id
  from choisis join organismes premiere on premiere.id = choisis.id`;
