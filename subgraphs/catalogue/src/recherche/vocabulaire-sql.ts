import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Words of a set of texts with the number of texts that hold each; those with a digit are codes, not words. */
const motsDe = (textes: string) => `
  select word as mot, ndoc as nombre from ts_stat($textes$${textes}$textes$)
  where word !~ '[0-9]' and length(word) between 3 and 40`;

const enMots = (texte: string) => `to_tsvector('catalogue.mots', translate(${texte}, '-/''’.', '      '))`;

const TITRES = `select ${enMots("intitule")} from catalogue.formations where retire_le is null`;
const CERTIFICATIONS = `select ${enMots("libelle")} from catalogue.certifications where libelle is not null`;
const TERMES = `select ${enMots("texte")} from catalogue.termes`;

const RACINE = `coalesce((ts_lexize('pg_catalog.french_stem', mot))[1], mot)`;

/** Makes the vocabulary anew from every title, label and term: a few seconds for 300 000 formations. */
export async function refaireVocabulaire(tx: TransactionSql): Promise<void> {
  await tx.unsafe(`
    create temporary table mots_connus on commit drop as
    select mot, sum(nombre)::int as nombre
    from (${[TITRES, CERTIFICATIONS, TERMES].map(motsDe).join(" union all ")}) lus group by mot`);
  await tx`delete from vocabulaire where not exists (select from mots_connus where mots_connus.mot = vocabulaire.mot)`;
  await tx.unsafe(`
    insert into vocabulaire (mot, racine, nombre) select mot, ${RACINE}, nombre from mots_connus
    on conflict (mot) do update set nombre = excluded.nombre where vocabulaire.nombre <> excluded.nombre`);
  await tx`drop table mots_connus`;
}

/**
 * Adds the words of the titles of the formations in `touchees`: a few formations do not make all of it anew.
 * Words that no title has any more stay until the next import of some size.
 */
export async function completerVocabulaire(tx: TransactionSql): Promise<void> {
  await ajouter(
    tx,
    `select ${enMots(AVEC_CERTIFICATIONS)}
     from catalogue.formations join pg_temp.touchees on touchees.formation_id = formations.id where retire_le is null`,
  );
}

const AVEC_CERTIFICATIONS = `concat_ws(' ', intitule, (
  select string_agg(libelle, ' ') from catalogue.certifications where certifications.id = any(formations.certifications)))`;

/** Adds the words of the terms of some codes. */
export async function completerTermes(
  tx: TransactionSql,
  genre: string,
  codes: readonly string[],
): Promise<void> {
  await tx`create temporary table if not exists codes_vus (code text) on commit drop`;
  await tx`truncate codes_vus`;
  await tx`insert into codes_vus select unnest(${[...codes]}::text[])`;
  await ajouter(tx, `${TERMES} where genre = '${genre}' and code in (select code from pg_temp.codes_vus)`);
}

const ajouter = (tx: TransactionSql, textes: string) =>
  tx.unsafe(`
    insert into vocabulaire (mot, racine, nombre) select mot, ${RACINE}, nombre from (${motsDe(textes)}) lus
    on conflict (mot) do nothing`);
