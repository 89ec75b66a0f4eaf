import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { codedError } from "@passerelle/kernel/errors";
import { maskError } from "@passerelle/kernel/graphql/mask";
import type { Logger } from "@passerelle/kernel/logger";
import type { GraphQLFormattedError } from "graphql";
import type { SubgraphError, Transport } from "../transport/transport.ts";

export interface ApolloEngineOptions {
  supergraphSdl: string;
  transports: ReadonlyMap<string, Transport>;
  log: Logger;
  introspection: boolean;
}

/** Apollo Server over stock Apollo Gateway: the first engine, and later the oracle of ours. */
export async function startApolloEngine(options: ApolloEngineOptions): Promise<ApolloServer> {
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name }) => dataSource(name, options.transports),
    logger: quiet(options.log),
  });
  const server = new ApolloServer({
    gateway,
    introspection: options.introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    formatError: (formatted, error) => maskError(formatted, error, options.log),
    logger: quiet(options.log),
    nodeEnv: "production",
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });
  await server.start();
  return server;
}

function dataSource(name: string, transports: ReadonlyMap<string, Transport>): GraphQLDataSource {
  const transport = transports.get(name);
  return {
    async process({ request }) {
      if (!transport)
        throw codedError("UPSTREAM_UNAVAILABLE", {
          fr: `Le système « ${name} » n'est pas raccordé.`,
          en: `The system "${name}" is not connected.`,
        });
      const { data, errors } = await transport.execute({
        query: request.query ?? "",
        variables: request.variables,
      });
      return { data: data ?? null, ...(errors ? { errors: errors.map(formatted) } : {}) };
    },
  };
}

const formatted = ({ message, path, extensions }: SubgraphError): GraphQLFormattedError => ({
  message,
  ...(path ? { path } : {}),
  ...(extensions ? { extensions } : {}),
});

/** Apollo's own start-up chatter is for those who debug. */
function quiet(log: Logger) {
  return {
    debug: (message?: unknown) => log.debug(String(message)),
    info: (message?: unknown) => log.debug(String(message)),
    warn: (message?: unknown) => log.warn(String(message)),
    error: (message?: unknown) => log.error(String(message)),
  };
}
