import type { GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError } from "graphql";
import type { Engine } from "./engine.ts";
import { executeOnce } from "./execute-once.ts";

/** Makes the engine the gateway of an Apollo Server, for those who embed it there. */
export function asApolloGateway(engine: Engine, supergraphSdl: string): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.schema, coreSupergraphSdl: supergraphSdl });
      return () => {};
    },
    async load() {
      return {
        executor: async ({ source, request, operationName }) => {
          const { data, errors } = await executeOnce(engine, source, operationName, request.variables);
          return {
            ...(data === undefined ? {} : { data }),
            ...(errors
              ? {
                  errors: errors.map(
                    ({ message, path, extensions }) =>
                      new GraphQLError(message, {
                        ...(path ? { path } : {}),
                        ...(extensions ? { extensions } : {}),
                      }),
                  ),
                }
              : {}),
          };
        },
      };
    },
    async stop() {},
  };
}
