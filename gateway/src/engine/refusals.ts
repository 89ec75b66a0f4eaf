import type { GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError } from "graphql";
import { unresolved, unsupported } from "./document/prepare.ts";

/**
 * A gateway that says, with a code and a 400, that a document has no such operation: both of Apollo's would fail
 * inside, as if the fault were theirs.
 */
export function refusingWhatCannotRun(gateway: GatewayInterface): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      if (!executor) return { executor };
      return {
        executor: async (context) => {
          const { operation, operationName, schema } = context;
          if (!operation) throw refusal(unresolved(operationName));
          if (!schema.getRootType(operation.operation)) throw refusal(unsupported(operation.operation));
          return executor(context);
        },
      };
    },
  };
}

const refusal = ({ fr, en }: { fr: string; en: string }): GraphQLError =>
  new GraphQLError(fr, {
    extensions: { code: "OPERATION_RESOLUTION_FAILURE", messageEn: en, http: { status: 400 } },
  });
