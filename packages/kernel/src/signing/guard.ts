import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Caller } from "../caller.ts";
import { ERROR_CODES } from "../errors.ts";
import type { SigningKey } from "./keys.ts";
import { createVerifier, digestOf, type VerifiedRequest } from "./signature.ts";

export interface Guard {
  /** Who asks, of a request that the guard let pass. Throws on one that it did not. */
  callerOf(request: FastifyRequest["raw"]): Caller;
  /** Does the guard let an upgrade pass? Fastify does not see them: whoever serves them asks. */
  admits(request: FastifyRequest["raw"]): boolean;
}

/** Addresses that tell nothing but whether the process lives. */
const OPEN: ReadonlySet<string> = new Set(["/healthz", "/readyz"]);

/**
 * Refuses every request that the gateway, or another subgraph, did not sign for this audience: before the body is read,
 * then when the body is not the one that was signed.
 */
export function guardSigned(app: FastifyInstance, keys: readonly SigningKey[], audience: string): Guard {
  const verify = createVerifier(keys, audience);
  const verified = new WeakMap<FastifyRequest["raw"], VerifiedRequest>();
  const check = (raw: FastifyRequest["raw"]): boolean => {
    const [path = "", ...parameters] = (raw.url ?? "").split("?");
    const query = parameters.length ? `?${parameters.join("?")}` : "";
    const found = verify({ method: raw.method ?? "", path, query, headers: raw.headers });
    if (found) verified.set(raw, found);
    return found !== undefined;
  };

  app.addHook("onRequest", (request, reply, done) => {
    if (OPEN.has(request.url) || check(request.raw)) done();
    else void reply.code(ERROR_CODES.UNAUTHENTICATED.status).type("application/json").send(UNSIGNED);
  });
  // A body of another type would be read without being compared.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body: Buffer, done) => {
    if (digestOf(body) !== verified.get(request.raw)?.digest) return done(new OtherBody());
    try {
      done(null, JSON.parse(body.toString()));
    } catch {
      done(new Unreadable());
    }
  });
  return {
    admits: check,
    callerOf(raw) {
      const found = verified.get(raw);
      if (!found) throw new Error("a request that nobody signed was let pass");
      return found.caller;
    },
  };
}

/** What is said to those who are not the gateway. */
export const UNSIGNED = JSON.stringify({
  errors: [
    {
      message: "Ce système ne répond qu'à la passerelle.",
      extensions: { code: "UNAUTHENTICATED", messageEn: "This system answers the gateway only." },
    },
  ],
});

class OtherBody extends Error {
  readonly statusCode = ERROR_CODES.UNAUTHENTICATED.status;
  override message = "The body is not the one that was signed.";
}

class Unreadable extends Error {
  readonly statusCode = 400;
  override message = "The body is not JSON.";
}
