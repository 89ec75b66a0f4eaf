import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { HttpRefusal } from "../../http/refusals.ts";
import type { Identity } from "../identity.ts";
import type { Authorities } from "../issuers.ts";
import { identityOf } from "./claims.ts";
import { KeySet } from "./key-set.ts";
import { publishedKeys } from "./published-keys.ts";
import { TOKEN_REFUSALS } from "./refusals.ts";
import { type TrustedIssuer, verifyToken } from "./verify.ts";

/** Tokens that are remembered at most. */
const MAX_TOKENS = 20_000;
/** Milliseconds that a token is remembered at most: then its key is looked at again. */
const MAX_AGE = 300_000;

export interface VerifiedTokensOptions {
  authorities: Authorities;
  secret: Buffer;
  /** Told of an issuer whose keys could not be read. */
  onFailure(issuer: string, error: unknown): void;
}

/**
 * Who tokens speak for. One that was verified is known at once until it expires, by its hash: the token itself is not
 * kept. When an issuer's keys change, all are verified again.
 */
export class VerifiedTokens {
  readonly #issuers = new Map<string, TrustedIssuer>();
  readonly #known = new LRUCache<string, Identity>({ max: MAX_TOKENS, ttl: MAX_AGE });
  readonly #options: VerifiedTokensOptions;

  constructor(options: VerifiedTokensOptions) {
    this.#options = options;
    for (const rules of options.authorities.issuers) {
      const keys = new KeySet({
        read: () => publishedKeys(rules),
        onChange: () => this.#known.clear(),
        onFailure: (error) => options.onFailure(rules.issuer, error),
      });
      this.#issuers.set(rules.issuer, { rules, keys });
    }
  }

  identify(token: string): Identity | HttpRefusal | Promise<Identity | HttpRefusal> {
    const name = hash("sha256", token, "base64");
    const known = this.#known.get(name);
    if (known === undefined) return this.#verify(token, name);
    return (known.expires ?? 0) > Date.now() ? known : TOKEN_REFUSALS.EXPIRED;
  }

  async #verify(token: string, name: string): Promise<Identity | HttpRefusal> {
    const verified = await verifyToken(token, this.#issuers);
    if (typeof verified === "string") return TOKEN_REFUSALS[verified];
    const identity = identityOf(verified.claims, verified.issuer, this.#options);
    if (typeof identity === "string") return TOKEN_REFUSALS[identity];
    this.#known.set(name, identity);
    return identity;
  }
}
