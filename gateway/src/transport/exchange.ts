import type { IncomingHttpHeaders } from "node:http";
import { type Dispatcher, errors } from "undici";
import { readAnswer } from "./answer.ts";
import type { Breaker } from "./breaker.ts";
import { type CacheLimit, readCacheLimit } from "./cache-control.ts";
import type { StopSignal } from "./stop.ts";
import { type SubgraphResult, unavailable } from "./transport.ts";

export interface ExchangeTerms {
  name: string;
  /** Milliseconds from the request to the last byte of the answer. */
  deadline: number;
  /** Bytes of the answer at most. */
  maxAnswer: number;
  breaker: Breaker;
  /** Is the answer's `data` to be in transit? */
  transit?: boolean;
}

/** Why undici is told to stop: seen by nobody. */
const STOPPED = new Error("stopped");

/**
 * Did the connection end before any answer? A subgraph that stops, or is tired of a connection, may close it at the
 * very moment it is used again: another one serves.
 */
const isLost = (error: Error & { code?: string }): boolean =>
  error instanceof errors.SocketError || error.code === "ECONNRESET" || error.code === "EPIPE";

/** What a proxy says for a subgraph that is away. */
const isAway = (status: number) => status >= 502 && status <= 504;

/**
 * One request and its answer, as `Pool.dispatch` tells them; settles once, whatever comes after.
 *
 * The deadline runs over the whole exchange: undici's own run between two chunks, so that a byte now and then
 * would hold a request for ever.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #terms: ExchangeTerms;
  readonly #signal: StopSignal | undefined;
  readonly #resolve: (result: SubgraphResult) => void;
  readonly #timer: NodeJS.Timeout;
  /** Sends the request once more: undefined for what has effects, or once it has been. */
  #again: ((exchange: Exchange) => void) | undefined;
  #settled = false;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #limit: CacheLimit | undefined;
  #size = 0;
  #chunks: Buffer[] = [];

  constructor(
    terms: ExchangeTerms,
    signal: StopSignal | undefined,
    resolve: (result: SubgraphResult) => void,
    again?: (exchange: Exchange) => void,
  ) {
    this.#terms = terms;
    this.#signal = signal;
    this.#resolve = resolve;
    this.#again = again;
    this.#timer = setTimeout(expire, terms.deadline, this);
    // As an object, so that it is added and removed without a closure for each request.
    signal?.addEventListener("abort", this);
  }

  /** The deadline has passed. */
  expire(): void {
    this.#terms.breaker.lost();
    this.#stop("TIMEOUT");
  }

  /** The caller's signal aborted. */
  handleEvent(): void {
    this.#terms.breaker.abandoned();
    this.#stop("TIMEOUT");
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // It waited for a connection too long. Thrown, since aborting would cost the connection.
    if (this.#settled) throw STOPPED;
    this.#controller = controller;
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    // 1xx announce an answer, they are not one.
    if (status < 200) return;
    this.#status = status;
    this.#limit = readCacheLimit(headers);
    const isRedirect = status >= 300 && status < 400;
    if (isRedirect || Number(headers["content-length"]) > this.#terms.maxAnswer) this.#refuse();
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#settled) return;
    this.#size += chunk.length;
    if (this.#size > this.#terms.maxAnswer) this.#refuse();
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#settled) return;
    const { name, breaker, transit } = this.#terms;
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks, this.#size);
    const result = readAnswer(name, bytes, transit);
    if (result && this.#limit) result.limit = this.#limit;
    if (!result && isAway(this.#status)) breaker.lost();
    else breaker.reached();
    this.#settle(result ?? unavailable(name));
  }

  onResponseError(_: Dispatcher.DispatchController | null, error: Error): void {
    if (this.#settled) return;
    const again = this.#again;
    // A subgraph that fails for good is not asked twice as much.
    if (again && !this.#status && this.#terms.breaker.isSteady && isLost(error)) {
      this.#again = undefined;
      again(this);
      return;
    }
    const { name, breaker } = this.#terms;
    if (error instanceof errors.ClientClosedError || error instanceof errors.ClientDestroyedError)
      breaker.abandoned();
    else breaker.lost();
    const late = error instanceof errors.ConnectTimeoutError;
    this.#settle(unavailable(name, late ? "TIMEOUT" : "UPSTREAM_UNAVAILABLE"));
  }

  #refuse(): void {
    this.#terms.breaker.reached();
    this.#stop("UPSTREAM_UNAVAILABLE");
  }

  /** Answers at once and closes the connection, on which the rest of the answer would come. */
  #stop(code: "TIMEOUT" | "UPSTREAM_UNAVAILABLE"): void {
    this.#settle(unavailable(this.#terms.name, code));
    this.#controller?.abort(STOPPED);
  }

  #settle(result: SubgraphResult): void {
    this.#settled = true;
    this.#chunks = [];
    clearTimeout(this.#timer);
    // A signal that outlives the request would keep it.
    this.#signal?.removeEventListener("abort", this);
    this.#resolve(result);
  }
}

const expire = (exchange: Exchange) => exchange.expire();
