import Fastify, { type FastifyInstance } from "fastify";
import type { Caller } from "../caller.ts";
import { guardSigned } from "./guard.ts";
import { newSigningKey, readSigningKeys } from "./keys.ts";
import { createSigner } from "./signature.ts";

const keys = readSigningKeys(newSigningKey("k"));
const caller: Caller = { actor: "region", scopes: [] };
const sign = createSigner(keys, "catalogue");
const BODY = '{"query":"{ a }"}';

let app: FastifyInstance;
/** Bodies that reached the handler. */
let reached: unknown[] = [];

beforeAll(async () => {
  app = Fastify();
  const { callerOf } = guardSigned(app, keys, "catalogue");
  app.all("/graphql", async ({ raw, body }) => {
    reached.push(body);
    return callerOf(raw);
  });
  app.get("/healthz", async () => "vivant");
  await app.ready();
});
beforeEach(() => {
  reached = [];
});
afterAll(() => app.close());

const signedFor = (body = BODY, url = "/graphql", method = "POST") => {
  const [path = "", query] = url.split("?");
  return { ...sign({ method, path, query: query === undefined ? "" : `?${query}`, body, caller }) };
};
const post = (headers: Record<string, string>, payload = BODY, url = "/graphql") =>
  app.inject({ method: "POST", url, payload, headers: { "content-type": "application/json", ...headers } });

test("a signed request is served, and its caller known", async () => {
  const answer = await post(signedFor());
  expect([answer.statusCode, answer.json(), reached]).toEqual([200, caller, [{ query: "{ a }" }]]);
});

test("a request that nobody signed reaches nothing, whatever it says of itself", async () => {
  const told = `:${Buffer.from(JSON.stringify({ actor: "region", scopes: ["tout"] })).toString("base64")}:`;
  for (const headers of [{}, { "passerelle-caller": told }, { ...signedFor(), "passerelle-caller": told }])
    expect((await post(headers)).statusCode).toBe(401);
  expect((await app.inject({ method: "GET", url: "/ailleurs" })).statusCode).toBe(401);
  expect(reached).toEqual([]);
});

test("a signature does not serve for another body, address or method", async () => {
  const other = await post(signedFor(), '{"query":"{ b }"}');
  expect(other.statusCode).toBe(401);
  expect((await post(signedFor(), BODY, "/graphql?x=1")).statusCode).toBe(401);
  const put = { method: "PUT" as const, url: "/graphql", payload: BODY };
  expect((await app.inject({ ...put, headers: signedFor() })).statusCode).toBe(401);
  expect(reached).toEqual([]);
});

test("a body of another type is not read past the signature", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/graphql"])
    expect((await post({ ...signedFor(), "content-type": type }, "autre chose")).statusCode).toBe(415);
  expect(reached).toEqual([]);
});

test("parameters of a GET are signed too", async () => {
  const url = "/graphql?query=%7Ba%7D";
  const get = { method: "GET" as const, url };
  expect((await app.inject({ ...get, headers: signedFor("", url, "GET") })).statusCode).toBe(200);
  expect((await app.inject({ ...get, headers: signedFor("", `${url}b`, "GET") })).statusCode).toBe(401);
});

test("a body that is not JSON is refused, health needs no signature", async () => {
  expect((await post(signedFor("{"), "{")).statusCode).toBe(400);
  expect((await app.inject({ method: "GET", url: "/healthz" })).statusCode).toBe(200);
});
