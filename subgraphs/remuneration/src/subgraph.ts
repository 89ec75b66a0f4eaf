import { join } from "node:path";
import type { SubgraphDefinition } from "@passerelle/kernel/subgraph";
import { loadDemo } from "../demo/load.ts";
import { importers } from "../importers/index.ts";
import { type Context, createContext } from "./context.ts";
import { resolvers } from "./resolvers.ts";
import { sessionsDuCatalogue } from "./session/projection.ts";

/** What this system is made of: `scripts/` starts it, alone or beside the others. */
export const remuneration: SubgraphDefinition<Context> = {
  name: "remuneration",
  folder: join(import.meta.dirname, ".."),
  resolvers,
  createContext,
  projections: [sessionsDuCatalogue],
  importers,
  loadDemo,
  async isEmpty(sql) {
    const [row] = await sql`select exists (select 1 from imports where etat = 'REUSSI') as loaded`;
    return !row?.loaded;
  },
};
