import { catalogue } from "@passerelle/catalogue/subgraph";
import type { SubgraphDefinition } from "@passerelle/kernel/subgraph";
import { metiers } from "@passerelle/metiers/subgraph";
import { orientation } from "@passerelle/orientation/subgraph";
import { remuneration } from "@passerelle/remuneration/subgraph";

/**
 * The four systems, in the order in which their data load: each projects facts of those before it.
 */
export const SYSTEMS = [
  orientation,
  metiers,
  catalogue,
  remuneration,
] as unknown as readonly SubgraphDefinition[];
