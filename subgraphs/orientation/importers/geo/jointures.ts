import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** What a commune should be in, by the column that says it. */
const GROUPES = [
  ["intercommunalités", "epci"],
  ["bassins d'emploi", "bassin"],
  ["zones d'emploi", "zone_emploi"],
  ["arrondissements", "arrondissement"],
  ["départements", "departement"],
  ["académies", "academie"],
  ["régions", "region"],
] as const;

/** Reports how many communes have each territory above them, among the levels that some commune has. */
export async function mesurerJointures(
  tx: TransactionSql,
  context: Pick<ImportContext, "joined">,
): Promise<void> {
  for (const [nom, colonne] of GROUPES) {
    const [connu] = await tx`
      select from territoires where niveau = 'COMMUNE' and retire_le is null and ${tx(colonne)} is not null limit 1`;
    if (connu)
      await measureJoin(tx, context, {
        nom: `communes → ${nom}`,
        valeurs: `
          select commune.code as valeur, groupe.id is not null as resolu
          from orientation.territoires commune
          left join orientation.territoires groupe on groupe.id = commune.${colonne} and groupe.retire_le is null
          where commune.niveau = 'COMMUNE' and commune.mere is null and commune.retire_le is null`,
      });
  }
  await measureJoin(tx, context, {
    nom: "communes → coordonnées",
    valeurs: `
      select code as valeur, latitude is not null as resolu from orientation.territoires
      where niveau = 'COMMUNE' and mere is null and retire_le is null`,
  });
}
