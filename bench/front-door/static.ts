import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A Node server that sends the same bytes to everybody, under the headers that it is given. */
process.once("message", ({ headers, body }: { headers: Record<string, string>; body: string }) => {
  const bytes = Buffer.from(body);
  const all = { ...headers, "content-length": bytes.length };
  const server = createServer((_, response) => {
    response.writeHead(200, all);
    response.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
});
