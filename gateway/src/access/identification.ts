import { randomBytes } from "node:crypto";
import type { Logger } from "@passerelle/kernel/logger";
import type { Claim, Soon } from "../http/door.ts";
import type { HttpRefusal } from "../http/refusals.ts";
import { DEFAULT_ACTORS, PUBLIC } from "./actors.ts";
import { ANONYMOUS, type Identity } from "./identity.ts";
import type { Authorities } from "./issuers.ts";
import { TOKEN_REFUSALS } from "./tokens/refusals.ts";
import { VerifiedTokens } from "./tokens/verified-tokens.ts";

export interface IdentificationOptions {
  authorities: Authorities;
  log: Logger;
  /** Keys the hash by which accounts are counted: the same on every replica that shares counters. */
  secret?: string | undefined;
}

/** Who asks, from what a request says. */
export interface Identification {
  identify(claim: Claim): Soon<Identity | HttpRefusal>;
}

/**
 * Makes the part of the door that says who asks: anonymous without a word, by an access token of one of the issuers, or
 * refused. Where no issuer is configured, `Authorization` is not ours to read, and all are anonymous.
 */
export function createIdentification(options: IdentificationOptions): Identification {
  const { authorities, log } = options;
  const tokens = authorities.issuers.length
    ? new VerifiedTokens({
        authorities,
        secret: options.secret ? Buffer.from(options.secret) : randomBytes(32),
        onFailure: (issuer, error) =>
          log.warn({ issuer, reason: (error as Error).message }, "the keys of an issuer could not be read"),
      })
    : undefined;
  const anonymous = anonymousOf(authorities);
  return {
    identify({ headers, parameters }) {
      if (!tokens) return anonymous;
      const authorization = parameters
        ? (authorizationOf(parameters) ?? headers.authorization)
        : headers.authorization;
      if (authorization === undefined) return anonymous;
      const [, token = ""] = BEARER.exec(authorization) ?? [];
      return token ? tokens.identify(token) : TOKEN_REFUSALS.NOT_BEARER;
    },
  };
}

const BEARER = /^Bearer +([^\s]+) *$/i;

/** Whoever does not say who they are, by what this actor may. */
function anonymousOf({ actors }: Authorities): Identity {
  const { contract, quota } = actors[PUBLIC] ?? DEFAULT_ACTORS[PUBLIC] ?? {};
  return Object.freeze({
    ...ANONYMOUS,
    ...(contract === undefined ? {} : { contract }),
    ...(quota === undefined ? {} : { quota }),
  });
}

/** What the client of a WebSocket gives in its first message, where a browser cannot set headers. */
function authorizationOf(parameters: Readonly<Record<string, unknown>>): string | undefined {
  const said = parameters.Authorization ?? parameters.authorization;
  // Anything but a text is as good as a wrong one: it must not pass for nothing said.
  return said == null || said === "" ? undefined : typeof said === "string" ? said : "?";
}
