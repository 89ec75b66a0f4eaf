import { OperatorError } from "@passerelle/kernel/errors";
import { listen } from "@passerelle/kernel/listen";
import type { Logger } from "@passerelle/kernel/logger";
import type { SigningKey } from "@passerelle/kernel/signing/keys";
import { createSigner } from "@passerelle/kernel/signing/signature";
import { openIdentification } from "./access/config.ts";
import type { Authorities } from "./access/issuers.ts";
import type { Changes } from "./cache/changes.ts";
import { KeptFetches } from "./cache/kept-fetches.ts";
import { openNews } from "./cache/open-news.ts";
import type { ToldChanges } from "./cache/told-changes.ts";
import type { GatewayConfig } from "./config.ts";
import { createDocuments } from "./documents/documents.ts";
import { redisTexts } from "./documents/redis-texts.ts";
import { watchManifests } from "./documents/watch-manifests.ts";
import { UnusableSupergraph } from "./engine/planner/threaded-planner.ts";
import type { Callers, Example } from "./http/explorer.ts";
import { engineLimits } from "./limits/config.ts";
import { createLimits } from "./limits/limits.ts";
import { createObserver } from "./observe/observer.ts";
import { openRedis } from "./shared-state/redis.ts";
import type { GraphFiles } from "./supergraph/graph-files.ts";
import { ServedGraph } from "./supergraph/served-graph.ts";
import { type SupergraphSystem, systemsOf } from "./supergraph/supergraph.ts";
import { watchSupergraph } from "./supergraph/watch.ts";
import { type HttpTransportOptions, httpTransport } from "./transport/http.ts";
import type { Transport } from "./transport/transport.ts";

export interface GatewayOptions {
  supergraphSdl: string;
  /** Supergraphs of its contracts by name: parts of the same graph, for those who see no more of it. */
  contracts?: ReadonlyMap<string, string>;
  config: GatewayConfig;
  log: Logger;
  /** Transports that replace HTTP to the address written in the supergraph: subgraphs of this process. */
  transports?: ReadonlyMap<string, Transport>;
  /** Systems of a supergraph with their addresses, when they are not those written in it. */
  systemsOf?: (supergraphSdl: string) => readonly SupergraphSystem[];
  /** How subscriptions reach a system, when it is not by SSE beside its address. */
  subscriptions?: ReadonlyMap<string, NonNullable<HttpTransportOptions["subscriptions"]>>;
  /** Keys by which subgraphs know that the gateway asks; requests are not signed without. */
  signingKeys?: readonly SigningKey[] | undefined;
  /** Files of the supergraph and its contracts, to follow: each change is served, or refused and the present graph kept. */
  watch?: GraphFiles;
  /** Milliseconds that the requests of a graph have to end once another has taken over; the whole deadline when absent. */
  grace?: number;
  /** Issuers of access tokens beside those of the configuration. */
  authorities?: Pick<Authorities, "issuers">;
  /** Where systems of this process tell what changes in them. */
  told?: ToldChanges;
  /** As whom the explorer may ask. */
  callers?: Callers;
  /** Operations offered by the explorer. */
  examples?: readonly Example[];
}

export interface RunningGateway {
  url: string;
  /**
   * Serves another supergraph, and others of its contracts if given, without a failed request; throws, all of the
   * present kept, when one is none.
   */
  swap(supergraphSdl: string, contracts?: ReadonlyMap<string, string>): Promise<void>;
  close(): Promise<void>;
}

