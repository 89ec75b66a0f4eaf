import { type HttpRefusal, refusal } from "../refusals.ts";

/** How much one client, and all of them, may hold open. */
export interface LiveBounds {
  /** Streams and sockets open at the same time, of all clients. */
  connections: number;
  /** Operations under way on one of them. */
  operations: number;
  /** Bytes that a client leaves unread before it is let go. */
  unread: number;
  /** Milliseconds between two signs of life. */
  ping: number;
  /** Milliseconds for a client to say what it wants of a connection that it opened. */
  init: number;
}

/** What a connection can do, whatever its protocol. */
interface Channel {
  /** Bytes written and not yet taken by the network. */
  unread(): number;
  /** Ends in order, because the gateway stops. */
  end(): void;
}

/** Bytes unread from which the next event waits for the reader. */
const HIGH_WATER = 64 * 1024;

/** Milliseconds that events wait for a reader who is behind; then they are written all the same, and add up. */
const PATIENCE = 2_000;

/** Milliseconds between two looks at how far the reader is. */
const LOOK = 5;

/** The connections that stay open, counted and bounded, and ended together. */
export class LiveConnections {
  readonly bounds: LiveBounds;
  readonly #open = new Set<LiveConnection>();
  #stopping = false;

  constructor(bounds: LiveBounds) {
    this.bounds = bounds;
  }

  /** Takes one connection more, or says why not. */
  open(channel: Channel): LiveConnection | HttpRefusal {
    if (this.#stopping || this.#open.size >= this.bounds.connections) return TOO_MANY_CONNECTIONS;
    const connection = new LiveConnection(this.bounds, channel, () => this.#open.delete(connection));
    this.#open.add(connection);
    return connection;
  }

  get count(): number {
    return this.#open.size;
  }

  /** Ends all of them and takes no other. */
  end(): void {
    this.#stopping = true;
    for (const connection of this.#open) connection.channel.end();
  }
}

/** One stream or socket of a client, with the operations that it carries. */
export class LiveConnection {
  /** Replaced when the connection becomes another, as HTTP becomes a WebSocket. */
  channel: Channel;
  /** Forgets it, once it is closed. */
  readonly close: () => void;
  readonly #bounds: LiveBounds;
  #operations = 0;
  #behindSince = Number.POSITIVE_INFINITY;

  constructor(bounds: LiveBounds, channel: Channel, close: () => void) {
    this.#bounds = bounds;
    this.channel = channel;
    this.close = close;
  }

  /** Begins an operation, if there is room for it. */
  take(): HttpRefusal | undefined {
    if (this.#operations >= this.#bounds.operations) return tooManyOperations(this.#bounds.operations);
    this.#operations += 1;
    return undefined;
  }

  give(): void {
    this.#operations -= 1;
  }

  /** Does the client read too slowly for what it asked? */
  get overflows(): boolean {
    return this.channel.unread() > this.#bounds.unread;
  }

  /** Lets the reader catch up: one who reads gets all of a burst, one who does not is not waited for. */
  async turn(): Promise<void> {
    if (!this.#isBehind) return;
    await new Promise(setImmediate);
    while (this.#isBehind && performance.now() - this.#behindSince < PATIENCE)
      await new Promise((look) => setTimeout(look, LOOK));
  }

  /** Notes since when, in one stretch. */
  get #isBehind(): boolean {
    const behind = this.channel.unread() > HIGH_WATER;
    if (!behind) this.#behindSince = Number.POSITIVE_INFINITY;
    else if (this.#behindSince === Number.POSITIVE_INFINITY) this.#behindSince = performance.now();
    return behind;
  }
}

const TOO_MANY_CONNECTIONS = refusal(
  "LIMIT_EXCEEDED",
  {
    fr: "Trop de flux sont ouverts : recommencer dans quelques secondes.",
    en: "Too many streams are open: try again in a few seconds.",
  },
  { status: 503, headers: { "retry-after": "5" } },
);

const tooManyOperations = (max: number) =>
  refusal("LIMIT_EXCEEDED", {
    fr: `Une connexion porte au plus ${max} opérations à la fois.`,
    en: `A connection carries at most ${max} operations at a time.`,
  });
