import { hash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Caller } from "../caller.ts";
import { hmacSha256 } from "./hmac.ts";
import type { SigningKey } from "./keys.ts";

/** What a signature binds: this request, to this audience, for this caller. */
export interface SignedRequest {
  method: string;
  /** Path of the address, without its parameters. */
  path: string;
  /** Parameters of the address with their question mark; empty without any. */
  query?: string;
  /** Empty for a request without one. */
  body: string | Buffer;
  caller: Caller;
}

/** Headers of a signed request, in small letters. */
export interface SignatureHeaders {
  "content-digest": string;
  "passerelle-caller": string;
  "signature-input": string;
  signature: string;
}

/** Signs requests to one audience. */
export type Signer = (request: SignedRequest) => SignatureHeaders;

/** Seconds that a signature lasts. */
const LIFETIME = 30;
/** Seconds by which two clocks may differ. */
const SKEW = 60;

const LABEL = "passerelle";
const COMPONENTS = '("@method" "@path" "@query" "content-digest" "passerelle-caller")';

/**
 * Signs requests to one audience, by RFC 9421 (HTTP Message Signatures) with HMAC-SHA256 and the body bound by RFC 9530
 * (`content-digest`). Whatever a client sent under these names is replaced.
 *
 * The profile is fixed, so that signing costs two hashes; any implementation of the RFC verifies it.
 */
export function createSigner(
  [key]: readonly SigningKey[],
  audience: string,
  now: () => number = Date.now,
): Signer {
  if (!key) throw new Error("there is no key to sign with");
  const mac = hmacSha256(key.secret);
  // Never twice the same, without asking for random bytes at each request.
  const mine = randomBytes(6).toString("base64url");
  let count = 0;
  const fixed = `keyid="${key.id}";alg="hmac-sha256";tag="${tagOf(audience)}"`;
  return ({ method, path, query = "", body, caller }) => {
    const created = Math.floor(now() / 1_000);
    const nonce = `${mine}${(count++).toString(36).padStart(8, "0")}`;
    const parameters = `${COMPONENTS};created=${created};expires=${created + LIFETIME};nonce="${nonce}";${fixed}`;
    const digest = digestOf(body);
    const told = toldOf(caller);
    const signature = mac(baseOf({ method, path, query, digest, told, parameters }));
    return {
      "content-digest": digest,
      "passerelle-caller": told,
      "signature-input": `${LABEL}=${parameters}`,
      signature: `${LABEL}=:${signature}:`,
    };
  };
}

/** What is read of a request before its body is. */
export interface ReceivedRequest {
  method: string;
  path: string;
  query?: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A request whose headers are those that were signed; its body is still to be compared with `digest`. */
export interface VerifiedRequest {
  caller: Caller;
  digest: string;
}

/** Verifies requests to one audience; what is not as it was signed is undefined, and nothing says why. */
export function createVerifier(
  keys: readonly SigningKey[],
  audience: string,
  now: () => number = Date.now,
): (request: ReceivedRequest) => VerifiedRequest | undefined {
  const byId = new Map(keys.map(({ id, secret }) => [id, hmacSha256(secret)]));
  const tag = tagOf(audience);
  return ({ method, path, query = "", headers }) => {
    const {
      "content-digest": digest,
      "passerelle-caller": told,
      "signature-input": input,
      signature,
    } = headers;
    if (typeof digest !== "string" || typeof told !== "string") return undefined;
    if (typeof input !== "string" || typeof signature !== "string") return undefined;
    const [, parameters = "", created = "", expires = "", id = "", signedTag] = INPUT.exec(input) ?? [];
    const mac = byId.get(id);
    if (!mac || signedTag !== tag) return undefined;
    const seconds = now() / 1_000;
    if (Number(created) > seconds + SKEW || Number(expires) < seconds - SKEW) return undefined;
    // Whoever has the key may not make one that lasts either.
    if (Number(expires) - Number(created) > LIFETIME) return undefined;
    const [, given = ""] = SIGNATURE.exec(signature) ?? [];
    const expected = Buffer.from(mac(baseOf({ method, path, query, digest, told, parameters })));
    // As texts: two of them may stand for the same bytes.
    if (!given || !timingSafeEqual(Buffer.from(given), expected)) return undefined;
    return { caller: JSON.parse(Buffer.from(told.slice(1, -1), "base64").toString()) as Caller, digest };
  };
}

/** The `content-digest` of a body. */
export const digestOf = (body: string | Buffer): string => `sha-256=:${hash("sha256", body, "base64")}:`;

const INPUT =
  /^passerelle=(\("@method" "@path" "@query" "content-digest" "passerelle-caller"\);created=(\d{1,12});expires=(\d{1,12});nonce="[\w-]{16}";keyid="([\w.-]{1,64})";alg="hmac-sha256";tag="([\w.:-]{1,80})")$/;
const SIGNATURE = /^passerelle=:([A-Za-z0-9+/]{43}=):$/;

const tagOf = (audience: string): string => `passerelle:${audience}`;

/** The caller as a byte sequence of RFC 9651, made once for each. */
function toldOf(caller: Caller): string {
  const known = told.get(caller);
  if (known) return known;
  const made = `:${Buffer.from(JSON.stringify(caller)).toString("base64")}:`;
  told.set(caller, made);
  return made;
}
const told = new WeakMap<Caller, string>();

interface SignatureBase {
  method: string;
  path: string;
  query: string;
  digest: string;
  told: string;
  parameters: string;
}

/** The text that is signed, as section 2.5 of RFC 9421 writes it. */
const baseOf = ({ method, path, query, digest, told, parameters }: SignatureBase): string =>
  `"@method": ${method}\n"@path": ${path}\n"@query": ${query || "?"}\n"content-digest": ${digest}\n"passerelle-caller": ${told}\n"@signature-params": ${parameters}`;
