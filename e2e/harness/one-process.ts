import { ToldChanges } from "@passerelle/gateway/cache/told-changes";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { type GatewayOptions, startGateway } from "@passerelle/gateway/gateway";
import { readGraphFiles } from "@passerelle/gateway/supergraph/graph-files";
import { memoryTransport } from "@passerelle/gateway/transport/memory";
import { silentLogger } from "@passerelle/kernel/logger";
import { migrateSubgraph } from "@passerelle/kernel/postgres/migrate";
import { createTestDatabase, isCounted, templateDatabase } from "@passerelle/testing/postgres";
import { EXAMPLES } from "../../scripts/stack/examples.ts";
import { GRAPH_FILES } from "../../scripts/stack/graph-files.ts";
import { loadData } from "../../scripts/stack/load.ts";
import { silentProgress } from "../../scripts/stack/progress.ts";
import { openStack } from "../../scripts/stack/stack.ts";
import { SYSTEMS } from "../../scripts/stack/systems.ts";
import { PATIENCE, PATIENT } from "./patience.ts";

export const SUPERGRAPH = GRAPH_FILES.supergraph;

export interface OneProcess {
  /** Address of the gateway. */
  url: string;
  adminUrl: string;
  /** SQL statements of the four subgraphs since the last call, apart from BEGIN, SET and COMMIT, as `system: text`. */
  statements(): string[];
  close(): Promise<void>;
}

/** The product in this process, on a database of its own, with the quick demo or the files of `from`. */
export async function startOneProcess(
  options: {
    from?: string;
    engine?: "apollo" | "passerelle";
    env?: Readonly<Record<string, string>>;
    /** As whom one may ask. */
    identities?: Pick<GatewayOptions, "authorities" | "callers">;
  } = {},
): Promise<OneProcess> {
  const template = await templateDatabase(options.from ? "vrais_fichiers" : "demo", (adminUrl) =>
    load(adminUrl, options),
  );
  const database = await createTestDatabase(template);
  let seen: string[] = [];
  const told = new ToldChanges();
  const stack = openStack({
    adminUrl: database.adminUrl,
    log: silentLogger,
    onStatement: (system, text) => {
      if (isCounted(text)) seen.push(`${system}: ${text}`);
    },
    // Readings of the outboxes would be counted as statements of a query.
    projectionInterval: 3_600_000,
    tell: (news) => void told.receive(news),
  });
  await stack.drain();
  const gateway = await startGateway({
    ...(await readGraphFiles(GRAPH_FILES)),
    config: readGatewayConfig({
      PORT: "0",
      LOG_LEVEL: "silent",
      ENGINE: options.engine,
      ...PATIENT,
      ...options.env,
    }),
    log: silentLogger,
    transports: new Map(
      stack.subgraphs.map((subgraph) => [subgraph.name, memoryTransport(subgraph, { deadline: PATIENCE })]),
    ),
    examples: EXAMPLES,
    ...options.identities,
    told,
  });
  return {
    url: gateway.url,
    adminUrl: database.adminUrl,
    statements() {
      const taken = seen;
      seen = [];
      return taken;
    },
    async close() {
      await gateway.close();
      await stack.close();
      await database.drop();
    },
  };
}

/** What `npm start` does before it serves. */
async function load(adminUrl: string, options: { from?: string }): Promise<void> {
  for (const { name, folder } of SYSTEMS)
    await migrateSubgraph({ adminUrl, name, folder: `${folder}/migrations` });
  const stack = openStack({ adminUrl, log: silentLogger });
  try {
    await loadData({
      adminUrl,
      stack,
      log: silentLogger,
      progress: silentProgress,
      today: new Date(),
      size: "quick",
      ...options,
    });
  } finally {
    await stack.close();
  }
}
