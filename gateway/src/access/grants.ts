import type { Caller } from "@passerelle/kernel/caller";
import type { ActorRights } from "./actors.ts";
import type { Grants } from "./identity.ts";

/**
 * What access directives grant to a caller who said who they are. Policies are the name of the actor, those of its
 * rights, and `finalite:` with why it asks.
 */
export const grantsOf = (caller: Caller, rights: ActorRights): Grants => ({
  authenticated: true,
  scopes: new Set(caller.scopes),
  policies: new Set([
    caller.actor,
    ...rights.policies,
    ...(caller.purpose === undefined ? [] : [`finalite:${caller.purpose}`]),
  ]),
});
