import { join } from "node:path";
import { z } from "zod";
import { followChanges } from "./changes/follow.ts";
import { gatewayUrls, tellGateways } from "./changes/tell-gateways.ts";
import { untilStopped } from "./command.ts";
import { COMMON_CONFIG, port, readConfig } from "./config.ts";
import { OperatorError } from "./errors.ts";
import { createLogger } from "./logger.ts";
import { httpOutbox } from "./outbox/http.ts";
import { migrateSubgraph, serviceUrl } from "./postgres/migrate.ts";
import { serveSubgraph } from "./serve.ts";
import { SIGNING_CONFIG, signingKeys, signingKeysFile } from "./signing/keys.ts";
import { createSigner } from "./signing/signature.ts";
import { openSubgraph, type SubgraphDefinition } from "./subgraph.ts";
import { startTracing, stopTracing } from "./tracing/tracing.ts";

/** Runs one subgraph as a process of its own, until SIGTERM or SIGINT. Its `main.ts` calls nothing else. */
export async function runSubgraphProcess(definition: SubgraphDefinition, defaultPort: number): Promise<void> {
  const prefix = definition.name.toUpperCase();
  const owners = [...new Set(definition.projections.map(({ proprietaire }) => proprietaire))];
  const config = readConfig({
    ...COMMON_CONFIG,
    ...SIGNING_CONFIG,
    PORT: port(defaultPort),
    GATEWAY_URLS: z.string().default(""),
    DATABASE_URL: z.string().optional(),
    [`${prefix}_DATABASE_URL`]: z.string().optional(),
    ...Object.fromEntries(owners.map((owner) => [`${owner.toUpperCase()}_URL`, z.url()])),
  }) as Record<string, string | undefined> & {
    PORT: number;
    HOST: string;
    LOG_LEVEL: string;
    DATA_DIR: string;
    GATEWAY_URLS: string;
  };
  const admin = config.DATABASE_URL;
  const url = config[`${prefix}_DATABASE_URL`] ?? (admin && serviceUrl(admin, definition.name));
  if (!url)
    throw new OperatorError(`Set DATABASE_URL, or ${prefix}_DATABASE_URL for a database already migrated.`);
  const log = createLogger({ level: config.LOG_LEVEL, name: definition.name });
  await startTracing(definition.name);
  if (admin)
    await migrateSubgraph({
      adminUrl: admin,
      name: definition.name,
      folder: join(definition.folder, "migrations"),
    });
  const keys = await signingKeys(config.SIGNING_KEYS, signingKeysFile(config.DATA_DIR));
  const subgraph = openSubgraph(definition, {
    url,
    log,
    cursorSecret: config.CURSOR_SECRET ?? url,
    outboxOf: (owner) =>
      httpOutbox(new URL(config[`${owner.toUpperCase()}_URL`] ?? "").origin, createSigner(keys, owner), {
        actor: "systeme",
        subject: definition.name,
        scopes: [],
      }),
  });
  const server = await serveSubgraph(subgraph, {
    host: config.HOST,
    port: config.PORT,
    signingKeys: keys,
  });
  const urls = gatewayUrls(config.GATEWAY_URLS);
  const teller = tellGateways({ urls, keys, system: definition.name, log });
  const followed = urls.length
    ? followChanges({ url, schema: definition.name, log, tell: teller.tell })
    : undefined;
  log.info({ url: server.url }, "ready");
  await untilStopped();
  await followed?.stop();
  await teller.close();
  await server.close();
  await subgraph.close();
  await stopTracing();
}
