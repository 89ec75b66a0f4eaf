import type { Logger } from "@passerelle/kernel/logger";
import { listen } from "@passerelle/kernel/serve";
import type { GatewayConfig } from "./config.ts";
import { startApolloEngine } from "./engine/apollo.ts";
import { createEngine } from "./engine/compiled-engine.ts";
import type { Example } from "./http/explorer.ts";
import { createHttpServer } from "./http/server.ts";
import { type SupergraphSystem, systemsOf } from "./supergraph/supergraph.ts";
import { httpTransport } from "./transport/http.ts";
import type { Transport } from "./transport/transport.ts";

export interface GatewayOptions {
  supergraphSdl: string;
  config: GatewayConfig;
  log: Logger;
  /** Transports that replace HTTP to the address written in the supergraph: subgraphs of this process. */
  transports?: ReadonlyMap<string, Transport>;
  /** Systems with their addresses, when they are not those written in the supergraph. */
  systems?: readonly SupergraphSystem[];
  /** Operations offered by the explorer. */
  examples?: readonly Example[];
}

export interface RunningGateway {
  url: string;
  close(): Promise<void>;
}

/** Serves a supergraph, any supergraph, at `config.HOST:config.PORT`, until closed. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { config, log, supergraphSdl } = options;
  const transports = new Map(
    (options.systems ?? systemsOf(supergraphSdl)).map(({ name, url }) => [
      name,
      options.transports?.get(name) ??
        httpTransport({
          name,
          url,
          deadline: config.SUBGRAPH_DEADLINE_MS,
          maxAnswer: config.SUBGRAPH_MAX_ANSWER,
        }),
    ]),
  );
  const engine =
    config.ENGINE === "apollo"
      ? await startApolloEngine({ supergraphSdl, transports, log, introspection: config.INTROSPECTION })
      : await createEngine({ supergraphSdl, transports, introspection: config.INTROSPECTION });
  const app = await createHttpServer({
    engine: "stop" in engine ? engine : { current: () => engine },
    config,
    log,
    transports,
    examples: options.examples ?? [],
  });
  const url = await listen(app, { host: config.HOST, port: config.PORT });
  return {
    url,
    async close() {
      await app.close();
      await ("stop" in engine ? engine.stop() : engine.close());
      await Promise.all([...transports.values()].map((transport) => transport.close()));
    },
  };
}
