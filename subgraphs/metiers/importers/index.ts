import type { Importer } from "@passerelle/kernel/importing/importer";
import { onisepDescriptifs } from "./onisep-descriptifs/importer.ts";
import { onisepFiches } from "./onisep-fiches/importer.ts";
import { onisepMetiers } from "./onisep-metiers/importer.ts";
import { rome } from "./rome/importer.ts";

/** The sources that this subgraph can read, the ROME first: the others' codes lead to it. */
export const importers: readonly Importer[] = [rome, onisepMetiers, onisepDescriptifs, onisepFiches];
