import { errors, Pool } from "undici";
import { type SubgraphResult, type Transport, unavailable } from "./transport.ts";

export interface HttpTransportOptions {
  /** Name of the subgraph in the supergraph, as errors tell it. */
  name: string;
  url: string;
  /** Milliseconds before a subgraph is given up. */
  deadline: number;
  /** Bytes of an answer at most: parsing a larger one would block every other request. */
  maxAnswer: number;
  connections?: number;
}

/**
 * Reaches a subgraph over HTTP by a pool of its own; redirects are never followed.
 *
 * `undici` rather than the global `fetch`: 3 to 6 times the throughput (measured in the design trial).
 */
export function httpTransport(options: HttpTransportOptions): Transport {
  const url = new URL(options.url);
  const pool = new Pool(url.origin, {
    connections: options.connections ?? 32,
    connect: { timeout: 2_000 },
    headersTimeout: options.deadline,
    bodyTimeout: options.deadline,
  });
  const post = async (body: string, signal: AbortSignal): Promise<SubgraphResult> => {
    const answer = await pool.request({
      method: "POST",
      path: url.pathname + url.search,
      headers: { "content-type": "application/json", accept: "application/json" },
      body,
      signal,
    });
    const text = await readBounded(answer.body, options.maxAnswer);
    if (text === undefined) return unavailable(options.name);
    const parsed: unknown = JSON.parse(text);
    return isResult(parsed) ? parsed : unavailable(options.name);
  };
  return {
    async execute({ operation, variables }, given) {
      const deadline = AbortSignal.timeout(options.deadline);
      const signal = given ? AbortSignal.any([given, deadline]) : deadline;
      try {
        return await post(`${operation.prefix}${variables}}`, signal);
      } catch (error) {
        const late =
          signal.aborted ||
          error instanceof errors.HeadersTimeoutError ||
          error instanceof errors.BodyTimeoutError;
        return unavailable(options.name, late ? "TIMEOUT" : "UPSTREAM_UNAVAILABLE");
      }
    },
    async *subscribe() {
      yield unavailable(options.name);
    },
    async alive() {
      const result = await post('{"query":"{__typename}"}', AbortSignal.timeout(2_000)).catch(
        () => undefined,
      );
      return Boolean(result?.data);
    },
    close: () => pool.close(),
  };
}

async function readBounded(body: AsyncIterable<Buffer>, max: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop destroys the stream and frees its connection.
    if (size > max) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function isResult(value: unknown): value is SubgraphResult {
  if (typeof value !== "object" || value === null) return false;
  const { data, errors: list } = value as Record<string, unknown>;
  return (typeof data === "object" && data !== null) || (Array.isArray(list) && list.length > 0);
}
