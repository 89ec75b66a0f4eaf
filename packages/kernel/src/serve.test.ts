import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { ANYONE } from "./caller.ts";
import { silentLogger } from "./logger.ts";
import { serveSubgraph } from "./serve.ts";
import { newSigningKey, readSigningKeys } from "./signing/keys.ts";
import { createSigner } from "./signing/signature.ts";
import { openSubgraph } from "./subgraph.ts";

const signingKeys = readSigningKeys(newSigningKey("test"));
const BODY = JSON.stringify({ query: "{ vivant }" });

/** Waits until nobody may connect any more. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const refused = await once(socket, "connect").then(
      () => false,
      () => true,
    );
    socket.destroy();
    if (refused) return;
    await wait(5);
  }
}

test("what comes by a connection kept from before the stop is answered", async () => {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-serve-"));
  await mkdir(join(folder, "generated"));
  await writeFile(join(folder, "generated/schema.graphql"), "type Query { vivant: Boolean! }");
  const subgraph = openSubgraph(
    {
      ...{
        name: "lent",
        folder,
        resolvers: { Query: { vivant: () => true } },
        projections: [],
        importers: [],
      },
      createContext: (base) => base,
      loadDemo: async () => {},
      isEmpty: async () => false,
    },
    // Nothing is asked of the database, so none is there.
    { url: "postgres://nobody@127.0.0.1:1/none", log: silentLogger, cursorSecret: "secret" },
  );
  const server = await serveSubgraph(subgraph, { host: "127.0.0.1", port: 0, signingKeys });
  const port = Number(new URL(server.url).port);
  const socket = connect(port, "127.0.0.1");
  const head = "POST /graphql HTTP/1.1\r\nhost: localhost\r\n";
  // In one piece: once the first is answered, the server has the beginning of the second.
  socket.write(`GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n${head}`);
  expect(String((await once(socket, "data"))[0])).toContain("vivant");
  const closed = server.close();
  await untilRefused(port);
  const sign = createSigner(signingKeys, "lent");
  const signed = sign({ method: "POST", path: "/graphql", body: BODY, caller: ANYONE });
  const headers = { ...signed, "content-type": "application/json", "content-length": String(BODY.length) };
  const answer = text(socket);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${lines.join("")}\r\n${BODY}`);
  expect(await answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*\{"data":\{"vivant":true\}\}/);
  await closed;
  await subgraph.close();
  await rm(folder, { recursive: true });
});
