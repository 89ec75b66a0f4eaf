import { join } from "node:path";
import type { SubgraphDefinition } from "@passerelle/kernel/subgraph";
import { loadDemo } from "../demo/load.ts";
import { importers } from "../importers/index.ts";
import { type Context, createContext } from "./context.ts";
import { projectionMetiers } from "./metiers/projection.ts";
import { resolvers } from "./resolvers.ts";
import { projectionSessions } from "./sessions/projection.ts";
import { chargerReference, SOURCE_REFERENCE } from "./territoires/reference.ts";

/** What this system is made of: `scripts/` starts it, alone or beside the others. */
export const orientation: SubgraphDefinition<Context> = {
  name: "orientation",
  folder: join(import.meta.dirname, ".."),
  resolvers,
  createContext,
  projections: [projectionSessions, projectionMetiers],
  importers,
  loadReference: ({ url, sql, log, today }) => chargerReference({ url, sql, log, now: today }),
  loadDemo,
  // The territories come with the program: they are not data that someone loaded.
  async isEmpty(sql) {
    const [row] = await sql`
      select exists (select 1 from imports where etat = 'REUSSI' and source <> ${SOURCE_REFERENCE}) as loaded`;
    return !row?.loaded;
  },
};
