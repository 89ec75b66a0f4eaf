import { on, once } from "node:events";
import { silentLogger } from "@passerelle/kernel/logger";
import { createClient } from "graphql-ws";
import { request } from "undici";
import { WebSocket } from "ws";
import { createIdentification } from "../../access/identification.ts";
import { parseAuthorities } from "../../access/issuers.ts";
import { issueKey, rotateKey } from "../../access/keys/issue.ts";
import type { KeyRegistry, PartnerKey } from "../../access/keys/partner-key.ts";
import { AUDIENCE, type ScriptedIssuer, startScriptedIssuer } from "../../access/test-issuer.ts";
import type { EngineAnswer } from "../../engine/engine.ts";
import { openScriptedDoor, type ScriptedDoor, type ScriptedOperation } from "../scripted-door.ts";

const SITE = "https://portail.exemple.fr";

/** Says who asks, then nothing more, and tells when it is given up. */
let given: () => void = () => {};
const silent: ScriptedOperation = {
  kind: "subscription",
  run: async ({ caller, signal }) => {
    signal?.addEventListener("abort", () => given());
    return {
      kind: "events",
      events: (async function* (): AsyncGenerator<EngineAnswer, void> {
        yield { data: { actor: caller?.actor } };
        await new Promise(() => {});
      })(),
    };
  },
};
const who: ScriptedOperation = {
  run: async ({ caller }) => ({ kind: "answer", answer: { data: { actor: caller?.actor } } }),
};

/** The keys of a test, changed by hand. */
class Keys implements KeyRegistry {
  keys: PartnerKey[] = [];
  #changed: () => void = () => {};
  list = async () => this.keys;
  async put(key: PartnerKey) {
    this.keys = [...this.keys.filter(({ id }) => id !== key.id), key];
    this.#changed();
  }
  follow(changed: () => void) {
    this.#changed = changed;
    return async () => {};
  }
  close = async () => {};
}

let issuer: ScriptedIssuer;
let keys: Keys;
let door: ScriptedDoor;
const made = issueKey({ name: "Portail", kind: "public", origins: [SITE] });

beforeAll(async () => {
  issuer = await startScriptedIssuer();
  keys = new Keys();
  keys.keys = [made.key];
  const rules = { issuer: issuer.url, audience: AUDIENCE, clockTolerance: 0 };
  const identification = createIdentification({
    authorities: parseAuthorities(JSON.stringify({ issuers: [rules] }), "test"),
    registry: keys,
    log: silentLogger,
  });
  await identification.ready();
  door = await openScriptedDoor({ "{ who }": who, "subscription { silent }": silent }, { identification });
});
afterAll(async () => {
  await door?.close();
  await issuer?.close();
});

const soon = () => Math.floor(Date.now() / 1000) + 5;
const over = [expect.objectContaining({ extensions: expect.objectContaining({ reason: "IDENTITY_OVER" }) })];

/** A client of the WebSocket with the parameters of its first message, from the page of a site if told. */
function client(connectionParams: Record<string, unknown>, origin?: string) {
  class FromPage extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, origin ? { origin } : {});
    }
  }
  return createClient({
    url: `${door.url.replace("http", "ws")}/graphql`,
    webSocketImpl: FromPage,
    connectionParams,
    retryAttempts: 0,
  });
}

/** All that comes of one operation on a socket of its own. */
async function ask(query: string, connectionParams: Record<string, unknown>, origin?: string) {
  const socket = client(connectionParams, origin);
  const seen: unknown[] = [];
  try {
    for await (const answer of socket.iterate({ query })) seen.push(answer);
    return seen;
  } finally {
    await socket.dispose();
  }
}

/** The code and the reason of the end of a socket that is not let in. */
const refusedBy = (connectionParams: Record<string, unknown>, origin?: string): Promise<string> =>
  ask("{ who }", connectionParams, origin).then(
    () => "let in",
    (event: unknown) => {
      const { code, reason } = event as { code: number; reason: string };
      return `${code} ${reason}`;
    },
  );

test("a socket is of whoever its first message says", async () => {
  const Authorization = `Bearer ${await issuer.token()}`;
  expect(await ask("{ who }", { Authorization })).toEqual([{ data: { actor: "conseiller" } }]);
  expect(await ask("{ who }", { cle: made.text }, SITE)).toEqual([{ data: { actor: "partenaire" } }]);
  expect(await ask("{ who }", {})).toEqual([{ data: { actor: "public" } }]);
});

test("a socket whose first message says it wrong is closed, with why", async () => {
  const expired = `Bearer ${await issuer.token({ exp: soon() - 60 })}`;
  expect(await refusedBy({ Authorization: expired })).toMatch(/^4401 EXPIRED: This token has expired/);
  expect(await refusedBy({ Authorization: "Basic YTpi" })).toMatch(/^4401 NOT_BEARER/);
  expect(await refusedBy({ Authorization: 3 })).toMatch(/^4401 NOT_BEARER/);
  expect(await refusedBy({ cle: made.text }, "https://ailleurs.exemple.fr")).toMatch(/^4403 KEY_ORIGIN/);
  expect(await refusedBy({ cle: made.text.slice(1) }, SITE)).toMatch(/^4401 KEY_MISTYPED/);
});

