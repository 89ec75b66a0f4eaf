import { untilImport } from "@passerelle/kernel/importing/imports-memory";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Baremes } from "./bareme.ts";
import { lireBaremes } from "./lecture.ts";

const memoire = new WeakMap<Sql, { etat: string; baremes: Promise<Baremes> }>();

/** What changes when an import ends. */
const etatDesImports = untilImport(async (sql): Promise<string> => {
  const [row] =
    await sql`select count(*) || ' ' || coalesce(max(fin)::text, '') as etat from imports where etat = 'REUSSI'`;
  return row?.etat ?? "";
});

/**
 * The scales in the database, read again only when an import has ended since: some hundred exact
 * amounts take longer to read than a page of estimations to compute.
 *
 * Costs one small statement a second. Scales change by imports, or by migrations, after which the process starts anew.
 */
export async function baremesAJour(sql: Sql): Promise<Baremes> {
  const etat = await etatDesImports(sql);
  const connu = memoire.get(sql);
  if (connu?.etat === etat) return connu.baremes;
  const baremes = lireBaremes(sql);
  memoire.set(sql, { etat, baremes });
  baremes.catch(() => memoire.delete(sql));
  return baremes;
}
