import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { request } from "undici";
import { openScriptedDoor, type ScriptedDoor } from "./scripted-door.ts";

const LONG = { texte: "été ".repeat(2_000) };
const operations = {
  "{ long }": { run: async () => ({ kind: "answer" as const, answer: { data: LONG } }) },
  "{ short }": { run: async () => ({ kind: "answer" as const, answer: { data: { a: 1 } } }) },
};

let door: ScriptedDoor;
beforeAll(async () => {
  door = await openScriptedDoor(operations);
});
afterAll(() => door?.close());

const ask = async (query: string, encoding: string, accept = "application/json", at = door) => {
  const { headers, body } = await request(`${at.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept, "accept-encoding": encoding },
    body: JSON.stringify({ query }),
  });
  return { headers, bytes: Buffer.from(await body.arrayBuffer()) };
};

test.each([
  ["gzip", gunzipSync],
  ["br", brotliDecompressSync],
] as const)("a long answer is compressed by %s for those who ask", async (encoding, decompress) => {
  for (const accept of ["application/json", "application/graphql-response+json"]) {
    const { headers, bytes } = await ask("{ long }", encoding, accept);
    expect(headers["content-encoding"]).toBe(encoding);
    expect(String(headers.vary)).toMatch(/accept-encoding/i);
    expect(bytes.length).toBeLessThan(1_000);
    expect(JSON.parse(decompress(bytes).toString()).data).toEqual(LONG);
  }
});

test("a short answer, or a client that does not ask, gets it as it is", async () => {
  for (const [query, encoding] of [
    ["{ short }", "gzip, br"],
    ["{ long }", "identity"],
    ["{ long }", "zstd-of-tomorrow, identity"],
  ] as const) {
    const { headers, bytes } = await ask(query, encoding);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(JSON.parse(bytes.toString())).toHaveProperty("data");
  }
});

test("a stream of events leaves as it comes", async () => {
  const { headers, bytes } = await ask("{ long }", "gzip, br", "text/event-stream");
  expect(headers["content-encoding"]).toBeUndefined();
  expect(bytes.toString()).toContain("event: next");
});

test("compression may be left to a proxy", async () => {
  const plain = await openScriptedDoor(operations, { env: { COMPRESSION: "false" } });
  const { headers } = await ask("{ long }", "gzip", "application/json", plain);
  expect(headers["content-encoding"]).toBeUndefined();
  await plain.close();
});
