import { ANYONE, type Caller } from "@passerelle/kernel/caller";

/** What access directives ask of a caller: `@authenticated`, `@requiresScopes`, `@policy`. */
export interface Grants {
  authenticated: boolean;
  scopes: ReadonlySet<string>;
  policies: ReadonlySet<string>;
}

/** What the gateway knows of who asks, verified once for each request or connection. */
export interface Identity {
  /** What subgraphs are told. */
  caller: Caller;
  grants: Grants;
  /** Whose quotas and counters these are; never personal data: `public`, `cle:<id of the key>`, `compte:<hash>`. */
  consumer: string;
  /** Name of the contract by which they see the graph; absent for all of it. */
  contract?: string;
  /** Cost and requests that they may spend a minute, when not what everybody may. */
  quota?: { cost?: number | undefined; requests?: number | undefined };
  /** From where they ask, when nothing else tells them apart: never leaves this process. */
  place?: string;
  /** Milliseconds since 1970 after which it is no longer true: what is live ends then. */
  expires?: number;
  /** Aborted when it ceases to be true before that: a key that is revoked. */
  ended?: AbortSignal;
}

/** Whoever did not say who they are, seeing all of the graph: where no contract and no identity is configured. */
export const ANONYMOUS: Identity = Object.freeze({
  caller: ANYONE,
  grants: { authenticated: false, scopes: new Set<string>(), policies: new Set<string>() },
  consumer: "public",
});
