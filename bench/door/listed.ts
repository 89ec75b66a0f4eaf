import { readGatewayConfig } from "@passerelle/gateway/config";
import { startGateway } from "@passerelle/gateway/gateway";
import { readSupergraph } from "@passerelle/gateway/supergraph/supergraph";
import { httpTransport } from "@passerelle/gateway/transport/http";
import { createLogger } from "@passerelle/kernel/logger";

/**
 * The gateway as it starts, with access tokens, cost, budgets and metrics: what comes on top of these in "everything" is
 * the signature of each request to a subgraph, a line of the log for each operation, and the count of fields.
 */
const [, , supergraph = "", port = "", urls = "{}"] = process.argv;

const config = readGatewayConfig({ ...process.env, PORT: port, USAGE_FILE: "", LOG_LEVEL: "warn" });
await startGateway({
  supergraphSdl: await readSupergraph(supergraph),
  config,
  log: createLogger({ level: config.LOG_LEVEL, name: "listed" }),
  transports: new Map(
    Object.entries(JSON.parse(urls) as Record<string, string>).map(([name, url]) => [
      name,
      httpTransport({ name, url, deadline: config.SUBGRAPH_DEADLINE_MS }),
    ]),
  ),
});
