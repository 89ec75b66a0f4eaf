import { randomBytes } from "node:crypto";
import type { Logger } from "@passerelle/kernel/logger";
import type { Claim, Soon } from "../http/door.ts";
import type { HttpRefusal } from "../http/refusals.ts";
import { DEFAULT_ACTORS, PARTNER, PUBLIC } from "./actors.ts";
import { ANONYMOUS, type Identity } from "./identity.ts";
import type { Authorities } from "./issuers.ts";
import { KnownKeys } from "./keys/known-keys.ts";
import type { KeyRegistry } from "./keys/partner-key.ts";
import { KEY_REFUSALS } from "./keys/refusals.ts";
import { authorizationOf, keyOf, siteOf } from "./said.ts";
import { TOKEN_REFUSALS } from "./tokens/refusals.ts";
import { VerifiedTokens } from "./tokens/verified-tokens.ts";

export interface IdentificationOptions {
  authorities: Authorities;
  log: Logger;
  /** Where the keys of partners are; there are none without. */
  registry?: KeyRegistry | undefined;
  /** Names of the contracts that are served; none when absent. */
  contracts?: ReadonlySet<string>;
  /** Keys the hash by which accounts are counted: the same on every replica that shares counters. */
  secret?: string | undefined;
}

/** Who asks, from what a request says. */
export interface Identification {
  identify(claim: Claim): Soon<Identity | HttpRefusal>;
  /** May a page of this site use some partner's key, or this one? Absent where there are no keys. */
  mayUse?: (origin: string, key?: string) => boolean;
  /** Resolves once the keys of partners have been looked for. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes the part of the door that says who asks: anonymous without a word, by an access token of one of the issuers, by
 * a partner key, or refused. A person who asks by a partner's site has both: the key must be good, and the person asks.
 *
 * Where no issuer is configured, `Authorization` is not ours to read; where there are no keys, `x-api-key` is not.
 */
export function createIdentification(options: IdentificationOptions): Identification {
  const tokens = openTokens(options);
  const keys = openKeys(options);
  const anonymous = anonymousOf(options.authorities);
  return {
    identify(claim) {
      const key = keys && keyOf(claim);
      const authorization = tokens && authorizationOf(claim);
      if (key === undefined && authorization === undefined) return anonymous;
      const partner = key && keys?.identify(key.text, { ...siteOf(claim), byAddress: key.byAddress });
      if (typeof partner === "string") return KEY_REFUSALS[partner];
      if (authorization === undefined || !tokens) return partner ?? anonymous;
      const [, token = ""] = BEARER.exec(authorization) ?? [];
      if (!token) return TOKEN_REFUSALS.NOT_BEARER;
      const person = tokens.identify(token);
      if (!partner) return person;
      return person instanceof Promise
        ? person.then((one) => bySiteOf(partner, one))
        : bySiteOf(partner, person);
    },
    ...(keys ? { mayUse: (origin, key) => keys.mayUse(origin, key) } : {}),
    ready: async () => keys?.ready(),
    close: async () => keys?.close(),
  };
}

/** Who asks by a partner's site, as long as both are true. */
function bySiteOf({ ended, expires }: Identity, person: Identity | HttpRefusal): Identity | HttpRefusal {
  if ("kind" in person) return person;
  const ends = Math.min(expires ?? Number.POSITIVE_INFINITY, person.expires ?? Number.POSITIVE_INFINITY);
  return { ...person, ...(ended ? { ended } : {}), ...(Number.isFinite(ends) ? { expires: ends } : {}) };
}

const BEARER = /^Bearer +([^\s]+) *$/i;

function openTokens({ authorities, log, secret }: IdentificationOptions): VerifiedTokens | undefined {
  if (!authorities.issuers.length) return undefined;
  return new VerifiedTokens({
    authorities,
    secret: secret ? Buffer.from(secret) : randomBytes(32),
    onFailure: (issuer, error) =>
      log.warn({ issuer, reason: (error as Error).message }, "the keys of an issuer could not be read"),
  });
}

function openKeys(options: IdentificationOptions): KnownKeys | undefined {
  const { registry, authorities, contracts = new Set(), log } = options;
  if (!registry) return undefined;
  let said = "";
  return new KnownKeys({
    registry,
    contracts,
    rights: authorities.actors[PARTNER] ?? { scopes: [], policies: [], purposes: [], requires: [] },
    onFailure({ message: reason }) {
      if (reason !== said) log.warn({ reason }, "the keys of partners could not be read");
      said = reason;
    },
  });
}

/** Whoever does not say who they are, by what this actor may. */
function anonymousOf({ actors }: Authorities): Identity {
  const { contract, quota } = actors[PUBLIC] ?? DEFAULT_ACTORS[PUBLIC] ?? {};
  return Object.freeze({
    ...ANONYMOUS,
    ...(contract === undefined ? {} : { contract }),
    ...(quota === undefined ? {} : { quota }),
  });
}
