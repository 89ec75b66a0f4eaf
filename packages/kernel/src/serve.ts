import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify from "fastify";
import { ANYONE } from "./caller.ts";
import { maskError } from "./graphql/mask.ts";
import { listen } from "./listen.ts";
import { serveSubscriptions } from "./serve-subscriptions.ts";
import { guardSigned } from "./signing/guard.ts";
import type { SigningKey } from "./signing/keys.ts";
import type { BaseContext, Subgraph } from "./subgraph.ts";
import { traceRequests } from "./tracing/traced-requests.ts";

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a subgraph over HTTP, to the gateway and the other subgraphs only: `POST /graphql`, its subscriptions if it has some, `GET /outbox/:sujet` for
 * those who keep a projection, `/healthz` (the process lives) and `/readyz` (its database answers).
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  at: { host: string; port: number; signingKeys: readonly SigningKey[] },
): Promise<RunningServer> {
  const app = Fastify({
    bodyLimit: 1024 * 1024,
    forceCloseConnections: "idle",
    // What still comes by a connection of the gateway from before the stop is answered, and is its last.
    return503OnClosing: false,
  });
  const guard = guardSigned(app, at.signingKeys, subgraph.name);
  traceRequests(app, subgraph.name);
  const apollo = new ApolloServer<BaseContext>({
    schema: subgraph.schema,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginInlineTraceDisabled(),
      // It would forbid the gateway to keep anything: the hints of our schemas say what may be.
      ApolloServerPluginCacheControlDisabled(),
    ],
    nodeEnv: "production",
    introspection: true,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    formatError: (formatted, error) => maskError(formatted, error, subgraph.createContext(ANYONE).log),
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: async ({ raw }) => subgraph.createContext(guard.callerOf(raw)),
  });
  serveSubscriptions(app, subgraph, guard);
  app.get("/healthz", async () => ({ etat: "vivant" }));
  app.get("/readyz", async (_, reply) => {
    const ready = await subgraph.database.sql`select 1`.then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ etat: ready ? "pret" : "base injoignable" });
  });
  app.get<{ Params: { sujet: string }; Querystring: { position?: string; limite?: string } }>(
    "/outbox/:sujet",
    async (request) => {
      const limit = Math.min(Math.max(Number(request.query.limite) || 1_000, 1), 5_000);
      return subgraph.outbox.read(request.params.sujet, request.query.position ?? null, limit);
    },
  );
  return { url: await listen(app, at), close: () => app.close() };
}
