import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "undici";
import { openScriptedDoor, type ScriptedDoor } from "./scripted-door.ts";

const BODY = JSON.stringify({ query: "{ a }" });
const HEADERS = { "content-type": "application/json" };

/** A door whose only operation says that it has begun, and ends when told. */
async function openSlowDoor() {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const door = await openScriptedDoor({
    "{ a }": {
      run: async () => {
        begun.resolve();
        await end.promise;
        return { kind: "answer", answer: { data: { a: 1 } } };
      },
    },
  });
  return { door, begun: begun.promise, end: end.resolve };
}

/** Tells it to stop, and waits until it takes no new connection. */
async function stop(door: ScriptedDoor): Promise<{ closed: Promise<void> }> {
  const closed = door.close();
  while (door.server.listening) await wait(5);
  return { closed };
}

test("a request that comes by a connection kept from before the stop is answered, and is its last", async () => {
  const { door, end } = await openSlowDoor();
  end();
  const socket = connect((door.server.address() as AddressInfo).port, "127.0.0.1");
  const [served] = (await once(door.server, "connection")) as [Socket];
  socket.write("POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n");
  while (!served.bytesRead) await wait(5);
  const { closed } = await stop(door);
  const answer = text(socket);
  socket.write(`content-length: ${BODY.length}\r\n\r\n${BODY}`);
  expect(await answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*connection: close[\s\S]*\{"data":\{"a":1\}\}$/i);
  await closed;
});

test("a client that keeps its connection once it is answered does not hold up the stop", async () => {
  const { door, begun, end } = await openSlowDoor();
  const client = new Client(door.url);
  const asked = client.request({ path: "/graphql", method: "POST", headers: HEADERS, body: BODY });
  await begun;
  const { closed } = await stop(door);
  end();
  const { statusCode, body } = await asked;
  expect([statusCode, await body.json()]).toEqual([200, { data: { a: 1 } }]);
  // Not after the time of a drain, which is 30 seconds.
  const late = wait(20_000, "late", { ref: false });
  expect(await Promise.race([closed, late])).toBeUndefined();
  await client.close();
}, 30_000);
