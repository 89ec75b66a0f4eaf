import { NEWS, type News } from "@passerelle/kernel/changes/news";
import { guardSigned } from "@passerelle/kernel/signing/guard";
import type { SigningKey } from "@passerelle/kernel/signing/keys";
import type { FastifyInstance } from "fastify";
import { refuse } from "../http/errors.ts";
import { refusal } from "../http/refusals.ts";

/** To whom systems sign what they tell the gateway. */
export const GATEWAY_AUDIENCE = "gateway";

/** `POST /invalidations`: where systems tell, in signed requests, what changed in them. */
export function registerInvalidations(
  app: FastifyInstance,
  desk: { receive(news: News): void },
  keys: readonly SigningKey[],
): void {
  app.register(async (scope) => {
    guardSigned(scope, keys, GATEWAY_AUDIENCE);
    scope.post("/invalidations", { bodyLimit: 4_096 }, (request, reply) => {
      const { data } = NEWS.safeParse(request.body);
      if (!data) return refuse(reply, NO_NEWS);
      desk.receive(data);
      return reply.code(204).send();
    });
  });
}

const NO_NEWS = refusal("BAD_REQUEST", {
  fr: "Ce n'est pas ainsi qu'un système dit ce qui change.",
  en: "This is not how a system tells what changes.",
});
