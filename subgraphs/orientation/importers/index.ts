import type { Importer } from "@passerelle/kernel/importing/importer";
import { geo } from "./geo/geo.ts";

/** The sources that this subgraph can read. */
export const importers: readonly Importer[] = [geo];
