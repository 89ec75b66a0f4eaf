import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Makes temporary tables of what all the sources say: `termes` (one row for each term of each version), `liens`
 * (what is broader than what, or associated, within a version) and `annexes` (what other tables say of a code).
 *
 * Where two sources have the same record, one that still has it prevails, and the demo's gives way.
 */
export async function lireTermes(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table annexes on commit drop as
    select distinct on (objet, cle) objet, cle, edition as version, contenu from lignes
    where objet in ('formacodeIsced', 'formacodeInclusionPublic', 'formacodeInclusionTheme') and retire_le is null
    order by objet, cle, length(edition) desc, edition desc, source = 'demo', source`;
  // The tree of V13 has capitals alone: the same words are written as they should be in another version.
  await tx`
    create temporary table termes on commit drop as
    with lus as materialized (
      select distinct on (edition, cle) edition as version, cle as code, contenu as c, source, retire_le,
        case objet when 'formacode' then 'DESCRIPTEUR' when 'formacodeDomaine' then 'GRAND_DOMAINE' else 'PUBLIC' end as genre
      from lignes where objet in ('formacode', 'formacodeDomaine', 'formacodePublic')
      order by edition, cle, retire_le is not null, source = 'demo', source
    ), ecrits as materialized (
      select distinct on (code, c ->> 'majuscules') code, c ->> 'majuscules' as majuscules, c ->> 'libelle' as libelle
      from lus where c ->> 'libelle' is not null
      order by code, c ->> 'majuscules', length(version) desc, version desc
    )
    select lus.*, nom.libelle, lower(public.unaccent(nom.libelle)) as cle_tri
    from lus left join ecrits on ecrits.code = lus.code and ecrits.majuscules = lus.c ->> 'majuscules',
      lateral (select coalesce(lus.c ->> 'libelle', ecrits.libelle, lus.c ->> 'majuscules') as libelle) nom`;
  // Top domains are named by their label alone.
  await tx`
    create temporary table liens on commit drop as
    select 'large' as genre, terme.version, terme.code, coalesce(lien ->> 'code', domaine.code) as autre
    from termes terme cross join lateral jsonb_array_elements(terme.c -> 'generiques') lien
    left join termes domaine on domaine.version = terme.version and domaine.genre = 'GRAND_DOMAINE'
      and lien ->> 'code' is null and domaine.libelle = lien ->> 'libelle'
    union
    select 'large', terme.version, lien ->> 'code', terme.code
    from termes terme cross join lateral jsonb_array_elements(terme.c -> 'specifiques') lien
    union
    select 'associe', terme.version, terme.code, lien ->> 'code'
    from termes terme cross join lateral jsonb_array_elements(terme.c -> 'associes') lien
    where lien ->> 'code' <> terme.code`;
  for (const table of ["annexes", "liens", "termes"]) await tx.unsafe(`analyze ${table}`);
}
