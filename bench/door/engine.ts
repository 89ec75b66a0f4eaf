import { readGatewayConfig } from "@passerelle/gateway/config";
import { createEngine } from "@passerelle/gateway/engine/compiled-engine";
import { createHttpServer } from "@passerelle/gateway/http/server";
import { readSupergraph } from "@passerelle/gateway/supergraph/supergraph";
import { httpTransport } from "@passerelle/gateway/transport/http";
import { createLogger } from "@passerelle/kernel/logger";

/** The engine behind HTTP and nothing else: nobody is asked who they are, nothing is limited, signed, counted or kept. */
const [, , supergraph = "", port = "", urls = "{}"] = process.argv;

const config = readGatewayConfig({ PORT: port, LIMITS_MODE: "off", CACHE_BYTES: "0", COMPRESSION: "false" });
const transports = new Map(
  Object.entries(JSON.parse(urls) as Record<string, string>).map(([name, url]) => [
    name,
    httpTransport({ name, url, deadline: config.SUBGRAPH_DEADLINE_MS }),
  ]),
);
const engine = await createEngine({ supergraphSdl: await readSupergraph(supergraph), transports });
const app = await createHttpServer({
  engine: { current: () => engine },
  config,
  log: createLogger({ level: "error", name: "engine" }),
  transports,
  examples: [],
});
await app.listen({ host: "127.0.0.1", port: Number(port) });
