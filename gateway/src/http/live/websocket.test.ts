import { once } from "node:events";
import { connect } from "node:net";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import type { EngineAnswer } from "../../engine/engine.ts";
import { openScriptedDoor, type ScriptedDoor, type ScriptedOperation } from "../scripted-door.ts";

/** Resolves each time a subscription is given up. */
let gaveUp: () => void = () => {};
const silent: ScriptedOperation = {
  kind: "subscription",
  run: async ({ signal }) => {
    signal?.addEventListener("abort", () => gaveUp());
    return {
      kind: "events",
      events: (async function* (): AsyncGenerator<EngineAnswer, void> {
        yield { data: { begun: true } };
        await new Promise(() => {});
      })(),
    };
  },
};
const endless: ScriptedOperation = {
  kind: "subscription",
  run: async ({ signal }) => {
    signal?.addEventListener("abort", () => gaveUp());
    return {
      kind: "events",
      events: (async function* (): AsyncGenerator<EngineAnswer, void> {
        for (;;) yield { data: { text: "x".repeat(10_000) } };
      })(),
    };
  },
};
const burst: ScriptedOperation = {
  kind: "subscription",
  run: async () => ({
    kind: "events",
    events: (async function* (): AsyncGenerator<EngineAnswer, void> {
      for (let left = 3_000; left >= 0; left -= 1) yield { data: { left, text: "x".repeat(10_000) } };
    })(),
  }),
};
const operations: Record<string, ScriptedOperation> = {
  "{ a }": { run: async () => ({ kind: "answer", answer: { data: { a: 1 } } }) },
  "mutation { a }": { kind: "mutation", run: async () => ({ kind: "answer", answer: { data: { a: 2 } } }) },
  "{ throws }": { run: () => Promise.reject(new Error("relation x")) },
  "subscription { silent }": silent,
  "subscription { endless }": endless,
  "subscription { burst }": burst,
};

let door: ScriptedDoor;
let address: string;

beforeAll(async () => {
  door = await openScriptedDoor(operations, {
    env: {
      LIVE_INIT_MS: "60000",
      LIVE_OPERATIONS: "2",
      LIVE_CONNECTIONS: "4",
      LIVE_PING_MS: "60000",
      MAX_BODY: "4096",
    },
  });
  address = `${door.url.replace("http", "ws")}/graphql`;
});

afterAll(() => door?.close());

const opened = async (at = address): Promise<WebSocket> => {
  const socket = new WebSocket(at, "graphql-transport-ws");
  await once(socket, "open");
  return socket;
};
/** A door that waits so little for its clients that a test can wait for their end. */
const hasty = async (env: Record<string, string>) => {
  const opened = await openScriptedDoor(operations, { env });
  return { address: `${opened.url.replace("http", "ws")}/graphql`, close: opened.close };
};
const closeCode = async (socket: WebSocket): Promise<number> => (await once(socket, "close"))[0];
const message = async (socket: WebSocket) => JSON.parse(String((await once(socket, "message"))[0]));
const acknowledged = async (): Promise<WebSocket> => {
  const socket = await opened();
  socket.send('{"type":"connection_init"}');
  expect(await message(socket)).toEqual({ type: "connection_ack" });
  return socket;
};
const subscribe = (id: string, query: string, variables?: unknown) =>
  JSON.stringify({ id, type: "subscribe", payload: { query, variables } });

/** All that comes of one operation. */
async function ask(query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> {
  const client = createClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0 });
  const seen: unknown[] = [];
  for await (const answer of client.iterate({ query, variables })) seen.push(answer);
  await client.dispose();
  return seen;
}

test("queries and mutations are answered, refusals and accidents are errors of the operation", async () => {
  expect(await ask("{ a }")).toEqual([{ data: { a: 1 } }]);
  expect(await ask("mutation { a }")).toEqual([{ data: { a: 2 } }]);
  const code = (value: string) =>
    expect.objectContaining({ extensions: expect.objectContaining({ code: value }) });
  await expect(ask("{ unknown }")).rejects.toEqual([code("GRAPHQL_VALIDATION_FAILED")]);
  await expect(ask("{ throws }")).rejects.toEqual([code("INTERNAL")]);
  await expect(ask("{ a }", JSON.parse('{ "__proto__": 1 }'))).rejects.toEqual([code("BAD_USER_INPUT")]);
});

