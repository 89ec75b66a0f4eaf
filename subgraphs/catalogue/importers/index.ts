import type { Importer } from "@passerelle/kernel/importing/importer";
import { formacode } from "./formacode/importer.ts";
import { intercarifJson } from "./intercarif-json/importer.ts";
import { lheo } from "./lheo/importer.ts";
import { lycees } from "./organismes/lycees.ts";
import { organismesPrepa } from "./organismes/prepa.ts";
import { organismesReseaux } from "./organismes/reseaux.ts";
import { uaiSiret } from "./organismes/uai-siret.ts";
import { rcoApprentissage } from "./rco-apprentissage/importer.ts";

/** The sources that this subgraph can read. */
export const importers: readonly Importer[] = [
  lheo,
  intercarifJson,
  rcoApprentissage,
  organismesPrepa,
  organismesReseaux,
  uaiSiret,
  lycees,
  formacode,
];
