import { createHmac } from "node:crypto";
import { silentLogger } from "@passerelle/kernel/logger";
import { exportSPKI, type JWTPayload } from "jose";
import type { HttpRefusal } from "../../http/refusals.ts";
import { createIdentification, type Identification } from "../identification.ts";
import type { Identity } from "../identity.ts";
import { type IssuerInput, parseAuthorities } from "../issuers.ts";
import { AUDIENCE, type ScriptedIssuer, startScriptedIssuer } from "../test-issuer.ts";

let issuer: ScriptedIssuer;

beforeEach(async () => {
  issuer = await startScriptedIssuer();
});
afterEach(() => issuer.close());

const trust = (rules: Partial<IssuerInput> = {}, actors = {}): Identification =>
  createIdentification({
    authorities: parseAuthorities(
      JSON.stringify({ issuers: [{ issuer: issuer.url, audience: AUDIENCE, ...rules }], actors }),
      "test",
    ),
    log: silentLogger,
    secret: "the same on all replicas",
  });

const claimOf = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

/** The identity, or the reason of the refusal with its status. */
async function told(by: Identification, token: string): Promise<Identity | string> {
  const identity = await by.identify(claimOf(token));
  return "kind" in identity ? reasonOf(identity) : identity;
}

const reasonOf = ({ status, errors }: HttpRefusal) => `${status} ${errors[0]?.extensions?.reason}`;
const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;

