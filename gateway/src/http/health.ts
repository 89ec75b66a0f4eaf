import type { FastifyInstance } from "fastify";
import type { Transport } from "../transport/transport.ts";

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, with the state of each system; a system that
 * is away does not make the gateway unready, since the rest of the graph still answers.
 */
export function registerHealth(app: FastifyInstance, transports: ReadonlyMap<string, Transport>): void {
  let stopping = false;
  app.addHook("preClose", async () => {
    stopping = true;
  });
  app.get("/healthz", async () => ({ etat: "vivant" }));
  app.get("/readyz", async (_, reply) => {
    const systemes = Object.fromEntries(
      await Promise.all(
        [...transports].map(async ([name, transport]) => [
          name,
          (await transport.alive()) ? "joignable" : "injoignable",
        ]),
      ),
    );
    const lost = Object.values(systemes).every((state) => state === "injoignable");
    const ready = !stopping && !lost;
    return reply
      .code(ready ? 200 : 503)
      .send({ etat: ready ? "pret" : stopping ? "arret" : "aucun système", systemes });
  });
}
