import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { completerTermes } from "./vocabulaire-sql.ts";

/** Longer names are sentences: nobody types them. */
const LONGUEUR = 80;

/** SQL: keys of the names of some codes (columns `code` and `nom`), each key once a code. */
const clesDe = (genre: "METIER" | "FORMACODE", noms: string) => `
  select distinct on (cle, code) cle, '${genre}' as genre, code, nom
  from (select catalogue.cle_terme(nom) as cle, code, nom from (${noms}) noms where length(nom) <= ${LONGUEUR}) lus
  where cle <> '' order by cle, code, length(nom), nom`;

/** Writes the names of these ROME codes, as `noms_rome` has them, and their words. */
export async function ecrireTermesRome(tx: TransactionSql, codes: readonly string[]): Promise<void> {
  await tx`delete from catalogue.termes where genre = 'METIER' and code = any(${[...codes]}::text[])`;
  await tx.unsafe(
    `insert into catalogue.termes (cle, genre, code, texte)
     ${clesDe("METIER", "select code, nom from catalogue.noms_rome, unnest(noms) nom where code = any($1)")}`,
    [[...codes]],
  );
  await completerTermes(tx, "METIER", codes);
}

/**
 * Writes the names of every Formacode term, each code in its newest version: label, synonyms, occupations. Those that
 * explain an abbreviation (« LSF - Langue des signes française ») are found by either part.
 *
 * Called by the importers that change `formacodes`.
 */
export async function ecrireTermesFormacode(tx: TransactionSql): Promise<void> {
  await tx.unsafe(`
    create temporary table termes_formacode on commit drop as
    ${clesDe(
      "FORMACODE",
      `select code, nom from (
         select distinct on (code) code, libelle, synonymes, metiers from catalogue.formacodes
         where genre = 'DESCRIPTEUR' order by code, version desc
       ) terme, lateral (
         select nom from unnest(libelle || synonymes || metiers) nom
         union select parts from unnest(synonymes) synonyme, regexp_split_to_table(synonyme, ' - ') parts
           where synonyme like '% - %'
       ) nommes`,
    )}`);
  const ecrits = await tx`
    with perimes as (
      delete from catalogue.termes ancien where genre = 'FORMACODE' and not exists (
        select from termes_formacode nouveau where nouveau.cle = ancien.cle and nouveau.code = ancien.code)
    )
    insert into catalogue.termes (cle, genre, code, texte)
    select cle, genre, code, nom from termes_formacode
    on conflict (cle, genre, code) do update set texte = excluded.texte where termes.texte <> excluded.texte
    returning code`;
  await tx`drop table termes_formacode`;
  await completerTermes(tx, "FORMACODE", [...new Set(ecrits.map(({ code }) => code as string))]);
}
