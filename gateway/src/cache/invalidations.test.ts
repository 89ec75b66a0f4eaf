import type { AddressInfo } from "node:net";
import { tellGateways } from "@passerelle/kernel/changes/tell-gateways";
import { silentLogger } from "@passerelle/kernel/logger";
import { newSigningKey, readSigningKeys } from "@passerelle/kernel/signing/keys";
import Fastify, { type FastifyInstance } from "fastify";
import { request } from "undici";
import { registerErrors } from "../http/errors.ts";
import { registerJsonBody } from "../http/json-body.ts";
import { registerInvalidations } from "./invalidations.ts";
import { ToldChanges } from "./told-changes.ts";

const keys = readSigningKeys(newSigningKey("k1"));
const others = readSigningKeys(newSigningKey("k1"));
const NEWS = { system: "metiers", source: "s", number: 1, changes: 0, lease: 60_000 };

let app: FastifyInstance;
let url: string;
const told = new ToldChanges();
let heard: () => void = () => {};

beforeAll(async () => {
  app = Fastify();
  registerErrors(app, silentLogger);
  registerJsonBody(app);
  const receive = (news: typeof NEWS) => {
    told.receive(news);
    heard();
  };
  registerInvalidations(app, { receive }, keys);
  app.post("/other", async ({ body }) => body);
  await app.listen({ host: "127.0.0.1", port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});

afterAll(() => app?.close());

test("what nobody signed, or others did, is not believed", async () => {
  const body = JSON.stringify(NEWS);
  const unsigned = await request(`${url}/invalidations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  expect(unsigned.statusCode).toBe(401);
  await unsigned.body.dump();
  const warned = Promise.withResolvers<object>();
  const log = { ...silentLogger, warn: (fields: object) => warned.resolve(fields) } as typeof silentLogger;
  const teller = tellGateways({ urls: [url], keys: others, system: "metiers", log });
  teller.tell(NEWS);
  expect(await warned.promise).toMatchObject({ reason: "it answered 401" });
  await teller.close();
  expect(told.changes.isFollowed("metiers")).toBe(false);
});

test("what a system signed is heard, and the rest of the server reads its own bodies", async () => {
  const hearing = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const teller = tellGateways({ urls: [url], keys, system: "metiers", log: silentLogger });
  teller.tell(NEWS);
  await hearing;
  expect(told.changes.isFollowed("metiers")).toBe(true);
  await teller.close();
  const other = await request(`${url}/other`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"a":1}',
  });
  expect(await other.body.json()).toEqual({ a: 1 });
});
