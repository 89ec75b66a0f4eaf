import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { httpTransport } from "./http.ts";
import { failure, REQUEST, serveHttp } from "./test-server.ts";

const MEBIBYTE = 1024 * 1024;
const TOTAL = 50 * MEBIBYTE;
const PIECE = Buffer.alloc(64 * 1024, "x");

const memory = () => {
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
};

/** Writes 50 MB as fast as it is read; what it could write, and the most memory seen meanwhile. */
async function flood(response: ServerResponse): Promise<{ sent: number; peak: number }> {
  let gone = false;
  const closed = once(response, "close").then(() => {
    gone = true;
  });
  let sent = 0;
  let peak = memory();
  response.write('{"data":{"a":"');
  while (!gone && sent < TOTAL) {
    sent += PIECE.length;
    if (!response.write(PIECE)) await Promise.race([once(response, "drain"), closed]);
    peak = Math.max(peak, memory());
  }
  return { sent, peak };
}

test.each([
  ["without its length", {}],
  ["with its length", { "content-length": TOTAL }],
])("50 MB %s are refused while they come, and never held", async (_, headers) => {
  let flooding: ReturnType<typeof flood> | undefined;
  const server = await serveHttp((_, response) => {
    response.writeHead(200, { "content-type": "application/json", ...headers });
    flooding = flood(response);
  });
  const transport = httpTransport({ name: "offre", url: server.url, deadline: 20_000 });
  const before = memory();
  expect(await transport.execute(REQUEST)).toEqual(failure("UPSTREAM_UNAVAILABLE"));
  const { sent, peak } = (await flooding) ?? { sent: TOTAL, peak: Number.POSITIVE_INFINITY };
  expect(sent).toBeLessThan(TOTAL / 2);
  expect(peak - before).toBeLessThan(TOTAL / 2);
  await transport.close();
  await server.close();
});

test("an answer just under the limit is read", async () => {
  const text = `{"data":{"a":"${"x".repeat(4 * MEBIBYTE - 17)}"}}`;
  const server = await serveHttp((_, response) => response.end(text));
  const transport = httpTransport({ name: "offre", url: server.url, deadline: 20_000 });
  expect(Object.keys((await transport.execute(REQUEST)).data ?? {})).toEqual(["a"]);
  await transport.close();
  await server.close();
});
