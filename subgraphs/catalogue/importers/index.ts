import type { Importer } from "@passerelle/kernel/importing/importer";
import { carifs } from "./carifs/importer.ts";
import { formacode } from "./formacode/importer.ts";
import { formacodeInclusion } from "./formacode-inclusion/importer.ts";
import { formacodeIsced } from "./formacode-isced/importer.ts";
import { lheo } from "./lheo/importer.ts";
import { nsf } from "./nsf/importer.ts";
import { nsfLheo } from "./nsf-lheo/importer.ts";

/** The sources that this subgraph can read. */
export const importers: readonly Importer[] = [
  lheo,
  formacode,
  formacodeIsced,
  formacodeInclusion,
  nsf,
  nsfLheo,
  carifs,
];
