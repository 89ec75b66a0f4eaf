import { once } from "node:events";
import { connect } from "node:net";
import { request } from "undici";
import { openScriptedDoor } from "./scripted-door.ts";

test("closing lets an answer under way come, and does not wait for its connection", async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: answer, resolve: finish } = Promise.withResolvers<void>();
  const door = await openScriptedDoor(
    {
      "{ a }": {
        run: async () => {
          begin();
          await answer;
          return { kind: "answer", answer: { data: { a: 1 } } };
        },
      },
    },
    { env: { DRAIN_MS: "300000" } },
  );
  const asking = request(`${door.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ a }" }),
  });
  await begun;
  const started = performance.now();
  const closed = door.close();
  finish();
  expect(await (await asking).body.json()).toEqual({ data: { a: 1 } });
  await closed;
  // The connection itself is kept for more than a minute.
  expect(performance.now() - started).toBeLessThan(30_000);
});

test("closing waits neither for a client that never said a word, nor for a request that does not end in time", async () => {
  const door = await openScriptedDoor({}, { env: { DRAIN_MS: "200" } });
  const { hostname, port } = new URL(door.url);
  const silent = connect(Number(port), hostname);
  const slow = connect(Number(port), hostname);
  slow.write(
    "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\ncontent-type: application/json\r\n\r\n{",
  );
  await request(`${door.url}/healthz`);
  const gone = Promise.all([silent, slow].map((socket) => once(socket.resume(), "close")));
  await door.close();
  await gone;
});
