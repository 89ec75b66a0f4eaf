import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Baremes } from "./bareme.ts";
import { lireBaremes } from "./lecture.ts";

const memoire = new WeakMap<Sql, { etat: string; baremes: Promise<Baremes> }>();

/**
 * The scales in the database, read again only when an import has ended since: some hundred exact
 * amounts take longer to read than a page of estimations to compute.
 *
 * Costs one small statement. Scales change by imports, or by migrations, after which the process starts anew.
 */
export async function baremesAJour(sql: Sql): Promise<Baremes> {
  const [row] =
    await sql`select count(*) || ' ' || coalesce(max(fin)::text, '') as etat from imports where etat = 'REUSSI'`;
  const etat: string = row?.etat ?? "";
  const connu = memoire.get(sql);
  if (connu?.etat === etat) return connu.baremes;
  const baremes = lireBaremes(sql);
  memoire.set(sql, { etat, baremes });
  baremes.catch(() => memoire.delete(sql));
  return baremes;
}
