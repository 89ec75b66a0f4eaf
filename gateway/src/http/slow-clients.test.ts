import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { openScriptedDoor, type ScriptedDoor } from "./scripted-door.ts";

const open: ScriptedDoor[] = [];
/** A door that waits so long for its clients: a short time is for those tests that wait for its end. */
async function openDoor(patience: number): Promise<ScriptedDoor> {
  const long = "x".repeat(20_000_000);
  const opened = await openScriptedDoor(
    {
      "{ a }": { run: async () => ({ kind: "answer", answer: { data: { a: 1 } } }) },
      "{ long }": { run: async () => ({ kind: "answer", answer: { data: { long } } }) },
    },
    { env: { REQUEST_TIMEOUT_MS: `${patience}`, GATEWAY_DEADLINE_MS: `${patience}` } },
  );
  open.push(opened);
  return opened;
}

let door: ScriptedDoor;
beforeAll(async () => {
  door = await openDoor(60_000);
});
afterAll(() => Promise.all(open.map((opened) => opened.close())));

/** Writes bytes as they are, and reads all that comes until the end. */
async function talk(write: (socket: Socket) => void, to = door): Promise<string> {
  const { hostname, port } = new URL(to.url);
  const socket = connect(Number(port), hostname);
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  write(socket);
  await once(socket, "close");
  return text;
}

const POST = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";

test.each([
  ["headers", POST, "x-a: 1\r\n"],
  ["a body", `${POST}content-length: 1000\r\n\r\n`, " "],
])("%s that do not come are answered 408, with a code, and the client let go", async (_, start, drop) => {
  const hasty = await openDoor(300);
  const text = await talk((socket) => {
    socket.write(start);
    const drops = setInterval(() => socket.write(drop), 50);
    socket.on("error", () => {}).on("close", () => clearInterval(drops));
  }, hasty);
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
  expect(text).toContain('"code":"TIMEOUT"');
});

test("what is no HTTP gets a coded JSON error", async () => {
  const text = await talk((socket) => socket.write("BONJOUR\r\n\r\n"));
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(text.slice(text.indexOf("\r\n\r\n"))).errors[0].extensions.code).toBe("BAD_REQUEST");
});

test("headers beyond measure are answered 431, and 200 small ones are read", async () => {
  const body = JSON.stringify({ query: "{ a }" });
  const end = `content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;
  const many = Array.from({ length: 200 }, (_, index) => `x-${index}: 1\r\n`).join("");
  expect(await talk((socket) => socket.write(POST + many + end))).toContain('{"data":{"a":1}}');
  const long = await talk((socket) => socket.write(`${POST}x-long: ${"x".repeat(100_000)}\r\n${end}`));
  expect(long).toMatch(/^HTTP\/1\.1 431 /);
  expect(long).toContain('"code":"LIMIT_EXCEEDED"');
});

test("a client that would rather speak HTTP/2 is answered in HTTP/1.1", async () => {
  const body = JSON.stringify({ query: "{ a }" });
  const upgrade =
    "connection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n";
  const text = await talk((socket) => {
    socket.write(`${POST}${upgrade}content-length: ${body.length}\r\n\r\n${body}`);
    socket.on("data", () => socket.end());
  });
  expect(text).toContain('{"data":{"a":1}}');
});

test("a client that leaves its answer unread is let go", async () => {
  const hasty = await openDoor(2_000);
  const body = JSON.stringify({ query: "{ long }" });
  const text = await talk((socket) => {
    socket.write(`${POST}content-length: ${body.length}\r\n\r\n${body}`);
    socket.pause();
    // What the network had taken is read once the door has had enough, and then the end.
    hasty.server.once("connection", (other) => other.on("close", () => socket.resume()));
  }, hasty);
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(text.length).toBeLessThan(20_000_000);
});
