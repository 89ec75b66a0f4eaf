import type { Importer } from "@passerelle/kernel/importing/importer";
import { carifs } from "./carifs/importer.ts";
import { certifInfo } from "./certif-info/importer.ts";
import { certificationsVae } from "./certifications-vae/importer.ts";
import { diplomesCpc } from "./diplomes-cpc/importer.ts";
import { formacode } from "./formacode/importer.ts";
import { formacodeInclusion } from "./formacode-inclusion/importer.ts";
import { formacodeIsced } from "./formacode-isced/importer.ts";
import { franceCompetences } from "./france-competences/importer.ts";
import { ideoFormations } from "./ideo-formations/importer.ts";
import { intercarifJson } from "./intercarif-json/importer.ts";
import { lheo } from "./lheo/importer.ts";
import { lheoIndex } from "./lheo-index/importer.ts";
import { nsf } from "./nsf/importer.ts";
import { nsfLheo } from "./nsf-lheo/importer.ts";
import { onisepUrls } from "./onisep-urls/importer.ts";
import { lycees } from "./organismes/lycees.ts";
import { organismesPrepa } from "./organismes/prepa.ts";
import { organismesReseaux } from "./organismes/reseaux.ts";
import { uaiSiret } from "./organismes/uai-siret.ts";
import { rcoApprentissage } from "./rco-apprentissage/importer.ts";
import { kitRncp } from "./rncp-kit/importer.ts";

/**
 * The sources that this subgraph can read: nomenclatures first, then certifications, directories and offers, whose codes
 * lead to those before them. What is stored does not depend on the order; what an import reports of its codes does.
 */
export const importers: readonly Importer[] = [
  formacode,
  formacodeIsced,
  formacodeInclusion,
  nsf,
  nsfLheo,
  carifs,
  certifInfo,
  kitRncp,
  franceCompetences,
  certificationsVae,
  diplomesCpc,
  ideoFormations,
  onisepUrls,
  organismesPrepa,
  organismesReseaux,
  uaiSiret,
  lycees,
  lheo,
  lheoIndex,
  intercarifJson,
  rcoApprentissage,
];
