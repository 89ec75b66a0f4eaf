import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import type { OffreSwapContext } from "./swap.ts";

const COLUMNS = [
  "libelle",
  "code_rncp",
  "code_rs",
  "code_certif_info",
  "code_cpf",
  "niveau",
  "codes_rome",
] as const;

/** An empty list of codes says as little as null. */
const said = (row: string, name: string) =>
  name === "codes_rome" ? `nullif(${row}.codes_rome, '{}')` : `${row}.${name}`;

/**
 * Writes the staged certifications and notes those that change; returns how many there are.
 *
 * Several sources name the same certification: the first one's word prevails over the others', which only
 * fill what it leaves out, so that loading them again in any order changes nothing. None is ever closed.
 */
export async function swapCertifications(
  tx: TransactionSql,
  { source, importId }: OffreSwapContext,
): Promise<number> {
  const merged = COLUMNS.map((name) => {
    const [kept, read] = [said("certifications", name), said("excluded", name)];
    const value = `case when certifications.source = excluded.source
      then coalesce(${read}, ${kept}) else coalesce(${kept}, ${read}) end`;
    return { name, value: name === "codes_rome" ? `coalesce(${value}, '{}')` : value };
  });
  const libelle = merged[0]?.value;
  await tx.unsafe(
    `with staged as (
       select id, ${COLUMNS.map(firstSaid).join(", ")} from offre_certifications certification group by id
     ), written as (
       insert into certifications (id, source, import_id, ${COLUMNS.join(", ")}, cle_tri)
       select id, $1, $2, ${COLUMNS.join(", ")}, ${cleTri("libelle")} from staged
       on conflict (id) do update set ${merged.map(({ name, value }) => `${name} = ${value}`).join(", ")},
         cle_tri = ${cleTri(libelle)}, import_id = excluded.import_id
       where (${COLUMNS.map((name) => `certifications.${name}`).join(", ")})
         is distinct from (${merged.map(({ value }) => value).join(", ")})
       returning id, xmax = 0 as cree)
     insert into changes select id, cree, false from written`,
    [source, importId],
  );
  const [row] = await tx`select count(distinct id) as count from offre_certifications`;
  return row?.count ?? 0;
}

/** Among the rows that describe one certification, the first that says something; lists pass as text, which arrays hold. */
const firstSaid = (name: string) =>
  name === "codes_rome"
    ? `coalesce((array_agg(codes_rome::text order by rang) filter (where codes_rome <> '{}'))[1]::text[], '{}') as codes_rome`
    : `(array_agg(${name} order by rang) filter (where ${name} is not null))[1] as ${name}`;

/** Those without a label come last in the alphabetical order. */
const cleTri = (libelle: string | undefined) => `coalesce(lower(public.unaccent(${libelle})), '~')`;
