import { join } from "node:path";
import type { SubgraphDefinition } from "@passerelle/kernel/subgraph";
import { loadDemo } from "../demo/load.ts";
import { importers } from "../importers/index.ts";
import { projectionCommunes } from "./communes/projection.ts";
import { type Context, createContext } from "./context.ts";
import { projectionMetiers } from "./metiers/projection.ts";
import { projectionNoms } from "./metiers/projection-noms.ts";
import { resolvers } from "./resolvers.ts";

/** What this system is made of: `scripts/` starts it, alone or beside the others. */
export const catalogue: SubgraphDefinition<Context> = {
  name: "catalogue",
  folder: join(import.meta.dirname, ".."),
  resolvers,
  createContext,
  projections: [projectionCommunes, projectionMetiers, projectionNoms],
  importers,
  loadDemo,
  async isEmpty(sql) {
    const [row] = await sql`select exists (select 1 from imports where etat = 'REUSSI') as loaded`;
    return !row?.loaded;
  },
};
