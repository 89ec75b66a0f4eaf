import type { FastifyInstance } from "fastify";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Subscribe } from "./serve-subscriptions.ts";
import type { Guard } from "./signing/guard.ts";

/** GraphQL over SSE at `/graphql/stream`, a connection for each subscription. */
export function serveSse(app: FastifyInstance, subscribe: Subscribe, guard: Guard): void {
  const handle = createHandler({
    // No token: what several subscriptions on one connection would need.
    authenticate: () => null,
    onSubscribe: ({ raw }, { query, operationName, variables }) =>
      subscribe({
        query,
        operationName: operationName ?? undefined,
        variables: (variables ?? undefined) as Record<string, unknown> | undefined,
        caller: guard.callerOf(raw.raw),
      }),
  });
  app.post("/graphql/stream", async (request, reply) => {
    reply.hijack();
    await handle(request, reply);
  });
}
