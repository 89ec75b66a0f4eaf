import type { ApolloServer } from "@apollo/server";
import type { Logger } from "@passerelle/kernel/logger";
import { traceRequests } from "@passerelle/kernel/tracing/traced-requests";
import Fastify, { type FastifyInstance } from "fastify";
import type { Identification } from "../access/identification.ts";
import { AnswerCache } from "../cache/answer-cache.ts";
import { Changes } from "../cache/changes.ts";
import { createDirectAnswers } from "../cache/direct.ts";
import { registerInvalidations } from "../cache/invalidations.ts";
import type { NewsDesk } from "../cache/open-news.ts";
import type { GatewayConfig } from "../config.ts";
import { createDocuments, type Documents } from "../documents/documents.ts";
import { createLimits, type Limits } from "../limits/limits.ts";
import type { Observer } from "../observe/observer.ts";
import { registerMetrics } from "../observe/route.ts";
import type { Transport } from "../transport/transport.ts";
import { registerApollo } from "./apollo-door.ts";
import { answerBrokenRequest } from "./client-error.ts";
import { registerCompression } from "./compression.ts";
import { type Door, type EngineSource, OPEN_DOOR } from "./door.ts";
import { registerDrain } from "./drain.ts";
import { registerErrors } from "./errors.ts";
import { type Callers, type Example, registerExplorer } from "./explorer.ts";
import { registerGraphql } from "./graphql.ts";
import { registerHeaders } from "./headers.ts";
import { registerHealth } from "./health.ts";
import { registerJsonBody } from "./json-body.ts";
import { LiveConnections } from "./live/connections.ts";
import { distinctStreams } from "./live/distinct-streams.ts";
import { registerStreams } from "./live/stream-routes.ts";
import { registerWebSockets } from "./live/upgrade.ts";

export interface HttpServerOptions {
  /** Our engine, as it is at each request; or Apollo Server over stock, to compare with. */
  engine: EngineSource | ApolloServer;
  config: GatewayConfig;
  log: Logger;
  transports: ReadonlyMap<string, Transport>;
  examples: readonly Example[];
  /** Sees what passes; absent, nothing does. */
  observer?: Observer | undefined;
  /** As whom the explorer may ask. */
  callers?: Callers | undefined;
  /** Who asks; without it, everybody is anonymous. */
  identification?: Identification;
  /** Texts by name and hash, their manifests read; without it, none is trusted. */
  documents?: Documents;
  /** What systems tell of their changes; without it, answers are kept for a moment only. */
  news?: NewsDesk;
  /** How much may be asked; without it, what the configuration says. */
  limits?: Limits;
}

/** The front door: `/graphql`, its streams, the explorer at `/`, `/healthz` and `/readyz`. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { engine, config, log } = options;
  const app = Fastify({
    bodyLimit: config.MAX_BODY,
    // A client that sends its headers or its body drop by drop is let go.
    requestTimeout: config.REQUEST_TIMEOUT_MS,
    // Nor does one that leaves its answer unread: nothing passes on its socket.
    connectionTimeout: 2 * Math.max(config.REQUEST_TIMEOUT_MS, config.GATEWAY_DEADLINE_MS),
    http: {
      headersTimeout: config.REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: Math.min(config.REQUEST_TIMEOUT_MS, 1_000),
      // Any other upgrade is declined by going on in HTTP/1.1, as clients that prefer HTTP/2 expect.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
    },
    forceCloseConnections: "idle",
    // What still comes by a connection kept from before the stop is answered, and is its last.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
  });
  if (config.COMPRESSION) await registerCompression(app);
  registerDrain(app, config.DRAIN_MS);
  registerErrors(app, log);
  traceRequests(app, "gateway");
  registerHeaders(app, options.identification?.mayUse);
  registerJsonBody(app);
  if ("current" in engine) registerDoor(app, engine, options);
  else await registerApollo(app, engine, config.HOST);
  registerHealth(app, options.transports);
  if (options.news?.keys) registerInvalidations(app, options.news, options.news.keys);
  if (options.observer)
    registerMetrics(app, { registry: options.observer.metrics.registry, token: config.METRICS_TOKEN });
  if (config.INTROSPECTION) registerExplorer(app, options);
  return app;
}

function registerDoor(app: FastifyInstance, engine: EngineSource, options: HttpServerOptions): void {
  const { config, log } = options;
  const documents = options.documents ?? createDocuments(config, log);
  const limits = options.limits ?? createLimits(config, log);
  const onLookup = (result: string) => options.observer?.metrics.cache.inc({ cache: "answers", result });
  const answers = new AnswerCache({
    changes: options.news?.changes ?? new Changes(),
    bytes: config.CACHE_BYTES,
    unfollowed: config.CACHE_UNTOLD_S,
    deadline: config.GATEWAY_DEADLINE_MS,
    onLookup,
  });
  const identify = options.identification?.identify ?? OPEN_DOOR.identify;
  const door: Door = {
    ...OPEN_DOOR,
    ...{ engine, log, deadline: config.GATEWAY_DEADLINE_MS },
    identify(claim) {
      const identity = identify(claim);
      return identity instanceof Promise || "kind" in identity ? identity : limits.placed(identity, claim);
    },
    admit: (passage) => limits.admit(passage),
    ...(config.CACHE_BYTES
      ? {
          direct: createDirectAnswers({
            ...{ answers, engine, bytes: config.CACHE_BYTES },
            documents: () => documents.version,
            onHit: () => onLookup("hit"),
          }),
        }
      : {}),
    runKept: (passage, request) => answers.run(passage, request),
    find: (asked, identity) => documents.find(asked, identity),
    settle(outcome, passage) {
      limits.settle(passage);
      options.observer?.settle(outcome, passage);
    },
  };
  const connections = new LiveConnections({
    connections: config.LIVE_CONNECTIONS,
    operations: config.LIVE_OPERATIONS,
    unread: config.LIVE_UNREAD,
    ping: config.LIVE_PING_MS,
    init: config.LIVE_INIT_MS,
  });
  options.observer?.metrics.gauge(
    "passerelle_live_connections",
    "Streams and sockets that are open.",
    () => connections.count,
  );
  const distinct = distinctStreams(door, connections);
  registerGraphql(app, door, distinct);
  registerStreams(app, { door, connections, distinct });
  registerWebSockets(app, { door, connections, maxMessage: config.MAX_BODY });
  app.addHook("preClose", async () => connections.end());
  app.addHook("onClose", () => limits.close());
}
