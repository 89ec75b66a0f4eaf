import { createHmac } from "node:crypto";
import fc from "fast-check";
import { httpbis } from "http-message-signatures";
import type { Caller } from "../caller.ts";
import { newSigningKey, readSigningKeys } from "./keys.ts";
import { createSigner, createVerifier, digestOf, type SignedRequest } from "./signature.ts";

const keys = readSigningKeys(newSigningKey("k1"));
const NOW = Date.UTC(2026, 10, 25);
const caller: Caller = { actor: "conseiller", subject: "https://idp.example|é", scopes: ["lire"] };
const asked: SignedRequest = { method: "POST", path: "/graphql", body: '{"query":"{ été }"}', caller };

const sign = (seconds = 0) => createSigner(keys, "catalogue", () => NOW + seconds * 1_000);
const verify = (seconds = 0) => createVerifier(keys, "catalogue", () => NOW + seconds * 1_000);
const received = (headers: Readonly<Record<string, string>>) => ({
  method: "POST",
  path: "/graphql",
  headers,
});

test("what was signed is verified, with the caller and the digest of the body", () => {
  const headers = sign()(asked);
  expect(verify()(received({ ...headers }))).toEqual({ caller, digest: digestOf(asked.body) });
});

test("an implementation of RFC 9421 that is not ours verifies it", async () => {
  const headers = { ...sign()(asked) };
  const [key] = keys;
  const verified = await httpbis.verifyMessage(
    {
      keyLookup: async ({ keyid }) => ({
        id: String(keyid),
        algs: ["hmac-sha256"],
        verify: async (data, signature) =>
          createHmac("sha256", key?.secret ?? "")
            .update(data)
            .digest()
            .equals(signature),
      }),
      requiredFields: ["@method", "@path", "@query", "content-digest", "passerelle-caller"],
      // Its clock is the machine's.
      notAfter: NOW / 1_000,
      tolerance: 10 * 365 * 86_400,
    },
    { method: "POST", url: "http://catalogue/graphql", headers },
  );
  expect(verified).toBe(true);
});

test.each([
  ["a minute late", 89, true],
  ["a minute early", -59, true],
  ["later than its life and the clocks' difference", 91, false],
  ["from the future", -61, false],
])("a signature that is %s", (_, seconds, accepted) => {
  expect(verify(seconds)(received({ ...sign()(asked) })) !== undefined).toBe(accepted);
});

test("another audience, key, method, path or query is refused", () => {
  const headers = { ...sign()(asked) };
  expect(createVerifier(keys, "orientation", () => NOW)(received(headers))).toBeUndefined();
  const others = readSigningKeys(newSigningKey("k1"));
  expect(createVerifier(others, "catalogue", () => NOW)(received(headers))).toBeUndefined();
  expect(
    createVerifier(readSigningKeys(newSigningKey("k2")), "catalogue", () => NOW)(received(headers)),
  ).toBeUndefined();
  for (const change of [{ method: "GET" }, { path: "/graphql/stream" }, { query: "?a=1" }])
    expect(verify()({ ...received(headers), ...change })).toBeUndefined();
});

test("a key replaces another without a moment when requests are refused", () => {
  const [before, after] = [newSigningKey("avant"), newSigningKey("apres")];
  const overlap = readSigningKeys(`${after},${before}`);
  for (const text of [before, after]) {
    const headers = createSigner(readSigningKeys(text), "catalogue", () => NOW)(asked);
    expect(createVerifier(overlap, "catalogue", () => NOW)(received({ ...headers }))).toBeDefined();
  }
});

test("no character of a header can be changed", () => {
  const headers: Record<string, string> = { ...sign()(asked) };
  const verifyNow = verify();
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(headers)),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (name, at, character) => {
        const text = headers[name] ?? "";
        const index = at % text.length;
        const changed = text.slice(0, index) + character + text.slice(index + 1);
        fc.pre(changed !== text);
        expect(verifyNow(received({ ...headers, [name]: changed }))).toBeUndefined();
      },
    ),
    { seed: 1, numRuns: 2_000 },
  );
});

test("headers that are missing or said twice are refused", () => {
  const headers: Record<string, string | string[]> = { ...sign()(asked) };
  for (const name of Object.keys(headers)) {
    const { [name]: value, ...rest } = headers;
    expect(verify()({ method: "POST", path: "/graphql", headers: rest })).toBeUndefined();
    const twice = { ...headers, [name]: [String(value), String(value)] };
    expect(verify()({ method: "POST", path: "/graphql", headers: twice })).toBeUndefined();
  }
});

test("keys that are no keys are refused without being told", () => {
  for (const [text, reason] of [
    ["secret-sans-nom", /key 1/],
    ["a:Y291cnQ=", /less than 32 bytes/],
    [`${newSigningKey("a")},${newSigningKey("a")}`, /same id/],
  ] as const) {
    expect(() => readSigningKeys(text)).toThrow(reason);
    expect(() => readSigningKeys(text)).not.toThrow(/secret-sans-nom|Y291cnQ/);
  }
});
