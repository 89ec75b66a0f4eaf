import type { ApolloServer } from "@apollo/server";
import fastifyApollo from "@as-integrations/fastify";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import Fastify, { type FastifyInstance } from "fastify";
import type { GatewayConfig } from "../config.ts";
import type { Transport } from "../transport/transport.ts";
import { refuse } from "./errors.ts";
import { type Example, registerExplorer } from "./explorer.ts";
import { registerHealth } from "./health.ts";

export interface HttpServerOptions {
  engine: ApolloServer;
  config: GatewayConfig;
  transports: ReadonlyMap<string, Transport>;
  examples: readonly Example[];
}

/** The front door: `/graphql`, the explorer at `/`, `/healthz` and `/readyz`. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: options.config.MAX_BODY,
    // A client that sends its headers or its body drop by drop is let go.
    requestTimeout: 15_000,
    forceCloseConnections: "idle",
  });
  app.setErrorHandler(refuse);
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({
      errors: [
        {
          message: "Rien à cette adresse : le graphe est à /graphql.",
          extensions: { code: "NOT_FOUND", messageEn: "Nothing here: the graph is at /graphql." },
        },
      ],
    }),
  );
  // Widgets call from other people's sites, without cookies.
  await app.register(cors, { origin: "*", methods: ["GET", "POST", "OPTIONS"], maxAge: 86_400 });
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginResourcePolicy: { policy: "cross-origin" },
  });
  await app.register(fastifyApollo(options.engine), { path: "/graphql" });
  registerHealth(app, options.transports);
  if (options.config.INTROSPECTION) registerExplorer(app, options.examples);
  return app;
}
