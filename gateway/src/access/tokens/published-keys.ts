import type { JSONWebKeySet } from "jose";
import { request } from "undici";
import type { Issuer } from "../issuers.ts";

/** Milliseconds for an issuer to answer. */
const PATIENCE = 5_000;
/** Bytes of what it answers at most. */
const MAX_ANSWER = 256 * 1024;

/**
 * Reads the keys that an issuer publishes, where it says that they are. Follows no redirect.
 * Throws when it does not answer, or answers for somebody else.
 */
export async function publishedKeys({
  issuer,
  jwks,
}: Pick<Issuer, "issuer" | "jwks">): Promise<JSONWebKeySet> {
  const keys = await readJson(jwks ?? (await discover(issuer)));
  if (!Array.isArray(keys.keys)) throw new Error("an issuer's keys are not a JWK set");
  return { keys: keys.keys };
}

async function discover(issuer: string): Promise<string> {
  const found = await readJson(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  if (found.issuer !== issuer) throw new Error("an issuer's discovery document is another issuer's");
  const { jwks_uri: at } = found;
  if (typeof at !== "string" || new URL(at).protocol !== new URL(issuer).protocol)
    throw new Error("an issuer's discovery document names no keys");
  return at;
}

async function readJson(url: string): Promise<Record<string, unknown>> {
  const signal = AbortSignal.timeout(PATIENCE);
  const { statusCode, body } = await request(url, { headers: { accept: "application/json" }, signal });
  if (statusCode !== 200) {
    await body.dump({ limit: MAX_ANSWER });
    throw new Error(`an issuer answered ${statusCode}`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER) throw new Error("an issuer answered too much");
    chunks.push(chunk);
  }
  const json: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  if (typeof json !== "object" || json === null) throw new Error("an issuer answered no object");
  return json as Record<string, unknown>;
}
