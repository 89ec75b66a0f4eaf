import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Kinds of records, as the table `lignes` names them. */
export const OBJETS_NSF = { groupe: "nsf", dictionnaire: "nsfLheo" } as const;

const COLONNES = ["libelle", "domaine_code", "domaine_libelle", "source", "retire_le"] as const;

/**
 * Computes the table `specialites_nsf` from the records of every source.
 *
 * Labels are those of the decree as LHÉO writes them, else those of the Éducation nationale, in capitals when it
 * has no other.
 */
export async function servirNsf(
  tx: TransactionSql,
  { importId }: Pick<ImportContext, "importId">,
): Promise<void> {
  const of = (row: string) => COLONNES.map((name) => `${row}.${name}`).join(", ");
  await tx.unsafe(
    `with lus as (
       select distinct on (cle) cle as code, contenu as c, source, retire_le,
         first_value(contenu ->> 'libelle') over libelles as libelle
       from lignes where objet in ('${OBJETS_NSF.groupe}', '${OBJETS_NSF.dictionnaire}')
       window libelles as (partition by cle
         order by retire_le is not null, contenu ->> 'libelle' is null, objet desc, source = 'demo', source)
       order by cle, retire_le is not null, objet, source = 'demo', source
     ), domaines as (
       select c ->> 'domaine' as domaine, min(c ->> 'libelleCapitales') as libelle from lus
       where (c ->> 'nommeDomaine')::boolean group by 1
     )
     insert into specialites_nsf (code, ${COLONNES.join(", ")}, import_id)
     select code, coalesce(lus.libelle, c ->> 'libelleCapitales'), left(code, 2), domaines.libelle, source, retire_le, $1
     from lus left join domaines on domaines.domaine = left(code, 2)
     on conflict (code) do update set ${COLONNES.map((name) => `${name} = excluded.${name}`).join(", ")},
       import_id = excluded.import_id
     where (${of("specialites_nsf")}) is distinct from (${of("excluded")})`,
    [importId],
  );
}

/** Measures whether the two lists name the same groups. */
export async function mesurerNsf(tx: TransactionSql, context: ImportContext): Promise<void> {
  const codes = (objet: string) =>
    `(select distinct cle from lignes where objet = '${objet}' and retire_le is null)`;
  for (const [nom, de, vers] of [
    ["NSF du dictionnaire LHÉO → groupes", OBJETS_NSF.dictionnaire, OBJETS_NSF.groupe],
    ["groupes NSF → dictionnaire LHÉO", OBJETS_NSF.groupe, OBJETS_NSF.dictionnaire],
  ] as const)
    await measureJoin(tx, context, {
      nom,
      valeurs: `select de.cle as valeur, vers.cle is not null as resolu
        from ${codes(de)} de left join ${codes(vers)} vers using (cle)`,
    });
}
