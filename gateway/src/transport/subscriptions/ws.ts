import { ANYONE } from "@passerelle/kernel/caller";
import type { Signer } from "@passerelle/kernel/signing/signature";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { readResult } from "../answer.ts";
import { type SubgraphRequest, unavailable } from "../transport.ts";
import { payloadOf } from "./payload.ts";
import type { EventSink, SubscriptionConnector } from "./subscription.ts";

/**
 * Subscriptions by GraphQL over WebSocket.
 *
 * A connection for each: they share no fate when one sends too much, and no identity.
 */
export function wsSubscriptions(options: {
  name: string;
  url: string;
  maxAnswer: number;
  sign?: Signer | undefined;
}): SubscriptionConnector {
  const { name, url, maxAnswer, sign } = options;
  const { pathname: path, search: query } = new URL(url);
  const sockets = new Set<WebSocket>();

  const connect = (request: SubgraphRequest, sink: EventSink) => {
    let bytes = 0;
    let socket: WebSocket | undefined;
    let isConnected = false;
    class BoundedSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, {
          maxPayload: maxAnswer,
          // An event of 4 MiB must cost no more than 4 KiB of network.
          perMessageDeflate: false,
          followRedirects: false,
          // The connection itself is signed for the caller: it carries nothing of anybody else's.
          headers: {
            ...sign?.({ method: "GET", path, query, body: "", caller: request.caller ?? ANYONE }),
            ...request.trace,
          },
        });
        socket = this;
        sockets.add(this);
        this.on("close", () => sockets.delete(this));
        // The client stops listening before the last errors come, which would then end the process.
        this.on("error", () => {});
        this.on("message", (data: Buffer) => {
          bytes = data.length;
        });
      }
    }
    const lost = () => sink.end(unavailable(name));
    const client = createClient({
      url,
      webSocketImpl: BoundedSocket,
      retryAttempts: 0,
      on: {
        connected() {
          isConnected = true;
          sink.connected();
        },
        // graphql-ws reconnects for ever to a subgraph that closes normally in the middle of a subscription.
        closed: lost,
        error: lost,
      },
    });
    const stop = client.subscribe(payloadOf(request), {
      next: (event) => sink.event(event, bytes),
      error: (reason) =>
        sink.end((Array.isArray(reason) && readResult(name, { errors: reason })) || unavailable(name)),
      complete: () => sink.end(),
    });
    return () => {
      stop();
      // The client would wait for the connection to be accepted before it closes it.
      if (!isConnected) socket?.terminate();
    };
  };
  return {
    connect,
    async close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}
