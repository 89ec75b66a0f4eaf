import type { Importer } from "@passerelle/kernel/importing/importer";

/** The sources that this subgraph can read. */
export const importers: readonly Importer[] = [];
