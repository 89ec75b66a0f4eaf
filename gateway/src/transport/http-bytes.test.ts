import type { Socket } from "node:net";
import { httpTransport } from "./http.ts";
import { failure, REQUEST, serveBytes } from "./test-server.ts";

const GOOD = '{"data":{"a":1}}';
const head = (length: number, extra = "") =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${extra}content-length: ${length}\r\n\r\n`;

/** What one request gives, and how long it took, when the subgraph answers with these bytes. */
async function ask(answer: (socket: Socket) => void, deadline = 500) {
  const server = await serveBytes(answer);
  const transport = httpTransport({ name: "offre", url: server.url, deadline });
  const from = performance.now();
  try {
    return { result: await transport.execute(REQUEST), took: performance.now() - from };
  } finally {
    await server.close();
    await transport.close();
  }
}

test("an answer of the announced length is read", async () => {
  const { result } = await ask((socket) => socket.write(head(GOOD.length) + GOOD));
  expect(result).toEqual({ data: { a: 1 } });
});

test("1xx before an answer are not the answer", async () => {
  const hints =
    "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\ncontent-length: 99999999\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n";
  const { result } = await ask((socket) => socket.write(hints + head(GOOD.length) + GOOD));
  expect(result).toEqual({ data: { a: 1 } });
});

const faults: [string, (socket: Socket) => void, string][] = [
  ["1xx and nothing after", (socket) => socket.write("HTTP/1.1 103 Early Hints\r\n\r\n"), "TIMEOUT"],
  [
    "100 that nobody asked for",
    (socket) => socket.write("HTTP/1.1 100 Continue\r\n\r\n"),
    "UPSTREAM_UNAVAILABLE",
  ],
  [
    "a change of protocol",
    (socket) => socket.write("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
    "UPSTREAM_UNAVAILABLE",
  ],
  ["half of the headers", (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-ty"), "TIMEOUT"],
  ["headers only", (socket) => socket.write(head(16)), "TIMEOUT"],
  ["less than announced, then the end", (socket) => socket.end(head(100) + GOOD), "UPSTREAM_UNAVAILABLE"],
  ["less than announced, then silence", (socket) => socket.write(head(100) + GOOD), "TIMEOUT"],
  ["more than announced", (socket) => socket.write(head(8) + GOOD), "UPSTREAM_UNAVAILABLE"],
  [
    "a chunk cut short",
    (socket) => socket.end(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n${GOOD}`),
    "UPSTREAM_UNAVAILABLE",
  ],
  ["no HTTP", (socket) => socket.write("SSH-2.0-OpenSSH_9.6\r\n"), "UPSTREAM_UNAVAILABLE"],
  [
    "headers without end",
    (socket) => socket.write(`HTTP/1.1 200 OK\r\nx-a: ${"a".repeat(100_000)}`),
    "UPSTREAM_UNAVAILABLE",
  ],
];

test.each(faults)("%s: a coded error", async (_, answer, code) => {
  const { result, took } = await ask(answer);
  expect(result).toEqual(failure(code));
  expect(took).toBeLessThan(3_000);
});

test("a byte every tenth of a second is cut at the deadline, which runs over the whole answer", async () => {
  const drips: NodeJS.Timeout[] = [];
  const { result, took } = await ask((socket) => {
    socket.write(head(1_000));
    drips.push(setInterval(() => socket.write(" "), 100));
  });
  for (const drip of drips) clearInterval(drip);
  expect(result).toEqual(failure("TIMEOUT"));
  expect(took).toBeLessThan(3_000);
});

test("a second answer on the connection is not taken for that of the next request", async () => {
  const server = await serveBytes((socket) =>
    socket.write(head(GOOD.length) + GOOD + head(GOOD.length) + GOOD.replace("1", "2")),
  );
  const transport = httpTransport({ name: "offre", url: server.url, deadline: 500, connections: 1 });
  for (let time = 0; time < 5; time++) expect(await transport.execute(REQUEST)).toEqual({ data: { a: 1 } });
  await server.close();
  await transport.close();
});
