import type { Importer } from "@passerelle/kernel/importing/importer";
import { agencesCej } from "./agences-cej/agences-cej.ts";
import { couvertureMissionsLocales } from "./couverture-missions-locales/couverture.ts";
import { dataInclusion } from "./data-inclusion/data-inclusion.ts";
import { vocabulairesDataInclusion } from "./data-inclusion/vocabulaires.ts";
import { directionsFranceTravail } from "./directions-france-travail/directions-france-travail.ts";
import { geo } from "./geo/geo.ts";
import { missionsLocales } from "./missions-locales/missions-locales.ts";
import { rendezVousMissionsLocales } from "./rendez-vous-missions-locales/rendez-vous.ts";
import { structuresEmploi } from "./structures-emploi/structures-emploi.ts";

/** The sources that this subgraph can read, territories first: the others join to them. */
export const importers: readonly Importer[] = [
  geo,
  vocabulairesDataInclusion,
  structuresEmploi,
  missionsLocales,
  couvertureMissionsLocales,
  rendezVousMissionsLocales,
  directionsFranceTravail,
  agencesCej,
  dataInclusion,
];
