import type { FastifyInstance } from "fastify";
import { contextOf, endSpan, inSpan, isTracing, SpanKind } from "./tracing.ts";

/** Addresses that are asked all the time and tell nothing. */
const UNTRACED: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/metrics"]);

/** Each request is a span of the trace that it says it belongs to; what serves it runs inside. */
export function traceRequests(app: FastifyInstance, name: string): void {
  if (!isTracing()) return;
  // After the body has been read: events of a socket are in no context.
  app.addHook("preHandler", (request, reply, done) => {
    if (UNTRACED.has(request.url)) return done();
    const attributes = { "http.request.method": request.method, "url.path": request.url.split("?")[0] ?? "" };
    inSpan(name, { kind: SpanKind.SERVER, attributes, within: contextOf(request.headers) }, (span) => {
      reply.raw.once("close", () => {
        span.setAttribute("http.response.status_code", reply.raw.statusCode);
        endSpan(span, reply.raw.statusCode >= 500 ? `status ${reply.raw.statusCode}` : undefined);
      });
      done();
    });
  });
}
