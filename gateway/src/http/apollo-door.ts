import type { ApolloServer } from "@apollo/server";
import { OperatorError } from "@passerelle/kernel/errors";
import type { FastifyInstance } from "fastify";

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * `/graphql` by Apollo Server over stock Apollo Gateway, to compare with: it has no deadline of its own, no bound on
 * planning and none of the streams, so it listens to this machine only.
 */
export async function registerApollo(
  app: FastifyInstance,
  apollo: ApolloServer,
  host: string,
): Promise<void> {
  if (!LOOPBACK.has(host))
    throw new OperatorError(
      `ENGINE=apollo is for comparison on this machine: HOST is ${host}, not 127.0.0.1.`,
    );
  const { default: fastifyApollo } = await import("@as-integrations/fastify");
  await app.register(fastifyApollo(apollo), { path: "/graphql" });
}
