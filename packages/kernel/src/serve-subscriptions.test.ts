import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient } from "graphql-ws";
import { request } from "undici";
import { WebSocket } from "ws";
import type { Caller } from "./caller.ts";
import { codedError } from "./errors.ts";
import { silentLogger } from "./logger.ts";
import { type RunningServer, serveSubgraph } from "./serve.ts";
import { newSigningKey, readSigningKeys } from "./signing/keys.ts";
import { createSigner } from "./signing/signature.ts";
import { type BaseContext, openSubgraph, type Subgraph, type SubgraphDefinition } from "./subgraph.ts";

const SDL = `
  type Query { vivant: Boolean! }
  type Subscription { compte(jusque: Int!): Int! silence: Int echec: Int refus: Int acteur: String }
`;

const signingKeys = readSigningKeys(newSigningKey("test"));
const caller: Caller = { actor: "conseiller", scopes: ["lire"] };
const signed = (method: string, path: string, body = "") => ({
  ...createSigner(signingKeys, "compteur")({ method, path, body, caller }),
});

/** A client's `fetch`, by which the gateway would ask. */
const signedFetch: typeof fetch = (url, init) =>
  fetch(url, {
    ...init,
    headers: {
      ...Object.fromEntries(new Headers(init?.headers)),
      ...signed("POST", "/graphql/stream", String(init?.body)),
    },
  });

class SignedSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols, { headers: signed("GET", "/graphql") });
  }
}

let folder: string;
let subgraph: Subgraph;
let server: RunningServer;
/** Silent subscriptions that were started and not ended. */
let silent = 0;
let onSilence = () => {};

const definition = (at: string): SubgraphDefinition => ({
  name: "compteur",
  folder: at,
  resolvers: {
    Query: { vivant: () => true },
    Subscription: {
      compte: {
        async *subscribe(_: unknown, { jusque }: { jusque: number }) {
          for (let compte = 1; compte <= jusque; compte++) yield { compte };
        },
      },
      silence: { subscribe: () => silence() },
      echec: {
        async *subscribe() {
          yield { echec: 1 };
        },
        resolve() {
          throw new Error("select * from secret");
        },
      },
      acteur: {
        async *subscribe(_: unknown, __: unknown, { caller }: BaseContext) {
          yield { acteur: caller.actor };
        },
      },
      refus: {
        subscribe() {
          throw codedError("FORBIDDEN", { fr: "Non.", en: "No." });
        },
      },
    },
  },
  createContext: (base) => base,
  projections: [],
  importers: [],
  loadDemo: async () => {},
  isEmpty: async () => false,
});

/** Events that never come, until somebody returns them. */
function silence(): AsyncIterableIterator<unknown> {
  silent++;
  const ended = Promise.withResolvers<IteratorResult<unknown>>();
  onSilence();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => ended.promise,
    return() {
      silent--;
      ended.resolve({ value: undefined, done: true });
      onSilence();
      return ended.promise;
    },
  };
}

const silentBecomes = (count: number) =>
  new Promise<void>((resolve) => {
    onSilence = () => {
      if (silent === count) resolve();
    };
    onSilence();
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "subgraph-"));
  await mkdir(join(folder, "generated"));
  await writeFile(join(folder, "generated/schema.graphql"), SDL);
  // Nothing is asked of the database, so none is there.
  subgraph = openSubgraph(definition(folder), {
    url: "postgres://nobody@127.0.0.1:1/none",
    log: silentLogger,
    cursorSecret: "secret",
  });
  server = await serveSubgraph(subgraph, { host: "127.0.0.1", port: 0, signingKeys });
});

afterEach(async () => {
  await server.close();
  await subgraph.close();
  await rm(folder, { recursive: true });
});

interface Client {
  events(query: string): AsyncIterableIterator<unknown>;
  end(): void;
}

