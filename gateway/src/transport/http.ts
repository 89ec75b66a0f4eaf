import type { Signer } from "@passerelle/kernel/signing/signature";
import { Breaker, type BreakerOptions } from "./breaker.ts";
import { Exchange } from "./exchange.ts";
import { openPool } from "./pool.ts";
import { signedHeaders } from "./signed-headers.ts";
import type { StopSignal } from "./stop.ts";
import { sseSubscriptions } from "./subscriptions/sse.ts";
import { subscription } from "./subscriptions/subscription.ts";
import { wsSubscriptions } from "./subscriptions/ws.ts";
import { type SubgraphRequest, type SubgraphResult, type Transport, unavailable } from "./transport.ts";

export interface HttpTransportOptions {
  /** Name of the subgraph in the supergraph, as errors tell it. */
  name: string;
  url: string;
  /** Milliseconds before a subgraph is given up: from the request to the last byte of its answer. */
  deadline: number;
  /** Bytes of an answer at most, 4 MiB when absent: parsing a larger one would block every other request. */
  maxAnswer?: number;
  /** Connections at most, subscriptions apart; 32 when absent. */
  connections?: number;
  breaker?: BreakerOptions;
  /** Proves to the subgraph that the gateway asks, and for whom; unsigned when absent. */
  sign?: Signer;
  /**
   * How subscriptions reach the subgraph. When absent, by SSE at `<url>/stream`, which is where ours serve them;
   * the default address of `ws` is `url` itself.
   */
  subscriptions?: { protocol: "sse" | "ws"; url?: string };
}

/** Milliseconds that health waits for an answer. */
const ALIVE_DEADLINE = 2_000;

/**
 * Reaches a subgraph over HTTP/1.1 by a pool of its own; redirects are never followed.
 *
 * `undici` rather than the global `fetch`: 3 to 6 times the throughput, and `dispatch` rather than `request`:
 * a fifth more (measured in the design trial).
 */
export function httpTransport(options: HttpTransportOptions): Transport {
  const { name, deadline, maxAnswer = 4 * 1024 * 1024 } = options;
  const url = new URL(options.url);
  const pool = openPool(url, options.connections ?? 32);
  const path = url.pathname + url.search;
  const signed = signedHeaders(options.sign, { method: "POST", path: url.pathname, query: url.search });
  const breaker = new Breaker(options.breaker);
  const terms = { name, deadline, maxAnswer, breaker };
  const aliveTerms = { ...terms, deadline: ALIVE_DEADLINE };

  const transitTerms = { ...terms, transit: true };

  const post = (
    body: string | Buffer,
    exchangeTerms: typeof terms,
    request: Pick<SubgraphRequest, "caller" | "trace">,
    signal?: StopSignal,
    repeatable = false,
  ) =>
    new Promise<SubgraphResult>((resolve) => {
      const headers = signed(body, request);
      const send = (exchange: Exchange) =>
        void pool.dispatch({ method: "POST", path, headers, body }, exchange);
      send(new Exchange(exchangeTerms, signal, resolve, repeatable ? send : undefined));
    });
  let closing: Promise<unknown> | undefined;
  const connector =
    options.subscriptions?.protocol === "ws"
      ? wsSubscriptions({ ...terms, sign: options.sign, url: options.subscriptions.url ?? options.url })
      : sseSubscriptions({ ...terms, sign: options.sign, url: options.subscriptions?.url ?? streamOf(url) });

  return {
    execute(request, signal) {
      const { operation, variables, transit } = request;
      if (signal?.aborted) return Promise.resolve(unavailable(name, "TIMEOUT"));
      if (!breaker.admits()) return Promise.resolve(unavailable(name));
      if (!transit)
        return post(`${operation.prefix}${variables}}`, terms, request, signal, operation.repeatable);
      const body = Buffer.from(`${operation.prefixInTransit}${variables}}`, "latin1");
      return post(body, transitTerms, request, signal, operation.repeatable);
    },
    subscribe: (request, signal) => subscription({ ...terms, connector }, request, signal),
    /** Asks even while the breaker is open: an answer closes it. */
    async alive() {
      const { data } = await post('{"query":"{__typename}"}', aliveTerms, {});
      return Boolean(data);
    },
    async close() {
      closing ??= Promise.all([connector.close(), pool.close()]);
      await closing;
    },
  };
}

/** `http://host/graphql` → `http://host/graphql/stream`. */
function streamOf(url: URL): string {
  const stream = new URL(url);
  stream.pathname = `${stream.pathname.replace(/\/$/, "")}/stream`;
  return stream.href;
}
