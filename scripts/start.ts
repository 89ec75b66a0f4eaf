import { parseArgs } from "node:util";
import { openRegistry } from "@passerelle/gateway/access/config";
import { postgresRegistry } from "@passerelle/gateway/access/keys/postgres-registry";
import { ToldChanges } from "@passerelle/gateway/cache/told-changes";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { startGateway } from "@passerelle/gateway/gateway";
import { readGraphFiles } from "@passerelle/gateway/supergraph/graph-files";
import { memoryTransport } from "@passerelle/gateway/transport/memory";
import { runCommand, untilStopped } from "@passerelle/kernel/command";
import { fromHere } from "@passerelle/kernel/from-here";
import { createLogger } from "@passerelle/kernel/logger";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import { startTracing, stopTracing } from "@passerelle/kernel/tracing/tracing";
import { startDemoCallers } from "./issuer/demo-callers.ts";
import { openStackDatabase } from "./stack/database.ts";
import { EXAMPLES } from "./stack/examples.ts";
import { GRAPH_FILES } from "./stack/graph-files.ts";
import { loadData } from "./stack/load.ts";
import { terminalProgress } from "./stack/progress.ts";
import { openStack } from "./stack/stack.ts";
import { welcome } from "./stack/welcome.ts";

const HELP = `Starts Passerelle: Postgres, the four subgraphs and the gateway in one process.

  npm start -- [--from FOLDER] [--full]

  --from FOLDER  load the real files found there instead of the demo; a system that recognises none keeps its demo
  --full         load the demo region at full size: 25 000 sessions instead of 2 000 (only when there is no data yet)
  --help         this text

PORT (4000), DATA_DIR (.data), DATABASE_URL and the other settings: docs/configuration.md.
`;

/** The documents that the demo trusts, made by `npm run generate`. */
const DOCUMENTS_FILE = new URL("../schema/documents.json", import.meta.url).pathname;

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      full: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const config = readGatewayConfig({ LOG_LEVEL: "warn", DOCUMENTS_FILE, ...process.env });
  const log = createLogger({ level: config.LOG_LEVEL, name: "passerelle" });
  await startTracing("passerelle");
  const progress = terminalProgress();
  const stopped = untilStopped();

  const database = await openStackDatabase({ owner: true });
  try {
    const told = new ToldChanges();
    const stack = openStack({
      ...{ adminUrl: database.adminUrl, log, cursorSecret: config.CURSOR_SECRET },
      tell: (news) => void told.receive(news),
    });
    try {
      await loadData({
        adminUrl: database.adminUrl,
        stack,
        log,
        progress,
        today: new Date(),
        size: values.full ? "full" : "quick",
        from: values.from && fromHere(values.from),
      });
      const keysUrl = serviceUrl(database.adminUrl, "gateway");
      const demo = await startDemoCallers({
        host: config.HOST,
        port: config.PORT,
        dataDir: config.DATA_DIR,
        environment: process.env.NODE_ENV,
        ownIssuers: Boolean(config.ISSUERS || config.ISSUERS_FILE),
        openRegistry: () => openRegistry(config) ?? postgresRegistry(keysUrl),
      });
      try {
        const gateway = await startGateway({
          ...(await readGraphFiles(GRAPH_FILES)),
          config: { ...config, GATEWAY_DATABASE_URL: keysUrl },
          ...(demo ? { authorities: demo.authorities, callers: demo.callers } : {}),
          log,
          transports: new Map(stack.subgraphs.map((subgraph) => [subgraph.name, memoryTransport(subgraph)])),
          examples: EXAMPLES,
          told,
        });
        await demo?.serve(gateway.url);
        process.stdout.write(welcome(gateway.url, EXAMPLES, demo?.callers.issuer.url));
        await stopped;
        process.stderr.write("Arrêt…\n");
        await gateway.close();
      } finally {
        await demo?.close();
      }
    } finally {
      await stack.close();
    }
  } finally {
    await database.release();
    await stopTracing();
  }
});
