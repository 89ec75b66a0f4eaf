import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import { codedError } from "@passerelle/kernel/errors";
import { maskError } from "@passerelle/kernel/graphql/mask";
import type { Logger } from "@passerelle/kernel/logger";
import type { GraphQLFormattedError } from "graphql";
import { type SubgraphError, subgraphOperation, type Transport } from "../transport/transport.ts";
import { FiniteNumbers } from "./document/finite-numbers.ts";
import { refusingWhatCannotRun } from "./refusals.ts";
import { stockSupergraph } from "./stock-supergraph.ts";

export interface ApolloEngineOptions {
  supergraphSdl: string;
  transports: ReadonlyMap<string, Transport>;
  log: Logger;
  introspection: boolean;
}

/** Stock Apollo Gateway under Apollo Server: the oracle of our engine, and a door for comparison (`ENGINE=apollo`). */
export async function startApolloEngine(options: ApolloEngineOptions): Promise<ApolloServer> {
  // Stock looks for a cloud around it, and reports its use, unless told not to.
  process.env.APOLLO_TELEMETRY_DISABLED = "true";
  const server = new ApolloServer({
    gateway: refusingWhatCannotRun(stock(options)),
    validationRules: [FiniteNumbers],
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

const stock = ({ supergraphSdl, transports, log }: ApolloEngineOptions): GatewayInterface =>
  new ApolloGateway({
    supergraphSdl: stockSupergraph(supergraphSdl),
    buildService: ({ name }) => dataSource(name, transports),
    logger: quiet(log),
  });

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
        operation: subgraphOperation(request.query ?? "", request.operationName),
        variables: JSON.stringify(request.variables ?? {}),
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