test("on a socket, an operation ends with its token: a coded last event, and its work given up", async () => {
  const gone = new Promise<void>((resolve) => {
    given = resolve;
  });
  const Authorization = `Bearer ${await issuer.token({ exp: soon() })}`;
  const socket = client({ Authorization });
  const seen: unknown[] = [];
  for await (const answer of socket.iterate({ query: "subscription { silent }" })) seen.push(answer);
  expect(seen).toEqual([{ data: { actor: "conseiller" } }, { errors: over }]);
  await gone;
  const later = socket.iterate({ query: "{ who }" });
  // The library opens another socket for it, whose token is by then expired.
  await expect(later.next()).rejects.toMatchObject({ code: 4401 });
  await socket.dispose();
});

test("a socket that is still open once its token has expired starts nothing more", async () => {
  const socket = new WebSocket(`${door.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  await once(socket, "open");
  const messages = on(socket, "message");
  const next = async () => JSON.parse(String((await messages.next()).value?.[0]));
  const say = (message: object) => socket.send(JSON.stringify(message));
  say({
    type: "connection_init",
    payload: { Authorization: `Bearer ${await issuer.token({ exp: soon() })}` },
  });
  expect(await next()).toEqual({ type: "connection_ack" });
  say({ type: "subscribe", id: "1", payload: { query: "subscription { silent }" } });
  expect(await next()).toMatchObject({ type: "next", payload: { data: { actor: "conseiller" } } });
  expect(await next()).toMatchObject({ type: "next", payload: { errors: over } });
  expect(await next()).toMatchObject({ type: "complete" });
  say({ type: "subscribe", id: "2", payload: { query: "{ who }" } });
  expect(await next()).toMatchObject({ type: "error", payload: over });
  socket.close();
});

/** Reads a stream of events to its end. */
async function stream(headers: Record<string, string>): Promise<string> {
  const answer = await request(`${door.url}/graphql/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
    body: JSON.stringify({ query: "subscription { silent }" }),
  });
  return answer.body.text();
}

/** Reads a stream of events to its end, and does something once its first event has come. */
async function streamUntil(headers: Record<string, string>, then: () => Promise<void>): Promise<string> {
  const answer = await request(`${door.url}/graphql/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
    body: JSON.stringify({ query: "subscription { silent }" }),
  });
  let text = "";
  for await (const chunk of answer.body) {
    const isFirst = !text.includes("actor") && String(chunk).includes("actor");
    text += chunk;
    if (isFirst) await then();
  }
  return text;
}

test("a stream of events ends with its token: a coded last event, and its work given up", async () => {
  const gone = new Promise<void>((resolve) => {
    given = resolve;
  });
  const text = await stream({ authorization: `Bearer ${await issuer.token({ exp: soon() })}` });
  expect(text).toMatch(/"actor":"conseiller"[\s\S]*IDENTITY_OVER[\s\S]*event: complete/);
  await gone;
});

test.each<[string, (key: PartnerKey) => PartnerKey]>([
  ["is revoked", (key) => ({ ...key, revoked: new Date() })],
  ["has another text, at once", (key) => rotateKey(key, 0).key],
  ["has another text, and the overlap is over", (key) => rotateKey(key, 2_000).key],
  ["ends sooner than it did", (key) => ({ ...key, expires: new Date(Date.now() + 2_000) })],
  ["is granted something else", (key) => ({ ...key, scopes: [] })],
  ["is for other sites", (key) => ({ ...key, origins: ["https://autre.exemple.fr"] })],
])("a stream of events ends when its key %s", async (_, change) => {
  const other = issueKey({ name: "Autre", kind: "secret", scopes: ["partenaire:lire"] });
  await keys.put(other.key);
  const text = await streamUntil({ "x-api-key": other.text }, () => keys.put(change(other.key)));
  expect(text).toMatch(/"actor":"partenaire"[\s\S]*IDENTITY_OVER[\s\S]*event: complete/);
});

test("what a person asks from a partner's site ends with the partner's key", async () => {
  const other = issueKey({ name: "Autre", kind: "secret" });
  await keys.put(other.key);
  const authorization = `Bearer ${await issuer.token()}`;
  const text = await streamUntil({ authorization, "x-api-key": other.text }, () =>
    keys.put({ ...other.key, revoked: new Date() }),
  );
  expect(text).toMatch(/"actor":"conseiller"[\s\S]*IDENTITY_OVER[\s\S]*event: complete/);
});

test("a key goes on where it was when only its name changes, or when it begins to be replaced", async () => {
  const other = issueKey({ name: "Autre", kind: "secret" });
  await keys.put(other.key);
  const text = await streamUntil({ "x-api-key": other.text }, async () => {
    await keys.put({ ...other.key, name: "Encore un autre" });
    const { key } = rotateKey(other.key, 3_600_000);
    await keys.put(key);
    expect(await ask("{ who }", { cle: other.text })).toEqual([{ data: { actor: "partenaire" } }]);
    await keys.put({ ...key, revoked: new Date() });
  });
  expect(text.match(/event: next/g)).toHaveLength(2);
});

test("the streams of a key are for its sites, and those of an unknown token are refused", async () => {
  const answer = await request(`${door.url}/graphql/stream`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      "x-api-key": made.text,
      origin: SITE,
    },
    body: JSON.stringify({ query: "{ who }" }),
  });
  expect(answer.headers).toMatchObject({ "access-control-allow-origin": SITE, vary: "origin" });
  expect(await answer.body.text()).toContain('"actor":"partenaire"');
  const text = await stream({ authorization: "Bearer x" });
  expect(text).toContain("NOT_A_TOKEN");
});
