import type { Importer } from "@passerelle/kernel/importing/importer";
import { baremes } from "./baremes/importer.ts";

/** The sources that this subgraph can read. */
export const importers: readonly Importer[] = [baremes];
