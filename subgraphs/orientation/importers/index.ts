import type { Importer } from "@passerelle/kernel/importing/importer";
import { geo } from "./geo/geo.ts";
import { missionsLocales } from "./missions-locales/missions-locales.ts";
import { structuresEmploi } from "./structures-emploi/structures-emploi.ts";

/** The sources that this subgraph can read, territories first: the others join to them. */
export const importers: readonly Importer[] = [geo, structuresEmploi, missionsLocales];
