import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * SQL: words of a set of texts (columns `mot` without accents, `ecrit`, `nombre` of texts that hold it). Words with a
 * digit are codes, not words. Of several spellings the most frequent one with accents is shown: capitals lose theirs.
 */
const motsDe = (textes: readonly string[]) => `
  select mot, sum(nombre)::int as nombre, coalesce((ts_lexize('pg_catalog.french_stem', mot))[1], mot) as racine,
    (array_agg(word order by word = mot, nombre desc, word))[1] as ecrit
  from (
    select word, lower(public.unaccent(word)) as mot, sum(ndoc) as nombre
    from (${textes.map((texte) => `select word, ndoc from ts_stat($textes$${texte}$textes$)`).join(" union all ")}) lus
    where word !~ '[0-9]' and length(word) between 3 and 40 group by word
  ) formes group by mot`;

const enMots = (texte: string) => `to_tsvector('pg_catalog.simple', translate(${texte}, '-/''’.', '      '))`;

const TITRES = `select ${enMots("intitule")} from catalogue.formations where retire_le is null`;
const CERTIFICATIONS = `select ${enMots("libelle")} from catalogue.certifications where libelle is not null`;
/** Every name, feminine ones too, which share their key in `termes` with the masculine. */
const TERMES = {
  METIER: `select ${enMots("nom")} from catalogue.noms_rome, unnest(noms) nom`,
  FORMACODE: `select ${enMots("nom")} from catalogue.formacodes, unnest(libelle || synonymes || metiers) nom`,
};

/** Makes the vocabulary anew from every title, label and term: a few seconds for 300 000 formations. */
export async function refaireVocabulaire(tx: TransactionSql): Promise<void> {
  await tx.unsafe(
    `create temporary table mots_connus on commit drop as ${motsDe([TITRES, CERTIFICATIONS, TERMES.METIER, TERMES.FORMACODE])}`,
  );
  await tx`delete from vocabulaire where not exists (select from mots_connus where mots_connus.mot = vocabulaire.mot)`;
  await tx`
    insert into vocabulaire (mot, racine, ecrit, nombre) select mot, racine, ecrit, nombre from mots_connus
    on conflict (mot) do update set ecrit = excluded.ecrit, nombre = excluded.nombre
      where (vocabulaire.ecrit, vocabulaire.nombre) is distinct from (excluded.ecrit, excluded.nombre)`;
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
  genre: keyof typeof TERMES,
  codes: readonly string[],
): Promise<void> {
  await tx`create temporary table if not exists codes_vus (code text) on commit drop`;
  await tx`truncate codes_vus`;
  await tx`insert into codes_vus select unnest(${[...codes]}::text[])`;
  await ajouter(tx, `${TERMES[genre]} where code in (select code from pg_temp.codes_vus)`);
}

const ajouter = (tx: TransactionSql, textes: string) =>
  tx.unsafe(`
    insert into vocabulaire (mot, racine, ecrit, nombre) select mot, racine, ecrit, nombre from (${motsDe([textes])}) lus
    on conflict (mot) do nothing`);
