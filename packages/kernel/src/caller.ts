/**
 * Who asks, as the gateway tells it to a subgraph. All of it was verified by the gateway: nothing is what a client
 * wrote of itself.
 */
export interface Caller {
  /** Kind of actor, in the words of the graph; `public` for whoever did not say. */
  readonly actor: string;
  /** Who it is, stable for one issuer: `issuer|sub`; absent of those who are nobody in particular. */
  readonly subject?: string;
  /** Identifier of the organisation on whose behalf they ask. */
  readonly organisation?: string;
  /** Identifiers of the territories to which their rights are bound; absent when they are not. */
  readonly territories?: readonly string[];
  /** Why they ask, where a right depends on it. */
  readonly purpose?: string;
  /** What they were granted. */
  readonly scopes: readonly string[];
}

/** Whoever did not say who they are. */
export const ANYONE: Caller = Object.freeze({ actor: "public", scopes: Object.freeze([]) });
