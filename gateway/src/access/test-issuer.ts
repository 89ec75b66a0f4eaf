import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

export interface SigningKey {
  kid: string;
  alg: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

/** An authority that a test drives: what it signs, what it publishes, and whether it answers at all. */
export interface ScriptedIssuer {
  /** Its `iss`, and its address. */
  url: string;
  /** The keys that it publishes, to change as the test needs. */
  published: SigningKey[];
  /** Answers in place of its own: the status of each request to it. */
  status: number;
  /** Requests that it had for its keys. */
  readings: number;
  /** Makes a key, not yet published. */
  key(kid: string, alg?: string): Promise<SigningKey>;
  /** Signs an honest access token, changed as the test says; by the first published key unless told. */
  token(
    claims?: JWTPayload,
    options?: { key?: SigningKey; header?: Record<string, unknown> },
  ): Promise<string>;
  close(): Promise<void>;
}

export const AUDIENCE = "https://graphe.exemple.fr/graphql";

/** Starts an authority on the loopback with one RS256 key published. */
export async function startScriptedIssuer(): Promise<ScriptedIssuer> {
  const server = createServer(async (request, response) => {
    if (request.url === "/jwks") issuer.readings += 1;
    const body =
      request.url === "/jwks"
        ? { keys: await Promise.all(issuer.published.map(publish)) }
        : { issuer: url, jwks_uri: `${url}/jwks` };
    response.writeHead(issuer.status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: ScriptedIssuer = {
    url,
    published: [],
    status: 200,
    readings: 0,
    async key(kid, alg = "RS256") {
      return { kid, alg, ...(await generateKeyPair(alg, { extractable: true })) };
    },
    token(claims = {}, { key = issuer.published[0], header = {} } = {}) {
      if (!key) throw new Error("no key is published");
      const now = Math.floor(Date.now() / 1000);
      const honest = {
        iss: url,
        aud: AUDIENCE,
        sub: "compte-1",
        iat: now,
        exp: now + 600,
        acteur: "conseiller",
        organisation: "demo--structure-1",
        scope: "dossiers:lire montants:lire",
      };
      const named = { alg: key.alg, kid: key.kid, typ: "at+jwt", ...header };
      return new SignJWT({ ...honest, ...claims }).setProtectedHeader(named).sign(key.privateKey);
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  issuer.published.push(await issuer.key("premiere"));
  return issuer;
}

const publish = async ({ kid, alg, publicKey }: SigningKey) => ({
  ...(await exportJWK(publicKey)),
  kid,
  alg,
  use: "sig",
});
