import type { Counts } from "@passerelle/kernel/importing/importer";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Columns of the table, apart from its key and the import. */
const COLONNES = [
  ...[
    "libelle",
    "abrege",
    "type",
    "nature",
    "code_rncp",
    "code_rs",
    "codes_rs",
    "code_certif_info",
    "code_cpf",
  ],
  ...[
    "codes_diplome",
    "niveau",
    "etat",
    "type_enregistrement",
    "date_publication",
    "date_decision",
    "date_effet",
  ],
  ...[
    "fin_enregistrement",
    "limite_delivrance",
    "validation_partielle",
    "premiere_session",
    "derniere_session",
  ],
  ...["accessible_vae", "france_vae", "commission", "famille_metiers", "duree", "url_onisep", "formacodes"],
  ...[
    "codes_nsf",
    "codes_rome",
    "voies_acces",
    "certificateurs",
    "blocs",
    "conventions",
    "partenaires",
    "anciennes",
  ],
  ...["nouvelles", "declinaisons", "sources", "source", "date_maj", "cle_tri", "retire_le"],
];

type Ecrites = Record<"crees" | "modifies" | "fermes" | "total", number>;

/** What search reads of a certification: a formation whose certification keeps these needs no new words. */
const MOTS = "libelle, code_rncp, code_rs, code_certif_info, code_cpf";

/**
 * Makes the tables `certifications` and `certification_codes` those computed; returns the counts.
 *
 * A certification that another id now stands for is taken away, and its id stays a code of the one that it became.
 * Notes in the temporary tables `cert_changees` (id) those whose words for search changed, and `cert_alias` (dite)
 * the ids that lead elsewhere than before.
 */
export async function ecrire(
  tx: TransactionSql,
  { importId, jour }: { importId: string; jour: string },
): Promise<Counts> {
  await tx.unsafe(
    `create temporary table cert_finales on commit drop as
     with partages as (
       select systeme || '-' || code as id, array_agg(certification_id order by length(certification_id), certification_id collate "C") as declinaisons
       from cert_codes where certification_id <> systeme || '-' || code group by 1
     ), noms as (${DEBUT_COMMUN}), codes as (${CODES})
     select calcul.id, coalesce(calcul.libelle, noms.libelle, tous.libelle) as libelle, abrege, type, nature,
       'RNCP' || codes.rncp[1] as code_rncp, 'RS' || codes.rs[1] as code_rs,
       array(select 'RS' || code from unnest(codes.rs) code) as codes_rs, codes.ci[1] as code_certif_info,
       codes.cpf[1] as code_cpf, coalesce(codes.cfd, '{}') as codes_diplome,
       niveau, etat, type_enregistrement, date_publication, date_decision, date_effet, fin_enregistrement,
       limite_delivrance, validation_partielle, premiere_session, derniere_session, accessible_vae, france_vae,
       commission, famille_metiers, duree, url_onisep, formacodes, codes_nsf, codes_rome, voies_acces,
       coalesce(certificateurs, '[]') as certificateurs, coalesce(blocs, '[]') as blocs,
       coalesce(conventions, '[]') as conventions, coalesce(partenaires, '[]') as partenaires,
       coalesce(anciennes, '[]') as anciennes, coalesce(nouvelles, '[]') as nouvelles,
       coalesce(partages.declinaisons, '{}') as declinaisons, sources, source, date_maj,
       coalesce(lower(public.unaccent(coalesce(calcul.libelle, noms.libelle, tous.libelle))), '~') as cle_tri,
       case when not ouverte then coalesce(fin.jour, avant.retire_le, $1::date) end as retire_le
     from cert_calcul calcul
     left join cert_ensembles on cert_ensembles.certification_id = calcul.id
     left join cert_liens on cert_liens.certification_id = calcul.id
     left join partages using (id)
     left join noms using (id)
     left join (${TOUS}) tous using (id)
     left join (${FIN}) fin using (id)
     left join codes using (id)
     left join (select id, retire_le from certifications) avant using (id)`,
    [jour],
  );
  await noterAlias(tx);
  await tx.unsafe(
    `create temporary table cert_changees on commit drop as
     select coalesce(avant.id, finale.id) as id
     from (select id, ${MOTS} from certifications) avant full join (select id, ${MOTS} from cert_finales) finale
       on finale.id = avant.id
     where avant is distinct from finale`,
  );
  await tx`delete from certifications where id not in (select id from cert_finales)`;
  const noms = COLONNES.join(", ");
  const [ecrites] = await tx.unsafe<Ecrites[]>(
    `with ecrites as (
       insert into certifications (id, import_id, ${noms}) select id, $1, ${noms} from cert_finales
       on conflict (id) do update set (${noms}, import_id) = row(${COLONNES.map((nom) => `excluded.${nom}`).join(", ")}, $1)
         where (${COLONNES.map((nom) => `certifications.${nom}`).join(", ")})
           is distinct from (${COLONNES.map((nom) => `excluded.${nom}`).join(", ")})
       returning xmax = 0 as creee, retire_le = $2::date as fermee)
     select count(*) filter (where creee) as crees, count(*) filter (where not creee) as modifies,
       count(*) filter (where fermee) as fermes, (select count(*) from cert_finales) as total from ecrites`,
    [importId, jour],
  );
  const { crees, modifies, fermes, total } = ecrites ?? { crees: 0, modifies: 0, fermes: 0, total: 0 };
  return {
    lus: total,
    stockes: total,
    rejetes: 0,
    crees,
    modifies,
    inchanges: total - crees - modifies,
    fermes,
  };
}

