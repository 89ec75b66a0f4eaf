import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Registry } from "prom-client";

export interface MetricsRouteOptions {
  registry: Registry;
  /** What a reader says as `Authorization: Bearer …`; without it, only this machine reads. */
  token: string | undefined;
}

/** Headers of a proxy, or of a page of some site: who speaks from this machine for another is not this machine. */
const FOR_ANOTHER = ["forwarded", "x-forwarded-for", "x-real-ip", "via", "origin"];

/** `GET /metrics`, in Prometheus' format: for whoever has the token or, without one, for this machine only. */
export function registerMetrics(app: FastifyInstance, { registry, token }: MetricsRouteOptions): void {
  const mayRead = token ? bearer(token) : isLocal;
  app.get("/metrics", async (request, reply) => {
    // Nothing tells that there is something to read.
    if (!mayRead(request)) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

const isLocal = ({ socket, headers }: FastifyRequest): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? "") &&
  !FOR_ANOTHER.some((name) => headers[name] !== undefined);

function bearer(token: string): (request: FastifyRequest) => boolean {
  const expected = Buffer.from(`Bearer ${token}`);
  return ({ headers: { authorization = "" } }) => {
    const given = Buffer.from(authorization);
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
}
