import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** SQL: links of one kind that terms have, resolved when their version has what they name. */
const deLiens = (genre: string) => `
  select coalesce(lien ->> 'code', lien ->> 'libelle') as valeur, coalesce(autre.code, domaine.code) is not null as resolu
  from termes terme cross join lateral jsonb_array_elements(terme.c -> '${genre}') lien
  left join termes autre
    on autre.version = terme.version and autre.code = lien ->> 'code' and autre.retire_le is null
  left join termes domaine on domaine.version = terme.version and domaine.libelle = lien ->> 'libelle'
    and domaine.genre = 'GRAND_DOMAINE' and lien ->> 'code' is null and domaine.retire_le is null
  where terme.retire_le is null and lien ->> 'code' is distinct from terme.code`;

/** SQL: terms of a version, resolved when the next version that is loaded has their code. */
const VERSIONS = `
  with versions as (
    select version, lead(version) over (order by length(version), version) as suivante
    from termes where genre = 'DESCRIPTEUR' group by version
  )
  select terme.code as valeur, autre.code is not null as resolu
  from termes terme join versions on versions.version = terme.version and versions.suivante is not null
  left join termes autre on autre.version = versions.suivante and autre.code = terme.code and autre.retire_le is null
  where terme.genre = 'DESCRIPTEUR' and terme.retire_le is null`;

/** Measures what the terms name: after `servirFormacodes`, in the same transaction. */
export async function mesurerTermes(tx: TransactionSql, context: ImportContext): Promise<void> {
  for (const [nom, valeurs] of [
    ["termes génériques → Formacode", deLiens("generiques")],
    ["termes spécifiques → Formacode", deLiens("specifiques")],
    ["termes associés → Formacode", deLiens("associes")],
    ["descripteurs → version suivante du Formacode", VERSIONS],
  ] as const)
    await measureJoin(tx, context, { nom, valeurs });
}
