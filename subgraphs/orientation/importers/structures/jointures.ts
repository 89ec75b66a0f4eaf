import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Territories above the commune of a structure, by the column that says each. */
const AU_DESSUS = [
  ["bassins d'emploi", "bassin"],
  ["zones d'emploi", "zone_emploi"],
  ["intercommunalités", "epci"],
] as const;

/** What the records of a list lead to, once `membres` is made: another list's structure. */
const LISTES = [
  ["agences (missions locales) → structures", "agencesMilo"],
  ["agences (France Travail) → structures", "agencesPoleEmploi"],
  ["prises de rendez-vous → missions locales", "rendezVousMissionsLocales"],
  ["points → missions locales", "pointsMissionsLocales"],
  ["directions → structures (Safir)", "directionsFranceTravail"],
  ["missions locales de la couverture → i-milo", "missionsLocalesCouverture"],
] as const;

/** Reports what the structures of this import's records lead to; `membres` is that of `fusionnerStructures`. */
export async function mesurerJointures(
  tx: TransactionSql,
  context: Pick<ImportContext, "joined" | "source">,
): Promise<void> {
  const lues = new Set(
    (await tx<{ objet: string }[]>`select distinct objet from lignes_lues`).map(({ objet }) => objet),
  );
  const source = context.source.replaceAll("'", "''");
  const siennes = `select distinct m.structure_id from membres m
    where m.source = '${source}' and m.retire_le is null and m.objet in (select distinct objet from lignes_lues)`;
  await measureJoin(tx, context, {
    nom: "structures → communes",
    valeurs: `select s.id as valeur, s.territoire_id like 'COM-%' as resolu from orientation.structures s
      where s.retire_le is null and s.id in (${siennes})`,
  });
  for (const [nom, colonne] of AU_DESSUS) {
    const [connu] = await tx`select from territoires where ${tx(colonne)} is not null limit 1`;
    // Nothing is measured against a list that was not loaded.
    if (!connu) continue;
    await measureJoin(tx, context, {
      nom: `structures → ${nom}`,
      valeurs: `select coalesce(t.code, s.id) as valeur, t.${colonne} is not null as resolu
        from orientation.structures s left join orientation.territoires t on t.id = s.territoire_id and t.niveau = 'COMMUNE'
        where s.retire_le is null and s.id in (${siennes})`,
    });
  }
  for (const [nom, objet] of LISTES)
    if (lues.has(objet))
      await measureJoin(tx, context, {
        nom,
        valeurs: `
          select l.contenu ->> 'nom' as valeur, exists (
            select from membres autre join membres m on m.structure_id = autre.structure_id
            where m.objet = l.objet and m.source = l.source and m.cle = l.cle
              and autre.rang < m.rang and not autre.complement) as resolu
          from orientation.lignes l
          where l.objet = '${objet}' and l.source = '${source}' and l.retire_le is null`,
      });
  if (lues.has("couvertures"))
    await measureJoin(tx, context, {
      nom: "couvertures → communes",
      valeurs: `select l.contenu ->> 'codeCommune' as valeur, t.id is not null as resolu
        from orientation.lignes l
        left join orientation.territoires t on t.id = 'COM-' || (l.contenu ->> 'codeCommune') and t.retire_le is null
        where l.objet = 'couvertures' and l.source = '${source}' and l.retire_le is null`,
    });
  await measureJoin(tx, context, {
    nom: "réseaux → vocabulaire",
    valeurs: `select reseau as valeur, exists (
        select from orientation.lignes v where v.objet = 'reseaux' and v.retire_le is null
          and v.cle = case reseau when 'cap-emploi' then 'cap-emploi-reseau-cheops' else reseau end) as resolu
      from orientation.structures s cross join lateral unnest(s.reseaux) reseau
      where s.retire_le is null and s.id in (${siennes})`,
  });
}
