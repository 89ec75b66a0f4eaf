import type { Counts, ImportContext } from "@passerelle/kernel/importing/importer";
import type { Staging } from "@passerelle/kernel/importing/staging";
import type { CopyValue } from "@passerelle/kernel/postgres/copy";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

const COLONNES = [
  "id",
  "nom",
  "recherche",
  "reseaux",
  "lignes",
  "code_postal",
  "ville",
  "code_commune",
  "latitude",
  "longitude",
  "territoire_id",
  "fuseau",
] as const;

/** Columns that a directory without them leaves as they are. */
const MODIFIABLES = COLONNES.slice(1);

type Ajouter = (row: Record<string, CopyValue>) => Promise<void>;

/** Makes the staging tables of a directory of structures. */
export async function ouvrirStructures(staging: Staging): Promise<{ structure: Ajouter; compte: Ajouter }> {
  return {
    structure: await staging.table(
      "attente_structures",
      `id text, nom text, recherche text, reseaux text[], lignes text[], code_postal text, ville text,
       code_commune text, latitude float8, longitude float8, territoire_id text, fuseau text`,
      COLONNES,
    ),
    compte: await staging.table("attente_comptes", "objet text, lus integer, rejetes integer", [
      "objet",
      "lus",
      "rejetes",
    ]),
  };
}

/** Makes the staged structures those of their source; the ones that it no longer has are closed. */
export async function fusionnerStructures(
  tx: TransactionSql,
  { importId, source, now }: ImportContext,
): Promise<Record<string, Counts>> {
  const prefixees = (table: string) => MODIFIABLES.map((nom) => `${table}.${nom}`).join(", ");
  const [ecrites] = await tx.unsafe<{ crees: number; modifies: number }[]>(
    `with ecrites as (
       insert into structures (${COLONNES.join(", ")}, source, import_id)
       select ${COLONNES.join(", ")}, $1, $2 from attente_structures
       on conflict (id) do update set ${MODIFIABLES.map((nom) => `${nom} = excluded.${nom}`).join(", ")},
         import_id = excluded.import_id, retire_le = null
       where (${prefixees("structures")}, structures.retire_le) is distinct from (${prefixees("excluded")}, null)
       returning xmax = 0 as cree)
     select count(*) filter (where cree)::integer as crees,
       count(*) filter (where not cree)::integer as modifies from ecrites`,
    [source, importId],
  );
  const fermees = await tx`
    update structures s set retire_le = ${now.toISOString().slice(0, 10)}, import_id = ${importId}
    where s.source = ${source} and s.retire_le is null
      and not exists (select from attente_structures a where a.id = s.id)`;
  const [compte] = await tx<{ objet: string; lus: number; rejetes: number }[]>`
    select objet, lus, rejetes from attente_comptes`;
  const { objet, lus, rejetes } = compte ?? { objet: "structures", lus: 0, rejetes: 0 };
  const { crees, modifies } = ecrites ?? { crees: 0, modifies: 0 };
  const stockes = lus - rejetes;
  const inchanges = stockes - crees - modifies;
  return { [objet]: { lus, stockes, rejetes, crees, modifies, inchanges, fermes: fermees.count } };
}
