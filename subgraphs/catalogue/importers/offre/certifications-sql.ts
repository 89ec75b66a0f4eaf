import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { servirCertifications } from "../certifications/calcul/calculer.ts";
import { toucherFormations } from "../certifications/calcul/formations.ts";
import type { OffreSwapContext } from "./swap.ts";

/** Kind of record in `lignes`: what an offer says of a certification. */
const OBJET = "certificationsOffre";

/**
 * Writes what the offer says of certifications beside what the other sources say, and computes them again when it
 * changed; returns how many it names. What an offer no longer names stays known.
 *
 * Makes the temporary table `certifications_resolues`: where the lists of ids that its formations say
 * (`certifications_dites`) lead today (`certifications`).
 */
export async function swapCertifications(tx: TransactionSql, context: OffreSwapContext): Promise<number> {
  const { source, importId } = context;
  await tx.unsafe(
    `with dites as (
       select id, jsonb_strip_nulls(jsonb_build_object('codeCertifInfo', ${premier("code_certif_info")},
         'codeRncp', substr(${premier("code_rncp")}, 5), 'codeRs', substr(${premier("code_rs")}, 3),
         'codeCpf', ${premier("code_cpf")}, 'libelle', ${premier("libelle")}, 'niveau', ${premier("niveau")},
         'codesRome', to_jsonb(${premier("nullif(codes_rome, '{}')::text")}::text[]))) as contenu
       from offre_certifications group by id
     ), ecrites as (
       insert into lignes (source, edition, objet, cle, contenu, import_id)
       select $1, '', '${OBJET}', id, contenu, $2 from dites
       on conflict (objet, source, edition, cle) do update
         set contenu = excluded.contenu, import_id = excluded.import_id, retire_le = null
         where lignes.contenu is distinct from excluded.contenu or lignes.retire_le is not null
       returning cle, xmax = 0 as cree)
     insert into changes select cle, cree, false from ecrites`,
    [source, importId],
  );
  const [changed] = await tx`select exists (select from changes) as some`;
  if (changed?.some) {
    await servirCertifications(tx, context);
    await toucherFormations(tx);
  }
  // One code is looked up at a time: hashing would read all of them for each.
  await tx`set local enable_nestloop = on`;
  await tx`
    create temporary table certifications_resolues on commit drop as
    select certifications_dites, catalogue.certifications_designees(certifications_dites) as certifications
    from (select distinct certifications_dites from offre_formations) listes`;
  await tx`set local enable_nestloop = off`;
  const [row] = await tx`select count(distinct id) as count from offre_certifications`;
  return row?.count ?? 0;
}

/**
 * Of what the rows that describe one certification say, the first in the order of texts: the same wherever they stand
 * in the file. Lists pass as text, which arrays hold.
 */
const premier = (valeur: string) =>
  `(array_agg(${valeur} order by ${valeur}) filter (where ${valeur} is not null))[1]`;
