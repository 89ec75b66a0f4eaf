import type { Counts, ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { FRANCE, PAYS } from "../../src/services/zone.ts";

const COLONNES = `structure_id, nom, recherche, description, type, thematiques, publics, publics_precisions,
  conditions_acces, frais, frais_precisions, modes_accueil, lignes, code_postal, ville, code_commune, latitude,
  longitude, territoire_id, zone, zone_inconnue, modes_mobilisation, mobilisable_par, mobilisation_precisions,
  lien_mobilisation, telephone, courriel, horaires, horaires_texte, fuseau, volume_horaire, nombre_semaines,
  lien_source, source, date_maj, retire_le`;

const colonnes = COLONNES.split(",").map((nom) => nom.trim());

/** Computes the services that the graph serves, once the structures that offer them are in place. */
export async function fusionnerServices(
  tx: TransactionSql,
  { importId }: Pick<ImportContext, "importId">,
): Promise<Counts> {
  await construireZones(tx);
  await construireServices(tx);
  const prefixees = (table: string) => colonnes.map((nom) => `${table}.${nom}`).join(", ");
  const [ecrits] = await tx.unsafe<{ crees: number; modifies: number; fermes: number }[]>(
    `with ecrits as (
       insert into services as s (id, ${COLONNES}, import_id) select id, ${COLONNES}, $1 from services_calcules
       on conflict (id) do update
       set ${colonnes.map((nom) => `${nom} = excluded.${nom}`).join(", ")}, import_id = excluded.import_id
       where (${prefixees("s")}) is distinct from (${prefixees("excluded")})
       returning xmax = 0 as cree, retire_le is not null as ferme)
     select (count(*) filter (where cree and not ferme))::integer as crees,
       (count(*) filter (where ferme))::integer as fermes,
       (count(*) filter (where not cree and not ferme))::integer as modifies from ecrits`,
    [importId],
  );
  const [total] = await tx<{ lus: number }[]>`
    select count(*)::integer as lus from services_calcules where retire_le is null`;
  const lus = total?.lus ?? 0;
  const { crees, modifies, fermes } = ecrits ?? { crees: 0, modifies: 0, fermes: 0 };
  return { lus, stockes: lus, rejetes: 0, crees, modifies, inchanges: lus - crees - modifies, fermes };
}

/** Each code of each zone, with the territory that it leads to: a former commune leads to the current one. */
async function construireZones(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table zones on commit drop as
    select l.source, l.cle, zone.code, case
      when zone.code in ('france', '99100') then ${FRANCE}
      when zone.code ~ '^99[0-5][0-9]{2}$' then ${PAYS} || zone.code
      else t.id end as entree
    from lignes l cross join lateral jsonb_array_elements_text(l.contenu -> 'zone') as zone(code)
    left join (
      select distinct on (code) code, territoire_id from communes_anciennes
      where remplacee and retire_le is null order by code, nature desc) ancienne on ancienne.code = zone.code
    left join territoires t on t.retire_le is null and t.id = case length(zone.code)
      when 9 then 'EPCI-' || zone.code
      when 5 then coalesce(ancienne.territoire_id, 'COM-' || upper(zone.code))
      else 'DEP-' || upper(zone.code) end
    where l.objet = 'servicesDataInclusion'`;
}

async function construireServices(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table services_calcules on commit drop as
    with lus as (
      select distinct on (l.cle) l.cle as id, l.source, l.retire_le, a.*
      from lignes l cross join lateral jsonb_to_record(l.contenu) as a(
        "structureId" text, nom text, recherche text, description text, type text, thematiques text[], publics text[],
        "publicsPrecisions" text, "conditionsAcces" text, frais text, "fraisPrecisions" text, "modesAccueil" text[],
        lignes text[], "codePostal" text, ville text, "codeCommune" text, departement text, latitude float8,
        longitude float8, "modesMobilisation" text[], "mobilisablePar" text[], "mobilisationPrecisions" text,
        "lienMobilisation" text, telephone text, courriel text, horaires jsonb, "horairesTexte" text, fuseau text,
        "volumeHoraire" float8, "nombreSemaines" integer, "lienSource" text, "dateMaj" date)
      where l.objet = 'servicesDataInclusion'
      order by l.cle, l.retire_le desc nulls first, l.source),
    zones_de as (
      select source, cle, array_agg(distinct entree order by entree) filter (where entree is not null) as zone,
        array_agg(distinct code order by code) filter (where entree is null) as zone_inconnue
      from zones group by source, cle)
    select l.id, coalesce(connu.structure_id, l."structureId") as structure_id, l.nom, l.recherche, l.description,
      l.type, l.thematiques, l.publics, l."publicsPrecisions" as publics_precisions,
      l."conditionsAcces" as conditions_acces, l.frais, l."fraisPrecisions" as frais_precisions,
      l."modesAccueil" as modes_accueil,
      case when chez.id is null then l.lignes else chez.lignes end as lignes,
      case when chez.id is null then l."codePostal" else chez.code_postal end as code_postal,
      case when chez.id is null then l.ville else chez.ville end as ville,
      case when chez.id is null then commune.code else chez.code_commune end as code_commune,
      case when chez.id is null then coalesce(l.latitude, commune.latitude, mere.latitude) else chez.latitude end as latitude,
      case when chez.id is null then coalesce(l.longitude, commune.longitude, mere.longitude) else chez.longitude end as longitude,
      case when chez.id is null then coalesce(commune.id, departement.id) else chez.territoire_id end as territoire_id,
      z.zone, coalesce(z.zone_inconnue, '{}') as zone_inconnue, l."modesMobilisation" as modes_mobilisation,
      l."mobilisablePar" as mobilisable_par, l."mobilisationPrecisions" as mobilisation_precisions,
      l."lienMobilisation" as lien_mobilisation, l.telephone, l.courriel, nullif(l.horaires, 'null') as horaires,
      l."horairesTexte" as horaires_texte, l.fuseau, l."volumeHoraire" as volume_horaire,
      l."nombreSemaines" as nombre_semaines, l."lienSource" as lien_source, l.source, l."dateMaj" as date_maj,
      l.retire_le
    from lus l
    left join structures_identifiants connu on connu.id = l."structureId"
    left join zones_de z on z.source = l.source and z.cle = l.id
    left join territoires commune on commune.id = 'COM-' || l."codeCommune" and commune.retire_le is null
    left join territoires mere on mere.id = commune.mere
    left join territoires departement on departement.id = 'DEP-' || l.departement and departement.retire_le is null
    -- A service that receives people and does not say where does so at its structure.
    left join structures chez on chez.id = coalesce(connu.structure_id, l."structureId")
      and 'en-presentiel' = any(l."modesAccueil") and l."codeCommune" is null and l.latitude is null
      and cardinality(l.lignes) = 0`;
}

/** Fields of services that hold codes of a vocabulary, with the kind of record that it is kept under. */
const VOCABULAIRES = [
  ["thématiques", "thematiques", "thematiques"],
  ["publics", "publics", "publics"],
  ["modes d'accueil", "modes_accueil", "modesAccueil"],
] as const;

/** Reports what the services lead to, once `fusionnerServices` has computed them. */
export async function mesurerServices(
  tx: TransactionSql,
  context: Pick<ImportContext, "joined">,
): Promise<void> {
  await measureJoin(tx, context, {
    nom: "services → structures",
    valeurs: `select s.structure_id as valeur, t.id is not null as resolu from services_calcules s
      left join orientation.structures t on t.id = s.structure_id where s.retire_le is null`,
  });
  await measureJoin(tx, context, {
    nom: "zones d'éligibilité → territoires",
    valeurs: `select z.code as valeur, z.entree is not null as resolu from zones z
      join services_calcules s on s.id = z.cle and s.source = z.source where s.retire_le is null`,
  });
  for (const [nom, colonne, objet] of VOCABULAIRES)
    await measureJoin(tx, context, {
      nom: `${nom} → vocabulaire`,
      valeurs: `select code as valeur, exists (
          select from orientation.lignes v where v.objet = '${objet}' and v.cle = code and v.retire_le is null) as resolu
        from services_calcules s cross join lateral unnest(s.${colonne}) code where s.retire_le is null`,
    });
}