/** Writes the codes, and notes those that designate another certification than before. */
async function noterAlias(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table cert_alias on commit drop as
    select systeme || '-' || code as dite
    from (select systeme, code, certification_id from certification_codes where retenue) avant
    full join (select systeme, code, certification_id from cert_codes where retenue) apres using (systeme, code)
    where avant.certification_id is distinct from apres.certification_id`;
  await tx`
    delete from certification_codes avant where not exists (
      select from cert_codes apres where apres.systeme = avant.systeme and apres.code = avant.code
        and apres.certification_id = avant.certification_id)`;
  await tx`
    insert into certification_codes (systeme, code, certification_id, retenue)
    select systeme, code, certification_id, retenue from cert_codes
    on conflict (systeme, code, certification_id) do update set retenue = excluded.retenue
      where certification_codes.retenue <> excluded.retenue`;
}

/** The codes of each certification by nomenclature; of its registrations, the newest first. */
const CODES = `
  select certification_id as id, ${["CI", "RNCP", "RS", "CPF", "CFD"]
    .map(
      (systeme) =>
        `array_agg(code order by ${systeme === "CFD" ? "code" : "length(code) desc, code desc"}) filter (where systeme = '${systeme}') as ${systeme.toLowerCase()}`,
    )
    .join(", ")}
  from cert_codes group by certification_id`;

/**
 * Name of a fiche that only its declinations name: the words with which they all begin (« CAP arts du bois » of
 * « CAP arts du bois option tourneur » and « option sculpteur »), at least two.
 */
const DEBUT_COMMUN = `
  select id, regexp_replace(string_agg(mot, ' ' order by rang),
    '(\\s+(option|mention|spécialité|discipline|catégorie|domaine|parcours|en|de|des|du|:|-|,|«|[(]))+$', '', 'i') as libelle
  from (
    select id, rang, min(mot) as mot, bool_and(count(distinct mot) = 1 and count(*) = min(fratrie))
      over (partition by id order by rang) as commun
    from (
      select partages.id, mot.mot, mot.rang, cardinality(declinaisons) as fratrie
      from partages, unnest(declinaisons) declinaison
      join cert_calcul on cert_calcul.id = declinaison,
        lateral unnest(string_to_array(cert_calcul.libelle, ' ')) with ordinality mot(mot, rang)
      where cardinality(declinaisons) > 1
    ) mots group by id, rang
  ) debuts where commun group by id having count(*) > 1`;

/** Name of a fiche whose declinations begin otherwise: the first three of theirs. */
const TOUS = `
  select partages.id, string_agg(cert_calcul.libelle, ' ou ' order by rang) as libelle
  from partages, unnest(declinaisons) with ordinality declinaison(autre, rang)
  join cert_calcul on cert_calcul.id = autre
  where rang <= 3 group by partages.id`;

/** Day on which a certification left its source: that of the first edition without it, or of the import that saw it gone. */
const FIN = `
  select certification_id as id, max(coalesce(suivante.jour, retire_le)) as jour
  from cert_apports apport left join lateral (
    select min(edition)::date as jour from (select distinct objet, source, edition from cert_lus) editions
    where editions.objet = apport.objet and editions.source = apport.source and editions.edition > apport.edition
  ) suivante on true
  where not ouvert group by certification_id`;
