import { createHmac } from "node:crypto";
import type { Caller } from "@passerelle/kernel/caller";
import type { JWTPayload } from "jose";
import { type ActorRights, PUBLIC } from "../actors.ts";
import { grantsOf } from "../grants.ts";
import type { Identity } from "../identity.ts";
import type { Authorities, Issuer } from "../issuers.ts";
import type { TokenReason } from "./refusals.ts";

/** Characters of a name in a claim at most, and names in one at most. */
const MAX_NAME = 255;
const MAX_NAMES = 200;

export interface ReadClaimsOptions {
  authorities: Authorities;
  /** Keys the hash by which an account is counted: whoever sees counters cannot guess whose they are. */
  secret: Buffer;
}

/** The identity that verified claims give, or why they give none. */
export function identityOf(
  claims: JWTPayload,
  issuer: Issuer,
  { authorities, secret }: ReadClaimsOptions,
): Identity | TokenReason {
  const { sub, exp } = claims;
  if (typeof sub !== "string" || !isName(sub) || exp === undefined) return "NOT_A_TOKEN";
  const actor = actorOf(claims, issuer, authorities.actors);
  const rights = actor === undefined ? undefined : authorities.actors[actor];
  if (actor === undefined || !rights) return "NO_ACTOR";
  const [organisation] = namesAt(claims, issuer.organisation);
  const territories = namesAt(claims, issuer.territories, SEPARATORS);
  if (rights.requires.includes("organisation") && organisation === undefined) return "INCOMPLETE";
  if (rights.requires.includes("territories") && !territories.length) return "INCOMPLETE";
  const subject = `${issuer.issuer}|${sub}`;
  const purpose = purposeOf(claims, issuer, rights);
  const scopes = namesAt(claims, issuer.scopes, SEPARATORS).filter((scope) => rights.scopes.includes(scope));
  const caller: Caller = Object.freeze({
    actor,
    subject,
    scopes,
    ...(organisation === undefined ? {} : { organisation }),
    ...(territories.length ? { territories } : {}),
    ...(purpose === undefined ? {} : { purpose }),
  });
  return Object.freeze({
    caller,
    grants: grantsOf(caller, rights),
    consumer: `compte:${createHmac("sha256", secret).update(`compte ${subject}`).digest("base64url").slice(0, 22)}`,
    expires: (exp + issuer.clockTolerance) * 1000,
    ...(rights.contract === undefined ? {} : { contract: rights.contract }),
    ...(rights.quota === undefined ? {} : { quota: rights.quota }),
  });
}

/** The first of what the claim says that is an actor here; nobody is told to be anyone. */
function actorOf(
  claims: JWTPayload,
  { actor }: Issuer,
  actors: Readonly<Record<string, ActorRights>>,
): string | undefined {
  for (const said of namesAt(claims, actor.claim)) {
    const known = actor.values ? Object.hasOwn(actor.values, said) && actor.values[said] : said;
    if (known && known !== PUBLIC && Object.hasOwn(actors, known)) return known;
  }
  return actor.otherwise;
}

/** Why they ask, among what this actor may ask for; what the token says beyond that is not heard. */
function purposeOf(claims: JWTPayload, issuer: Issuer, { purposes }: ActorRights): string | undefined {
  return namesAt(claims, issuer.purpose).find((said) => purposes.includes(said)) ?? purposes[0];
}

/** What separates names in a claim that is one text, as `scope` is. */
const SEPARATORS = /[ ,]+/;

/** A claim as a list of names, whether it is a list or a text: of one name, or of several where `separators` are. */
function namesAt(claims: JWTPayload, path: string, separators?: RegExp): readonly string[] {
  const value = claimAt(claims, path);
  const text = typeof value === "string" ? (separators ? value.split(separators) : [value]) : value;
  const list: unknown[] = Array.isArray(text) ? text : [];
  return list.filter((one): one is string => typeof one === "string" && isName(one)).slice(0, MAX_NAMES);
}

/** A claim by its own name, dots and all, or by the path to it. */
function claimAt(claims: JWTPayload, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let at: unknown = claims;
  for (const step of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

/** Is it a name that may be sent in a header and compared as it is? */
const isName = (text: string): boolean =>
  text.length > 0 && text.length <= MAX_NAME && !/[\p{Cc}\p{Cs}]/u.test(text);
