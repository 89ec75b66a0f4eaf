import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Codes that the staged records of each kind carry, and where they should lead. SQL over `lignes_lues` as `lue`. */
const JOINTURES: Readonly<Record<string, readonly { nom: string; valeurs: string }[]>> = {
  listeOnisep: [
    {
      nom: "métiers Onisep → fiches ROME",
      valeurs: `select code as valeur, code in (select code from fiches_rome) as resolu
        from lignes_lues lue, jsonb_array_elements_text(lue.contenu -> 'codesRome') code`,
    },
  ],
  descriptifsOnisep: [
    {
      nom: "descriptifs → métiers en vigueur",
      valeurs: `select cle as valeur, cle in (select id from metiers where retire_le is null) as resolu
        from lignes_lues lue where contenu is not null`,
    },
  ],
  fichesOnisep: [
    {
      nom: "fiches Onisep → métiers en vigueur",
      valeurs: `select cle as valeur, cle in (select id from metiers where retire_le is null) as resolu
        from lignes_lues lue where contenu is not null`,
    },
    {
      nom: "fiches Onisep → fiches ROME",
      valeurs: `select code as valeur,
          code in (select code from fiches_rome union select code_parent from fiches_rome) as resolu
        from lignes_lues lue, jsonb_array_elements_text(lue.contenu -> 'codesRome') code`,
    },
    {
      nom: "métiers associés → métiers en vigueur",
      valeurs: `select id as valeur, id in (select id from metiers where retire_le is null) as resolu
        from lignes_lues lue, jsonb_array_elements_text(lue.contenu -> 'associes') id`,
    },
  ],
};

/** Reports where the codes of this import's records of one kind lead; call it once métiers are merged. */
export async function mesurerJointures(
  tx: TransactionSql,
  context: Pick<ImportContext, "joined">,
  objet: string,
): Promise<void> {
  for (const jointure of JOINTURES[objet] ?? []) await measureJoin(tx, context, jointure);
}
