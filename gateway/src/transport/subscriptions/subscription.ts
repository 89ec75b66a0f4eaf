import { readResult } from "../answer.ts";
import { withTransit } from "../transit-request.ts";
import { type SubgraphRequest, type SubgraphResult, unavailable } from "../transport.ts";
import { EventQueue } from "./event-queue.ts";

/** What a protocol tells of a subscription. */
export interface EventSink {
  /** The subgraph accepted the connection: from now on it may be silent as long as it likes. */
  connected(): void;
  /** An event, as the subgraph wrote it, in so many bytes. */
  event(value: unknown, bytes: number): void;
  /** There will be no more; with a last event when it did not end well. */
  end(last?: SubgraphResult): void;
}

/** A protocol of subscriptions to one subgraph. */
export interface SubscriptionConnector {
  /** Starts one; returns what stops it. Reconnecting is left to the client, who alone knows what it missed. */
  connect(request: SubgraphRequest, sink: EventSink): () => void;
  /** Ends all that are open. */
  close(): Promise<void>;
}

export interface SubscriptionTerms {
  name: string;
  /** Milliseconds to be connected. */
  deadline: number;
  /** Bytes of an event at most; four times as many may wait for a slow reader. */
  maxAnswer: number;
  connector: SubscriptionConnector;
}

/** The events of one subscription; it starts when they are first asked for. */
export function subscription(
  terms: SubscriptionTerms,
  request: SubgraphRequest,
  signal: AbortSignal,
): AsyncIterable<SubgraphResult> {
  return { [Symbol.asyncIterator]: () => start(terms, request, signal) };
}

function start(
  { name, deadline, maxAnswer, connector }: SubscriptionTerms,
  request: SubgraphRequest,
  signal: AbortSignal,
): AsyncIterator<SubgraphResult> {
  let stop = () => {};
  const abort = () => queue.discard();
  const queue = new EventQueue(4 * maxAnswer, () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
    stop();
  });
  const timer = setTimeout(() => queue.end(unavailable(name, "TIMEOUT")), deadline);
  if (signal.aborted) {
    queue.end();
    return queue;
  }
  signal.addEventListener("abort", abort);
  stop = connector.connect(request, {
    connected: () => clearTimeout(timer),
    event(value, bytes) {
      const event = readResult(name, value);
      if (!event) queue.end(unavailable(name));
      else if (!queue.push(withTransit(event, request.transit), bytes)) queue.end(overflow(name));
    },
    end: (last) => queue.end(last),
  });
  return queue;
}

/** The last event of a subscription whose reader is too slow for its subgraph. */
const overflow = (systeme: string): SubgraphResult => ({
  data: null,
  errors: [
    {
      message: `Le système « ${systeme} » envoie plus d'événements qu'il n'en est lu : l'abonnement est clos.`,
      extensions: {
        code: "LIMIT_EXCEEDED",
        systeme,
        messageEn: `The system "${systeme}" sends more events than are read: the subscription is closed.`,
      },
    },
  ],
});
