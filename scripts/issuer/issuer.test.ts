import { createIdentification, type Identification } from "@passerelle/gateway/access/identification";
import { parseAuthorities } from "@passerelle/gateway/access/issuers";
import { silentLogger } from "@passerelle/kernel/logger";
import { request } from "undici";
import { ACCOUNTS, scopesOf } from "./accounts.ts";
import { askToken } from "./ask-token.ts";
import { startDemoCallers } from "./demo-callers.ts";
import { type DemoIssuer, startDemoIssuer } from "./issuer.ts";
import { AUDIENCE } from "./provider.ts";

let issuer: DemoIssuer;
let by: Identification;

beforeAll(async () => {
  issuer = await startDemoIssuer({ port: 0, host: "127.0.0.1", environment: "test" });
  issuer.serve("http://127.0.0.1:4000");
  by = createIdentification({
    authorities: parseAuthorities(
      JSON.stringify({ issuers: [{ issuer: issuer.url, audience: AUDIENCE }] }),
      "test",
    ),
    log: silentLogger,
  });
});
afterAll(() => issuer?.close());

test.each(ACCOUNTS)("the account $id is its actor, with all that it may be granted", async (account) => {
  const token = await askToken(issuer.url, account.id);
  expect(await by.identify({ headers: { authorization: `Bearer ${token}` } })).toMatchObject({
    caller: {
      actor: account.id,
      subject: `${issuer.url}|demo-${account.id}`,
      scopes: expect.arrayContaining([...scopesOf(account)]),
      ...(account.organisation ? { organisation: account.organisation } : {}),
      ...(account.territoires ? { territories: account.territoires } : {}),
    },
  });
});

test("an account that does not exist is told with those that do", async () => {
  await expect(askToken(issuer.url, "maire")).rejects.toThrow(/conseiller/);
});

test("it is not started for a gateway that others reach, nor in production", async () => {
  for (const [host, environment] of [
    ["0.0.0.0", undefined],
    ["192.0.2.1", "development"],
    ["127.0.0.1", "production"],
  ] as const)
    await expect(startDemoIssuer({ port: 0, host, environment })).rejects.toThrow(/never production/);
});

test("a gateway with issuers of its own has none of it", async () => {
  const options = { host: "127.0.0.1", port: 0, environment: undefined, dataDir: "/nowhere" };
  const openRegistry = () => {
    throw new Error("no key is made");
  };
  expect(await startDemoCallers({ ...options, ownIssuers: true, openRegistry })).toBeUndefined();
});

test("it answers to its own address only, as a page elsewhere could lead a browser here by another name", async () => {
  const answer = await request(`${issuer.url}/.well-known/openid-configuration`, {
    headers: { host: "ailleurs.exemple.fr" },
  });
  expect(answer.statusCode).toBe(421);
  await answer.body.dump();
});

test("a second one finds another port", async () => {
  const port = Number(new URL(issuer.url).port);
  const second = await startDemoIssuer({ port, host: "127.0.0.1", environment: undefined });
  expect(new URL(second.url).port).not.toBe(String(port));
  await second.close();
});
