import type { Importer } from "@passerelle/kernel/importing/importer";
import { lheo } from "./lheo/importer.ts";

/** The sources that this subgraph can read. */
export const importers: readonly Importer[] = [lheo];
