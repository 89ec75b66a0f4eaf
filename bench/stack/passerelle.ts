import { readGatewayConfig } from "@passerelle/gateway/config";
import { startGateway } from "@passerelle/gateway/gateway";
import { readSupergraph } from "@passerelle/gateway/supergraph/supergraph";
import { memoryTransport } from "@passerelle/gateway/transport/memory";
import { createLogger } from "@passerelle/kernel/logger";
import { openStack } from "../../scripts/stack/stack.ts";

/**
 * Our whole stack in one process, as `npm start` serves it, on a database already loaded.
 *
 * Arguments: the port, the administrator's address of the database, the instant that it is for the subgraphs.
 */
const [port, adminUrl, now] = process.argv.slice(2) as [string, string, string];
const instant = new Date(now);
const log = createLogger({ level: "warn", name: "passerelle" });
const stack = openStack({ adminUrl, log, now: () => instant });
await startGateway({
  supergraphSdl: await readSupergraph(new URL("../../schema/supergraph.graphql", import.meta.url).pathname),
  config: readGatewayConfig({ PORT: port }),
  log,
  transports: new Map(stack.subgraphs.map((subgraph) => [subgraph.name, memoryTransport(subgraph)])),
});
