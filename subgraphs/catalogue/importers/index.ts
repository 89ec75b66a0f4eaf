import type { Importer } from "@passerelle/kernel/importing/importer";
import { formacode } from "./formacode/importer.ts";
import { lheo } from "./lheo/importer.ts";

/** The sources that this subgraph can read. */
export const importers: readonly Importer[] = [lheo, formacode];
