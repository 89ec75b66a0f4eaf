import { Pool } from "undici";

/** Milliseconds to open a connection. */
export const CONNECT_TIMEOUT = 2_000;

/** Connections to one subgraph, HTTP/1.1 without pipelining; without a bound when `connections` is absent. */
export const openPool = (url: URL, connections?: number): Pool =>
  new Pool(url.origin, {
    connections: connections ?? null,
    pipelining: 1,
    allowH2: false,
    connect: { timeout: CONNECT_TIMEOUT },
    // Deadlines run over a whole answer, which is the business of who asks; these run between two chunks.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
