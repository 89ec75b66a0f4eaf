import type { ImportContext, Join } from "@passerelle/kernel/importing/importer";
import { TABLES_ROME } from "./tables.ts";

/**
 * Rejects the staged rows that refer to a row which neither this import nor an earlier one has, and reports the share
 * of those that do.
 *
 * Tables are visited in the order of `TABLES_ROME`: a row that refers to a rejected one goes with it.
 */
export async function rejeterRenvoisInconnus(context: ImportContext): Promise<void> {
  const { sql, source } = context;
  await sql`create index on lignes_lues (objet, edition, cle)`;
  for (const [objet, { renvois = {} }] of Object.entries(TABLES_ROME))
    for (const [colonne, cible] of Object.entries(renvois)) {
      const orphans = await sql`
        update lignes_lues lue set contenu = null
        from (select objet, edition, cle, contenu->>${colonne} as valeur from lignes_lues
          where objet = ${objet} and contenu is not null) renvoi
        where lue.objet = renvoi.objet and lue.edition = renvoi.edition and lue.cle = renvoi.cle
          and lue.contenu is not null and renvoi.valeur is not null
          and not exists (select from lignes_lues cible
            where cible.objet = ${cible} and cible.edition = renvoi.edition and cible.cle = renvoi.valeur
              and cible.contenu is not null)
          -- A table that is not given this time stays as it was.
          and not exists (select from lignes cible
            where cible.objet = ${cible} and cible.source = ${source} and cible.edition = renvoi.edition
              and cible.cle = renvoi.valeur and cible.retire_le is null
              and not exists (select from lignes_lues donnee
                where donnee.objet = ${cible} and donnee.edition = renvoi.edition))
        returning lue.fichier, lue.ligne, renvoi.valeur`;
      const [kept] = await sql`
        select count(contenu->>${colonne}) as nombre from lignes_lues where objet = ${objet}`;
      context.joined({
        nom: `${objet}.${colonne} → ${cible}`,
        total: kept?.nombre + orphans.length,
        resolus: kept?.nombre,
        manquants: comptees(orphans.map(({ valeur }) => valeur as string)),
      });
      for (const { fichier, ligne, valeur } of orphans)
        await context.reject({
          fichier,
          ligne,
          chemin: colonne,
          valeur,
          code: "RENVOI_INCONNU",
          raison: `« ${valeur} » n'existe pas dans la table « ${cible} » de cette version.`,
        });
    }
}

/** Values with how often they are met, the most frequent first. */
function comptees(valeurs: readonly string[]): Join["manquants"] {
  const fois = new Map<string, number>();
  for (const valeur of valeurs) fois.set(valeur, (fois.get(valeur) ?? 0) + 1);
  return [...fois]
    .map(([valeur, nombre]) => ({ valeur, fois: nombre }))
    .sort((one, other) => other.fois - one.fois)
    .slice(0, 1_000);
}
