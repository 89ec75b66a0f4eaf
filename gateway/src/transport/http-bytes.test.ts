import type { Socket } from "node:net";
import { httpTransport } from "./http.ts";
import { failure, REQUEST, serveBytes } from "./test-server.ts";

const GOOD = '{"data":{"a":1}}';
/** Milliseconds to give up what will not come. */
const HASTY = 500;
const head = (length: number, extra = "") =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${extra}content-length: ${length}\r\n\r\n`;

/** What one request gives when the subgraph answers with these bytes: in good time, unless it is to be given up. */
async function ask(answer: (socket: Socket) => void, deadline = 30_000) {
  const server = await serveBytes(answer);
  const transport = httpTransport({ name: "offre", url: server.url, deadline });
  try {
    return await transport.execute(REQUEST);
  } finally {
    await server.close();
    await transport.close();
  }
}

test("an answer of the announced length is read", async () => {
  expect(await ask((socket) => socket.write(head(GOOD.length) + GOOD))).toEqual({ data: { a: 1 } });
});

test("1xx before an answer are not the answer", async () => {
  const hints =
    "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\ncontent-length: 99999999\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n";
  expect(await ask((socket) => socket.write(hints + head(GOOD.length) + GOOD))).toEqual({ data: { a: 1 } });
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
  expect(await ask(answer, code === "TIMEOUT" ? HASTY : undefined)).toEqual(failure(code));
});

test("a byte every tenth of a second is cut at the deadline, which runs over the whole answer", async () => {
  const drips: NodeJS.Timeout[] = [];
  const result = await ask((socket) => {
    socket.write(head(1_000));
    drips.push(setInterval(() => socket.write(" "), 100));
  }, HASTY);
  for (const drip of drips) clearInterval(drip);
  expect(result).toEqual(failure("TIMEOUT"));
});

test("a second answer on the connection is not taken for that of the next request", async () => {
  const server = await serveBytes((socket) =>
    socket.write(head(GOOD.length) + GOOD + head(GOOD.length) + GOOD.replace("1", "2")),
  );
  const transport = httpTransport({ name: "offre", url: server.url, deadline: 30_000, connections: 1 });
  for (let time = 0; time < 5; time++) expect(await transport.execute(REQUEST)).toEqual({ data: { a: 1 } });
  await server.close();
  await transport.close();
});