/** Serves a supergraph, any supergraph, at `config.HOST:config.PORT`, until closed. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { config, log, supergraphSdl, contracts = new Map<string, string>() } = options;
  const { authorities } = options;
  const identification = await openIdentification({
    config,
    log,
    contracts: new Set(contracts.keys()),
    ...(authorities ? { authorities } : {}),
  });
  const news = openNews(options);
  const redis = config.REDIS_URL ? openRedis(config.REDIS_URL, log) : undefined;
  const documents = createDocuments(config, log, redis && redisTexts(redis));
  await documents.load();
  const observer = createObserver({
    log,
    schemaOf: (contract) => graph.current(contract).schema,
    usageFile: config.USAGE_FILE,
  });
  const graph: ServedGraph = new ServedGraph({
    systemsOf: options.systemsOf ?? systemsOf,
    connect: ({ name, url }) =>
      observer.watched(name, options.transports?.get(name) ?? connect(name, url, options)),
    engine: { ...engineOptions(config), fetches: keptFetches(config, news.changes) },
    trusted: () => documents.trusted.operations(),
    grace: options.grace ?? config.GATEWAY_DEADLINE_MS,
    log,
  });
  const [{ createHttpServer }] = await Promise.all([
    // Loaded while the planner's thread starts.
    import("./http/server.ts"),
    graph.swap(supergraphSdl, contracts).catch((error) => {
      throw error instanceof UnusableSupergraph
        ? new OperatorError(`The supergraph cannot be served: ${error.message}`)
        : error;
    }),
  ]);
  const stock = config.ENGINE === "apollo" ? await startStock(graph, options) : undefined;
  const app = await createHttpServer({
    engine: stock ?? graph,
    config,
    log,
    transports: graph.transports,
    examples: options.examples ?? [],
    callers: options.callers,
    identification,
    documents,
    limits: createLimits(config, log, redis),
    news,
    observer: stock ? undefined : observer,
  });
  const url = await listen(app, { host: config.HOST, port: config.PORT });
  const unwatch =
    options.watch && !stock
      ? watchSupergraph({
          files: options.watch,
          onChange: (texts) => graph.swap(texts.supergraphSdl, texts.contracts),
          log,
        })
      : undefined;
  const unwatchManifests = watchManifests({
    files: config.DOCUMENTS_FILE,
    onChange: async () => {
      await documents.load();
      await graph.prepareTrusted();
    },
    log,
  });
  return {
    url,
    swap: (sdl, others) => graph.swap(sdl, others),
    async close() {
      unwatch?.();
      unwatchManifests();
      await app.close();
      news.close();
      redis?.disconnect();
      await identification.close();
      await stock?.stop();
      await graph.close();
      await observer.close();
    },
  };
}

/** Loaded only when asked for: it would double the time to start and the memory. */
async function startStock({ transports }: ServedGraph, { supergraphSdl, config, log }: GatewayOptions) {
  const { startApolloEngine } = await import("./engine/apollo.ts");
  return startApolloEngine({ supergraphSdl, transports, log, introspection: config.INTROSPECTION });
}

/** Where what subgraphs give to everybody is kept, if the configuration says so. */
const keptFetches = (config: GatewayConfig, changes: Changes): KeptFetches | undefined =>
  config.CACHE_FETCHES_BYTES
    ? new KeptFetches({ changes, bytes: config.CACHE_FETCHES_BYTES, unfollowed: config.CACHE_UNTOLD_S })
    : undefined;

/** What the configuration says of the engine. */
export const engineOptions = (config: GatewayConfig) => ({
  introspection: config.INTROSPECTION,
  // They help whoever writes a question, and whoever looks for what is there.
  suggestions: config.INTROSPECTION && config.NODE_ENV !== "production",
  planBudget: config.PLAN_BUDGET_MS,
  isLabelOn: config.OVERRIDE_LABELS,
  maxTokens: config.DOCUMENT_MAX_TOKENS,
  maxDepth: config.DOCUMENT_MAX_DEPTH,
  maxCopies: config.DOCUMENT_MAX_COPIES,
  ...engineLimits(config),
});

/** Opens the way to a system over HTTP. Throws an `OperatorError` when its address is none. */
export function connect(
  name: string,
  url: string,
  { config, subscriptions, signingKeys }: Pick<GatewayOptions, "config" | "subscriptions" | "signingKeys">,
): Transport {
  if (!URL.canParse(url))
    throw new OperatorError(`The address of ${name} in the supergraph is not one: "${url}".`);
  const own = subscriptions?.get(name);
  return httpTransport({
    name,
    url,
    deadline: config.SUBGRAPH_DEADLINE_MS,
    maxAnswer: config.SUBGRAPH_MAX_ANSWER,
    connections: config.SUBGRAPH_CONNECTIONS,
    ...(own ? { subscriptions: own } : {}),
    ...(signingKeys ? { sign: createSigner(signingKeys, name) } : {}),
  });
}
