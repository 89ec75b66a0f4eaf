import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { httpTransport } from "@passerelle/gateway/transport/http";
import { request } from "undici";
import { WebSocket } from "ws";
import { type Library, openLibrary } from "./library.ts";

/** A system of reviews behind HTTP that takes each question and never answers. */
let silent: Server;
let library: Library;

beforeAll(async () => {
  silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const options = { name: "avis", url: `http://127.0.0.1:${port}/`, deadline: 30_000, maxAnswer: 1_000_000 };
  library = await openLibrary({ avis: () => httpTransport(options), env: { GATEWAY_DEADLINE_MS: "2000" } });
});

afterAll(async () => {
  await library?.close();
  silent?.close();
});

const QUERY = '{ livre(isbn: "1") { titre note } }';
const post = (accept: string, signal?: AbortSignal) =>
  request(`${library.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query: QUERY }),
    ...(signal ? { signal } : {}),
  });
const asked = async (): Promise<IncomingMessage> => (await once(silent, "request"))[0];

test.each(["application/json", "text/event-stream"])(
  "a client that goes away ends the request to the system it waited for: %s",
  async (accept) => {
    const leaving = new AbortController();
    const reaches = asked();
    const asking = post(accept, leaving.signal).then(({ body }) => body.text());
    const { socket } = await reaches;
    leaving.abort();
    await Promise.all([expect(asking).rejects.toThrow(), once(socket, "close")]);
  },
);

test("a client that completes its operation on a socket ends the request too", async () => {
  const client = new WebSocket(`${library.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  await once(client, "open");
  client.send('{"type":"connection_init"}');
  await once(client, "message");
  const reaches = asked();
  client.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: QUERY } }));
  const { socket } = await reaches;
  client.send('{"id":"1","type":"complete"}');
  await once(socket, "close");
  client.terminate();
});

test("when the deadline passes, the request ends, and the client has the rest of the answer", async () => {
  const reaches = asked();
  const asking = post("application/json");
  const { socket } = await reaches;
  const [{ statusCode, body }] = await Promise.all([asking, once(socket, "close")]);
  expect(statusCode).toBe(200);
  expect(await body.json()).toMatchObject({
    data: { livre: { titre: "Germinal", note: null } },
    errors: [{ path: ["livre", "note"], extensions: { code: "TIMEOUT", systeme: "avis" } }],
  });
});
