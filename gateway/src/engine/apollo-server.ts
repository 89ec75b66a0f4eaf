import type { GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError } from "graphql";
import { ANONYMOUS, type Grants } from "../access/identity.ts";
import type { Engine } from "./engine.ts";
import { executeOnce } from "./execute-once.ts";

/**
 * Makes the engine the gateway of an Apollo Server, for those who embed it there.
 *
 * `grantsOf` tells, from the server's context of a request, what its caller may read: nobody is known without it.
 */
export function asApolloGateway(
  engine: Engine,
  supergraphSdl: string,
  grantsOf: (context: unknown) => Grants = () => ANONYMOUS.grants,
): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.schema, coreSupergraphSdl: supergraphSdl });
      return () => {};
    },
    async load() {
      return {
        executor: async ({ source, request, operationName, context }) => {
          const grants = grantsOf(context);
          const { data, errors } = await executeOnce(engine, source, operationName, request.variables, {
            grants,
          });
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
