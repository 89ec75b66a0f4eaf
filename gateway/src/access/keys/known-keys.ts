import { setTimeout as wait } from "node:timers/promises";
import { type ActorRights, PARTNER } from "../actors.ts";
import { grantsOf } from "../grants.ts";
import type { Identity } from "../identity.ts";
import { hashOfKey, isKeyText } from "./key-text.ts";
import type { KeyRegistry, PartnerKey } from "./partner-key.ts";
import type { KeyReason } from "./refusals.ts";

export interface KnownKeysOptions {
  registry: KeyRegistry;
  /** What partners may be granted. */
  rights: ActorRights;
  /** Names of the contracts that are served. */
  contracts: ReadonlySet<string>;
  /** Told of a reading that failed. */
  onFailure(error: Error): void;
}

/** How a key came. */
export interface KeyUse {
  /** The site whose page sent it, when a browser did. */
  origin: string | undefined;
  /** Our own host, for a page of ours: its browser leaves `Origin` out of what it reads from where it comes. */
  sameHost: string | undefined;
  /** Was it in the address, as a parameter? */
  byAddress: boolean;
}

interface KnownKey {
  key: PartnerKey;
  /** When this text of the key ends, if it does: milliseconds since 1970. */
  expires: number | undefined;
  origins: ReadonlySet<string>;
  identity: Identity;
  /** Ends what is live by this key. */
  revoke: AbortController;
}

/** Milliseconds before keys are read again that could not be. */
const RETRY = 500;
/** Milliseconds that a timer can count. */
const LONGEST = 2 ** 31 - 1;

/** The keys of partners in memory, as the registry has them now: a key is known, or not, without waiting. */
export class KnownKeys {
  readonly #options: KnownKeysOptions;
  #known: Map<string, KnownKey> | undefined;
  #origins: ReadonlySet<string> = new Set();
  #reading: Promise<void> | undefined;
  #again = false;
  #closed = false;
  #nextEnd: NodeJS.Timeout | undefined;
  readonly #unfollow: () => Promise<void>;

  constructor(options: KnownKeysOptions) {
    this.#options = options;
    this.#unfollow = options.registry.follow(() => this.#read());
    void this.#read();
  }

  /** Resolves once the keys have been looked for a first time, found or not. */
  async ready(): Promise<void> {
    await this.#reading;
  }

  /** Who holds the key, or why it may not be used like this. */
  identify(text: string, use: KeyUse): Identity | KeyReason {
    if (!isKeyText(text)) return "KEY_MISTYPED";
    if (!this.#known) return "KEYS_UNAVAILABLE";
    const known = this.#known.get(hashOfKey(text));
    if (!known) return "KEY_UNKNOWN";
    const { key, identity } = known;
    if (key.revoked) return "KEY_REVOKED";
    const now = Date.now();
    if (key.expires && key.expires.getTime() <= now) return "KEY_EXPIRED";
    if (known.expires !== undefined && known.expires <= now) return "KEY_REPLACED";
    if (key.kind === "secret" && use.byAddress) return "KEY_IN_ADDRESS";
    if (!isFromItsSites(known, use)) return "KEY_ORIGIN";
    const { contract } = identity;
    if (contract !== undefined && !this.#options.contracts.has(contract)) return "KEY_CONTRACT";
    return identity;
  }

  /** May a page of this site use some key, or this one? A browser asks before it sends the key itself. */
  mayUse(origin: string, text?: string): boolean {
    if (text === undefined) return this.#origins.has(origin);
    const known = this.#known?.get(hashOfKey(text));
    // Whoever has no key is told so, wherever they are.
    return !known || known.origins.has(origin);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#nextEnd);
    await this.#unfollow();
    await this.#reading;
    await this.#options.registry.close();
  }

  /** Reads the keys, once more if they changed meanwhile, until it can. */
  async #read(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#readOnce().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  async #readOnce(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      try {
        this.#take(await this.#options.registry.list());
      } catch (error) {
        if (this.#closed) return;
        this.#options.onFailure(error as Error);
        void wait(RETRY, undefined, { ref: false }).then(() => (this.#closed ? undefined : this.#read()));
      }
    }
  }

  #take(keys: readonly PartnerKey[]): void {
    const before = this.#known;
    this.#known = new Map(
      keys.flatMap((key) =>
        key.secrets.map(({ hash, expires }) => {
          const revoke = revokerOf(before?.get(hash), key);
          return [hash, knownKey(key, expires?.getTime(), revoke, this.#options.rights)] as const;
        }),
      ),
    );
    this.#origins = new Set(keys.flatMap(({ revoked, origins }) => (revoked ? [] : origins)));
    for (const [hash, { revoke }] of before ?? [])
      if (this.#known.get(hash)?.revoke !== revoke) revoke.abort();
    this.#endWhatIsOver();
  }

  /** Ends what is live by texts that serve no more, now and again when the next one ends. */
  #endWhatIsOver(): void {
    clearTimeout(this.#nextEnd);
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    for (const { key, identity, revoke } of this.#known?.values() ?? []) {
      const { expires = Number.POSITIVE_INFINITY } = identity;
      if (key.revoked || expires <= now) revoke.abort();
      else next = Math.min(next, expires);
    }
    if (this.#closed || next === Number.POSITIVE_INFINITY) return;
    this.#nextEnd = setTimeout(() => this.#endWhatIsOver(), Math.min(next - now, LONGEST)).unref();
  }
}

/** What ends the uses of a text: the same as before while its key says the same of what may be done by it. */
function revokerOf(before: KnownKey | undefined, key: PartnerKey): AbortController {
  const isSame = before && !before.revoke.signal.aborted && saidOf(before.key) === saidOf(key);
  return isSame ? before.revoke : new AbortController();
}

const saidOf = ({ kind, organisation, territories, scopes, contract, origins, quota }: PartnerKey): string =>
  JSON.stringify([kind, organisation, territories, scopes, contract, origins, quota?.cost, quota?.requests]);

/** A public key is in the open: its sites are what binds it. A secret one comes from servers, which are no site. */
function isFromItsSites({ key, origins }: KnownKey, { origin, sameHost }: KeyUse): boolean {
  if (origin !== undefined) return origins.has(origin);
  if (sameHost === undefined) return key.kind === "secret";
  return origins.has(`https://${sameHost}`) || origins.has(`http://${sameHost}`);
}

function knownKey(
  key: PartnerKey,
  expires: number | undefined,
  revoke: AbortController,
  rights: ActorRights,
): KnownKey {
  const caller = Object.freeze({
    actor: PARTNER,
    subject: `cle|${key.id}`,
    scopes: key.scopes.filter((scope) => rights.scopes.includes(scope)),
    ...(key.organisation === undefined ? {} : { organisation: key.organisation }),
    ...(key.territories.length ? { territories: key.territories } : {}),
  });
  const contract = key.contract ?? rights.contract;
  const quota = key.quota ?? rights.quota;
  const ends = Math.min(
    expires ?? Number.POSITIVE_INFINITY,
    key.expires?.getTime() ?? Number.POSITIVE_INFINITY,
  );
  const identity: Identity = Object.freeze({
    caller,
    grants: grantsOf(caller, rights),
    consumer: `cle:${key.id}`,
    ended: revoke.signal,
    ...(contract === undefined ? {} : { contract }),
    ...(quota === undefined ? {} : { quota }),
    ...(Number.isFinite(ends) ? { expires: ends } : {}),
  });
  return { key, expires, origins: new Set(key.origins), identity, revoke };
}