test("what is outside the protocol closes the socket, with the code that says why", async () => {
  const cases: [string | Buffer, number][] = [
    ["{", 4400],
    ['{"type":"bonjour"}', 4400],
    ['{"type":"next","id":"1","payload":{"data":{}}}', 4400],
    [Buffer.from([0, 255]), 4400],
    [subscribe("1", "{ a }"), 4401],
    ["x".repeat(5_000), 1009],
  ];
  for (const [text, code] of cases) {
    const socket = await opened();
    socket.send(text);
    expect([String(text).slice(0, 40), await closeCode(socket)]).toEqual([String(text).slice(0, 40), code]);
  }
  const twice = await acknowledged();
  twice.send(subscribe("1", "subscription { silent }"));
  twice.send(subscribe("1", "subscription { silent }"));
  expect(await closeCode(twice)).toBe(4409);
  const other = new WebSocket(address);
  expect(await closeCode(other)).toBe(4406);
});

test("malformed frames close the socket, and the door serves on", async () => {
  for (const bytes of [
    [0xff, 0xff, 0xff, 0xff],
    [0x81, 0x05, 1, 2, 3, 4, 5],
    [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28],
  ]) {
    const { hostname, port } = new URL(door.url);
    const raw = connect(Number(port), hostname);
    raw.write(
      `GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n` +
        `sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
    );
    await once(raw, "data");
    raw.write(Buffer.from(bytes));
    raw.resume();
    await once(raw, "close");
  }
  expect(await ask("{ a }")).toEqual([{ data: { a: 1 } }]);
});

test("a client that says nothing is let go", async () => {
  const { address: at, close } = await hasty({ LIVE_INIT_MS: "1000" });
  expect(await closeCode(await opened(at))).toBe(4408);
  await close();
});

test("a client that answers no ping is let go, one that answers is not", async () => {
  const { address: at, close } = await hasty({ LIVE_PING_MS: "2000" });
  const answering = await opened(at);
  answering.send('{"type":"connection_init"}');
  const socket = new WebSocket(at, "graphql-transport-ws", { autoPong: false });
  await once(socket, "open");
  socket.send('{"type":"connection_init"}');
  expect(await closeCode(socket)).toBe(1006);
  expect(answering.readyState).toBe(WebSocket.OPEN);
  answering.terminate();
  await close();
});

test("completing a subscription, or leaving, ends it at its source", async () => {
  for (const leave of [
    (socket: WebSocket) => socket.send('{"id":"1","type":"complete"}'),
    (socket: WebSocket) => socket.terminate(),
  ]) {
    const given = new Promise<void>((resolve) => {
      gaveUp = resolve;
    });
    const socket = await acknowledged();
    socket.send(subscribe("1", "subscription { silent }"));
    await message(socket);
    leave(socket);
    await given;
    socket.terminate();
  }
});

test("operations on a socket are bounded, and room is made as they end", async () => {
  const socket = await acknowledged();
  for (const id of ["1", "2"]) {
    socket.send(subscribe(id, "subscription { silent }"));
    expect(await message(socket)).toMatchObject({ id, type: "next" });
  }
  socket.send(subscribe("3", "{ a }"));
  expect(await message(socket)).toMatchObject({
    id: "3",
    type: "error",
    payload: [{ extensions: { code: "LIMIT_EXCEEDED" } }],
  });
  socket.send('{"id":"2","type":"complete"}');
  socket.send(subscribe("4", "{ a }"));
  expect(await message(socket)).toMatchObject({ id: "4", type: "next" });
  socket.terminate();
});

test("sockets are bounded, and the one too many is refused before it is one", async () => {
  const sockets = await Promise.all(Array.from({ length: 4 }, () => acknowledged()));
  const refused = new WebSocket(address, "graphql-transport-ws");
  const [, answer] = await once(refused, "unexpected-response");
  expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "5"]);
  for (const socket of sockets) socket.terminate();
});

test("a reader that does not read is let go", async () => {
  const given = new Promise<void>((resolve) => {
    gaveUp = resolve;
  });
  const socket = await acknowledged();
  socket.pause();
  socket.send(subscribe("1", "subscription { endless }"));
  await given;
  // What the network had taken is read, and then the end.
  socket.resume();
  expect(await closeCode(socket)).toBe(1006);
});

test("30 MB at once reach a reader that reads", async () => {
  expect(await ask("subscription { burst }")).toHaveLength(3_001);
});

test("nothing else than /graphql is a socket", async () => {
  const lost = new WebSocket(address.replace("graphql", "ailleurs"), "graphql-transport-ws");
  const [, answer] = await once(lost, "unexpected-response");
  expect(answer.statusCode).toBe(404);
});

test("closing ends each socket with 1001, in time", async () => {
  const closing = await openScriptedDoor(operations);
  const socket = new WebSocket(`${closing.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  await once(socket, "open");
  socket.send('{"type":"connection_init"}');
  await message(socket);
  socket.send(subscribe("1", "subscription { silent }"));
  await message(socket);
  const code = closeCode(socket);
  await closing.close();
  expect(await code).toBe(1001);
});
