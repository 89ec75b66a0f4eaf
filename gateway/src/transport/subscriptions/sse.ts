import { ANYONE } from "@passerelle/kernel/caller";
import type { Signer } from "@passerelle/kernel/signing/signature";
import { createClient } from "graphql-sse";
import { readAnswer } from "../answer.ts";
import { openPool } from "../pool.ts";
import { type SubgraphRequest, unavailable } from "../transport.ts";
import { payloadOf } from "./payload.ts";
import { readBounded, wholeEvents } from "./sse-body.ts";
import type { EventSink, SubscriptionConnector } from "./subscription.ts";

/** What graphql-sse asks of `fetch`. */
interface FetchInit {
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
}

/** Subscriptions by GraphQL over SSE, a connection for each; redirects are not followed. */
export function sseSubscriptions(options: {
  name: string;
  url: string;
  maxAnswer: number;
  sign?: Signer | undefined;
}): SubscriptionConnector {
  const { name, maxAnswer, sign } = options;
  const url = new URL(options.url);
  // A pool of their own, without a bound: subscriptions that last must not take the connections of queries.
  const pool = openPool(url);

  const signature = (body: string, caller = ANYONE) =>
    sign?.({ method: "POST", path: url.pathname, query: url.search, body, caller });

  const connect = (request: SubgraphRequest, sink: EventSink) => {
    let bytes = 0;
    const fetchFn = async (_: string, { headers, body, signal }: FetchInit) => {
      const answer = await pool.request({
        method: "POST",
        path: url.pathname + url.search,
        headers: { ...headers, ...signature(body, request.caller), ...request.trace },
        body,
        signal,
      });
      const { statusCode: status } = answer;
      if (status === 200 && String(answer.headers["content-type"]).startsWith("text/event-stream"))
        return {
          ok: true,
          status,
          statusText: "",
          body: wholeEvents(answer.body, maxAnswer, (length) => {
            bytes = length;
          }),
        };
      // A subgraph that refuses says why in JSON.
      const refusal = await readBounded(answer.body, maxAnswer);
      sink.end((refusal && readAnswer(name, refusal)) ?? unavailable(name));
      throw new Error("no event stream");
    };
    const client = createClient({ url: url.href, retryAttempts: 0, fetchFn });
    return client.subscribe(
      payloadOf(request),
      {
        // Events are taken below, when they are parsed, while their length is known.
        next() {},
        error: () => sink.end(unavailable(name)),
        complete: () => sink.end(),
      },
      {
        connected: () => sink.connected(),
        message({ event, data }) {
          if (event === "next") sink.event(data, bytes);
          else sink.end();
        },
      },
    );
  };
  return { connect, close: () => pool.destroy() };
}
