import type { ImportContext } from "@passerelle/kernel/importing/importer";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { ecrireTermesFormacode } from "../../src/recherche/termes-sql.ts";
import { lireTermes } from "./termes-sql.ts";

const COLONNES = [
  "genre",
  "libelle",
  "champ_code",
  "champ_libelle",
  "synonymes",
  "metiers",
  "plus_larges",
  "plus_specifiques",
  "associes",
  "note_explication",
  "note_application",
  "arborescence",
  "domaines_isced",
  "publics_inclusion",
  "themes_inclusion",
  "cle_tri",
  "mots",
  "source",
  "retire_le",
] as const;

/** Computes the table `formacodes` from the records of every source; rows that stay the same are not touched. */
export async function servirFormacodes(
  tx: TransactionSql,
  { importId }: Pick<ImportContext, "importId">,
): Promise<void> {
  await lireTermes(tx);
  const of = (row: string) => COLONNES.map((name) => `${row}.${name}`).join(", ");
  await tx.unsafe(
    `with ${lies("larges", "large", "code", "autre")}, ${lies("specifiques", "large", "autre", "code")},
       ${lies("associes", "associe", "code", "autre")},
       themes as (
         select contenu ->> 'code' as code, array_agg(contenu ->> 'theme' order by contenu ->> 'theme') as themes
         from annexes where objet = 'formacodeInclusionTheme' group by 1)
     insert into formacodes (version, code, ${COLONNES.join(", ")}, import_id)
     select terme.version, terme.code, genre, libelle, c #>> '{champ,code}', c #>> '{champ,libelle}',
       ${listeJson("c -> 'synonymes'")}, ${listeJson("c -> 'metiers'")},
       coalesce(larges.codes, '{}'), coalesce(specifiques.codes, '{}'), coalesce(associes.codes, '{}'),
       c ->> 'noteExplication', c ->> 'noteApplication', c ->> 'arborescence',
       ${listeJson("isced.contenu -> 'domaines'")}, ${listeJson("inclusion.contenu -> 'publics'")},
       coalesce(themes.themes, '{}'), cle_tri,
       lower(public.unaccent(concat_ws(' ', libelle, c -> 'synonymes', c -> 'metiers'))), source, retire_le, $1
     from termes terme
     left join larges using (version, code) left join specifiques using (version, code)
     left join associes using (version, code) left join themes using (code)
     left join annexes isced on isced.objet = 'formacodeIsced' and isced.cle = terme.code
     left join annexes inclusion on inclusion.objet = 'formacodeInclusionPublic' and inclusion.cle = terme.code
     on conflict (version, code) do update set
       ${COLONNES.map((name) => `${name} = excluded.${name}`).join(", ")}, import_id = excluded.import_id
     where (${of("formacodes")}) is distinct from (${of("excluded")})`,
    [importId],
  );
  await ecrireTermesFormacode(tx);
}

/** SQL: texts of a JSON list, in its order; none for what is no list. */
const listeJson = (json: string) =>
  `coalesce((select array_agg(item order by place)
     from jsonb_array_elements_text(${json}) with ordinality as liste(item, place)), '{}')`;

/** SQL: a CTE of the terms that links of a kind lead to, from their end `de` to their end `vers`, in alphabetical order. */
const lies = (nom: string, genre: string, de: string, vers: string) =>
  `${nom} as (
     select liens.version, liens.${de} as code, array_agg(terme.code order by terme.cle_tri, terme.code) as codes
     from liens join termes terme on terme.version = liens.version and terme.code = liens.${vers}
     where liens.genre = '${genre}' group by 1, 2)`;