const clients: [string, () => Client][] = [
  [
    "SSE",
    () => {
      const client = createSseClient({
        url: `${server.url}/graphql/stream`,
        retryAttempts: 0,
        fetchFn: signedFetch,
      });
      return { events: (query) => client.iterate({ query }), end: () => client.dispose() };
    },
  ],
  [
    "WebSocket",
    () => {
      const url = `${server.url.replace("http", "ws")}/graphql`;
      const client = createWsClient({ url, webSocketImpl: SignedSocket, retryAttempts: 0 });
      return { events: (query) => client.iterate({ query }), end: () => void client.dispose() };
    },
  ],
];

async function all(events: AsyncIterable<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

describe.each(clients)("over %s", (_, open) => {
  test("events come in order, then the stream completes", async () => {
    expect(await all(open().events("subscription { compte(jusque: 3) }"))).toEqual(
      [1, 2, 3].map((compte) => ({ data: { compte } })),
    );
  });

  test("a subscription knows who asks", async () => {
    expect(await all(open().events("subscription { acteur }"))).toEqual([{ data: { acteur: "conseiller" } }]);
  });

  test("an error is masked unless it is coded; a query has its own address", async () => {
    const [failed] = await all(open().events("subscription { echec }"));
    expect(failed).toMatchObject({
      data: { echec: null },
      errors: [{ path: ["echec"], extensions: { code: "INTERNAL" } }],
    });
    expect(JSON.stringify(failed)).not.toContain("secret");
    expect(await all(open().events("subscription { refus }"))).toMatchObject([
      { errors: [{ message: "Non.", extensions: { code: "FORBIDDEN" } }] },
    ]);
    expect(await all(open().events("{ vivant }"))).toMatchObject([
      { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] },
    ]);
  });

  test("a client that leaves ends a silent subscription", async () => {
    const started = silentBecomes(1);
    const events = open().events("subscription { silence }");
    const nothing = events.next();
    await started;
    const ended = silentBecomes(0);
    await events.return?.();
    await ended;
    await nothing;
  });

  test("streams complete when the server closes", async () => {
    const started = silentBecomes(1);
    const seen = all(open().events("subscription { silence }"));
    await started;
    await server.close();
    expect(await seen).toEqual([]);
    expect(silent).toBe(0);
  });
});

test("a subscription in memory ends with its signal, and refuses what it cannot read", async () => {
  const stop = new AbortController();
  const started = silentBecomes(1);
  const seen = all(subgraph.subscribe({ query: "subscription { silence }" }, stop.signal));
  await started;
  stop.abort();
  expect(await seen).toEqual([]);
  expect(silent).toBe(0);
  for (const query of ["subscription {", "subscription { absent }"])
    expect(await all(subgraph.subscribe({ query }, new AbortController().signal))).toMatchObject([
      { errors: [{ message: expect.stringMatching(/Syntax Error|Cannot query/) }] },
    ]);
});

test("a socket or a stream that nobody signed is refused", async () => {
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const error = await new Promise<Error>((refused) => socket.on("error", refused));
  expect(error.message).toContain("401");
  const { statusCode, body } = await request(`${server.url}/graphql/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: '{"query":"subscription { acteur }"}',
  });
  expect([statusCode, await body.json()]).toEqual([
    401,
    {
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: "UNAUTHENTICATED" }) })],
    },
  ]);
});

test("WebSocket is served at `/graphql` only", async () => {
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/ailleurs`, "graphql-transport-ws");
  const error = await new Promise<Error>((refused) => socket.on("error", refused));
  expect(error.message).toContain("404");
});

test("a subgraph without subscriptions has no such address", async () => {
  await writeFile(join(folder, "generated/schema.graphql"), "type Query { vivant: Boolean! }");
  const { resolvers: _, ...rest } = definition(folder);
  const plain = openSubgraph(
    { ...rest, resolvers: { Query: { vivant: () => true } } },
    { url: "postgres://nobody@127.0.0.1:1/none", log: silentLogger, cursorSecret: "secret" },
  );
  const serving = await serveSubgraph(plain, { host: "127.0.0.1", port: 0, signingKeys });
  const { statusCode, body } = await request(`${serving.url}/graphql/stream`, {
    method: "POST",
    headers: signed("POST", "/graphql/stream"),
  });
  await body.dump();
  expect(statusCode).toBe(404);
  await serving.close();
  await plain.close();
});
