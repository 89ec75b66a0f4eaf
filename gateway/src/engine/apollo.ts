import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import { codedError } from "@passerelle/kernel/errors";
import { maskError } from "@passerelle/kernel/graphql/mask";
import type { Logger } from "@passerelle/kernel/logger";
import type { GraphQLFormattedError } from "graphql";
import { type SubgraphError, subgraphOperation, type Transport } from "../transport/transport.ts";
import { asApolloGateway } from "./apollo-server.ts";
import { createEngine } from "./compiled.ts";
import { FiniteNumbers, refusingWhatCannotRun } from "./refusals.ts";

export interface ApolloEngineOptions {
  supergraphSdl: string;
  transports: ReadonlyMap<string, Transport>;
  log: Logger;
  introspection: boolean;
  /** `apollo` runs stock Apollo Gateway; `passerelle` our own engine, which does not run all of Federation yet. */
  engine?: "apollo" | "passerelle";
}

/** Apollo Server over one of the two engines: stock serves by default, and is the oracle of ours. */
export async function startApolloEngine(options: ApolloEngineOptions): Promise<ApolloServer> {
  const gateway = options.engine === "passerelle" ? compiled(options) : stock(options);
  const server = new ApolloServer({
    gateway: refusingWhatCannotRun(gateway),
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

const compiled = ({ supergraphSdl, transports }: ApolloEngineOptions): GatewayInterface =>
  asApolloGateway(createEngine(supergraphSdl, transports), supergraphSdl);

const stock = ({ supergraphSdl, transports, log }: ApolloEngineOptions): GatewayInterface =>
  new ApolloGateway({
    supergraphSdl,
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
