import type { Grants } from "../../../access/identity.ts";

const caller = (authenticated: boolean, scopes: string[] = [], policies: string[] = []): Grants => ({
  authenticated,
  scopes: new Set(scopes),
  policies: new Set(policies),
});

/** Callers of the scenarios, from who is nobody to who may most. */
export const STRANGER = caller(false);
export const MEMBER = caller(true);
export const PAYROLL = caller(true, ["pay"]);
export const CLERK = caller(true, ["pay", "hr"]);
export const BOSS = caller(true, ["boss", "pay", "strict"]);
export const DOCTOR = caller(true, ["boss"], ["doctor"]);