/** A token by hand, for what no library would sign. */
const raw = (header: object, claims: object, signature = "") => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part(header)}.${part(claims)}.${signature}`;
};
const honest = (): JWTPayload => ({
  iss: issuer.url,
  aud: AUDIENCE,
  sub: "compte-1",
  exp: seconds(600),
  acteur: "region",
  territoires: ["REG-84"],
});

test("an access token gives the actor, the organisation and what it was granted, never more than its actor may", async () => {
  const identity = await told(trust(), await issuer.token());
  expect(identity).toEqual({
    caller: {
      actor: "conseiller",
      subject: `${issuer.url}|compte-1`,
      organisation: "demo--structure-1",
      purpose: "accompagnement",
      scopes: ["dossiers:lire"],
    },
    grants: {
      authenticated: true,
      scopes: new Set(["dossiers:lire"]),
      policies: new Set(["conseiller", "finalite:accompagnement"]),
    },
    consumer: expect.stringMatching(/^compte:[\w-]{22}$/),
    expires: expect.any(Number),
  });
  expect((identity as Identity).consumer).not.toContain("compte-1");
});

test("a token that was verified is known at once, and its keys were read once", async () => {
  const by = trust();
  const token = await issuer.token();
  const first = await by.identify(claimOf(token));
  expect(by.identify(claimOf(token))).toBe(first);
  expect(issuer.readings).toBe(1);
});

test("each kind of key of the list is accepted, and no other of the issuer's", async () => {
  for (const alg of ["PS256", "ES256", "EdDSA"]) {
    const key = await issuer.key(alg, alg);
    issuer.published.push(key);
    expect(await told(trust(), await issuer.token({}, { key }))).toHaveProperty("caller.actor", "conseiller");
    expect(await told(trust({ algorithms: ["RS256"] }), await issuer.token({}, { key }))).toBe(
      "401 WRONG_ALGORITHM",
    );
  }
  const strong = await issuer.key("RS512", "RS512");
  issuer.published.push(strong);
  expect(await told(trust(), await issuer.token({}, { key: strong }))).toBe("401 WRONG_ALGORITHM");
});

test("`alg: none`, and a public key used as the secret of an HMAC, sign nothing", async () => {
  expect(await told(trust(), raw({ alg: "none", typ: "at+jwt" }, honest()))).toBe("401 WRONG_ALGORITHM");
  const [key] = issuer.published;
  const pem = key ? await exportSPKI(key.publicKey) : "";
  const unsigned = raw({ alg: "HS256", kid: "premiere", typ: "at+jwt" }, honest()).slice(0, -1);
  const signature = createHmac("sha256", pem).update(unsigned).digest("base64url");
  expect(await told(trust(), `${unsigned}.${signature}`)).toBe("401 WRONG_ALGORITHM");
});

test("keys that the token brings along, or says where to find, are not used", async () => {
  const stranger = await startScriptedIssuer();
  try {
    const [key] = stranger.published;
    if (!key) throw new Error("no key");
    const { exportJWK } = await import("jose");
    for (const header of [
      { jku: `${stranger.url}/jwks` },
      { x5u: `${stranger.url}/jwks` },
      { jwk: await exportJWK(key.publicKey) },
    ])
      expect(
        await told(trust(), await issuer.token({}, { key, header: { ...header, kid: "premiere" } })),
      ).toBe("401 WRONG_SIGNATURE");
    expect(stranger.readings).toBe(0);
  } finally {
    await stranger.close();
  }
});

test("times are kept to a minute, as the clocks of two machines may be off", async () => {
  const cases: [JWTPayload, string | undefined][] = [
    [{ exp: seconds(-20) }, undefined],
    [{ exp: seconds(-61) }, "401 EXPIRED"],
    [{ nbf: seconds(50) }, undefined],
    [{ nbf: seconds(180) }, "401 NOT_YET_VALID"],
    [{ iat: seconds(50) }, undefined],
    [{ iat: seconds(180) }, "401 NOT_YET_VALID"],
  ];
  for (const [claims, refused] of cases) {
    const identity = await told(trust(), await issuer.token(claims));
    expect([claims, typeof identity === "string" ? identity : undefined]).toEqual([claims, refused]);
  }
});

test("a token that was known is refused once it has expired", async () => {
  const by = trust({ clockTolerance: 0 });
  const token = await issuer.token({ exp: seconds(6) });
  const known = await by.identify(claimOf(token));
  expect(known).toHaveProperty("caller");
  const { expires = 0 } = known as Identity;
  await new Promise((expired) => setTimeout(expired, expires - Date.now() + 20));
  expect(await told(by, token)).toBe("401 EXPIRED");
});

test("a token for another, by another, or not for access is refused with what to change", async () => {
  const cases: [string, string][] = [
    [await issuer.token({ aud: "https://ailleurs.exemple.fr" }), "401 WRONG_AUDIENCE"],
    [await issuer.token({ iss: "https://emetteur.exemple.fr" }), "401 WRONG_ISSUER"],
    [await issuer.token({}, { header: { typ: "JWT" } }), "401 WRONG_TYPE"],
    [await issuer.token({}, { header: { typ: "logout+jwt" } }), "401 WRONG_TYPE"],
    [await issuer.token({ cnf: { jkt: "x" } }), "401 BOUND"],
    [await issuer.token({ acteur: "public" }), "403 NO_ACTOR"],
    [await issuer.token({ acteur: "toString" }), "403 NO_ACTOR"],
    [await issuer.token({ organisation: "" }), "403 INCOMPLETE"],
    [await issuer.token({ organisation: "a\nb" }), "403 INCOMPLETE"],
    [await issuer.token({ sub: "x".repeat(256) }), "401 NOT_A_TOKEN"],
    [await issuer.token({ nom: "x".repeat(8_000) }), "401 TOO_LONG"],
    [`${(await issuer.token()).slice(0, -6)}AAAAAA`, "401 WRONG_SIGNATURE"],
    ["abc", "401 NOT_A_TOKEN"],
    ["a.b.c", "401 NOT_A_TOKEN"],
    [raw({ alg: "RS256" }, []), "401 NOT_A_TOKEN"],
  ];
  for (const [token, refused] of cases) expect(await told(trust(), token)).toBe(refused);
});

test("an issuer that writes no `at+jwt` is accepted where it is said so, its ID tokens never", async () => {
  const by = trust({ plainJwt: true });
  const header = { typ: "JWT" };
  expect(await told(by, await issuer.token({}, { header }))).toHaveProperty("caller.actor", "conseiller");
  for (const claims of [{ nonce: "n" }, { at_hash: "h" }, { typ: "ID" }, { typ: "Refresh" }])
    expect(await told(by, await issuer.token(claims, { header }))).toBe("401 WRONG_TYPE");
});

test("claims are read by the names and the values of the issuer", async () => {
  const by = trust({
    actor: { claim: "realm_access.roles", values: { "agent-region": "region" } },
    organisation: "https://claims.exemple.fr/org",
    territories: "zones",
    purpose: "motif",
    scopes: "scp",
  });
  const token = await issuer.token({
    realm_access: { roles: ["offline_access", "agent-region"] },
    "https://claims.exemple.fr/org": "demo--region",
    zones: ["REG-84", "DEP-03"],
    motif: "remuneration",
    scp: ["montants:lire", "inconnu"],
  });
  expect(await told(by, token)).toHaveProperty("caller", {
    actor: "region",
    subject: `${issuer.url}|compte-1`,
    organisation: "demo--region",
    territories: ["REG-84", "DEP-03"],
    purpose: "remuneration",
    scopes: ["montants:lire"],
  });
});

test("a key that begins to sign is found at once, and one that is withdrawn signs no more", async () => {
  const by = trust();
  const before = await issuer.token();
  expect(await told(by, before)).toHaveProperty("caller");
  const next = await issuer.key("suivante");
  issuer.published = [next];
  const tokens = await Promise.all([1, 2, 3].map((n) => issuer.token({ sub: `compte-${n}` })));
  for (const identity of await Promise.all(tokens.map((token) => told(by, token))))
    expect(identity).toHaveProperty("caller");
  expect(issuer.readings).toBe(2);
  expect(await told(by, before)).toBe("401 UNKNOWN_KEY");
});

test("the known keys serve while the issuer does not answer, and without any the client is told to come back", async () => {
  const by = trust();
  issuer.status = 503;
  expect(await told(by, await issuer.token())).toBe("503 KEYS_UNAVAILABLE");
  issuer.status = 200;
  expect(await told(by, await issuer.token())).toHaveProperty("caller");
  issuer.status = 503;
  expect(await told(by, await issuer.token({ sub: "autre" }))).toHaveProperty("caller");
});

test("a token without the name of its key is tried with each of its issuer's", async () => {
  const second = await issuer.key("seconde");
  issuer.published.push(second);
  const nameless = { header: { kid: undefined } };
  expect(await told(trust(), await issuer.token({}, { key: second, ...nameless }))).toHaveProperty("caller");
  const stranger = await issuer.key("etrangere");
  expect(await told(trust(), await issuer.token({}, { key: stranger, ...nameless }))).toBe(
    "401 WRONG_SIGNATURE",
  );
});

test("a flood of keys that do not exist asks the issuer a handful of times", async () => {
  const by = trust();
  expect(await told(by, await issuer.token())).toHaveProperty("caller");
  const [key] = issuer.published;
  if (!key) throw new Error("no key");
  const flood = Array.from({ length: 300 }, (_, n) =>
    issuer.token({}, { key, header: { kid: `inconnue-${n}` } }),
  );
  const answers = await Promise.all((await Promise.all(flood)).map((token) => told(by, token)));
  expect(new Set(answers)).toEqual(new Set(["401 UNKNOWN_KEY"]));
  expect(issuer.readings).toBeLessThanOrEqual(8);
  expect(await told(by, await issuer.token({ sub: "autre" }))).toHaveProperty("caller");
});

test("without a word one is anonymous; with another word than Bearer, one is told how to say it", async () => {
  const by = trust();
  expect(by.identify({ headers: {} })).toHaveProperty("consumer", "public");
  for (const authorization of ["Basic YTpi", "Bearer", "Bearer ", "Bearer a b", "bonjour"])
    expect(reasonOf((await by.identify({ headers: { authorization } })) as HttpRefusal)).toBe(
      "401 NOT_BEARER",
    );
  const token = await issuer.token();
  expect(await by.identify({ headers: { authorization: `bearer ${token}` } })).toHaveProperty(
    "caller.actor",
    "conseiller",
  );
});

test("a WebSocket says it by its first message", async () => {
  const by = trust();
  const Authorization = `Bearer ${await issuer.token()}`;
  expect(await by.identify({ headers: {}, parameters: { Authorization } })).toHaveProperty(
    "caller.actor",
    "conseiller",
  );
  expect(by.identify({ headers: {}, parameters: {} })).toHaveProperty("consumer", "public");
  const wrong = await by.identify({ headers: {}, parameters: { Authorization: { toString: 1 } } });
  expect(wrong).toHaveProperty("kind", "refused");
});

test("refusals say what to change in both languages, and never repeat the token", async () => {
  const token = await issuer.token({ aud: "ailleurs" });
  const refused = (await trust().identify(claimOf(token))) as HttpRefusal;
  expect(refused).toMatchObject({
    status: 401,
    headers: {
      "www-authenticate": expect.stringMatching(/^Bearer realm="passerelle", error="invalid_token"/),
    },
    errors: [
      {
        message: expect.stringContaining("audience"),
        extensions: { code: "UNAUTHENTICATED", messageEn: expect.stringContaining("audience") },
      },
    ],
  });
  expect(JSON.stringify(refused)).not.toContain(token.slice(0, 20));
});
