import { createServer } from "node:http";
import { readOperation } from "../operations.ts";
import { type Ask, askByUndici, type System } from "./ask.ts";
import { askBySockets } from "./ask-by-sockets.ts";
import { dashboard } from "./dashboard.ts";
import { portal } from "./portal.ts";
import { widget } from "./widget.ts";

/**
 * The limit: the three operations answered by hand, with nothing that a gateway does for operations it does not know.
 *
 * Arguments: the way to the subgraphs (`undici` or `sockets`), the port, the subgraphs' addresses as JSON.
 */

type Handler = (ask: Ask, variables: never) => Promise<object>;

const [way, port, addresses] = process.argv.slice(2) as [string, string, string];
const urls = JSON.parse(addresses) as Record<System, string>;
const ask = way === "sockets" ? askBySockets(urls) : askByUndici(urls);
const handlers = new Map<string, Handler>([
  [readOperation("widget"), widget],
  [readOperation("portal"), portal],
  [readOperation("dashboard"), dashboard],
]);

async function answer(body: string): Promise<string> {
  const { query, variables } = JSON.parse(body) as { query: string; variables: never };
  const handler = handlers.get(query);
  if (!handler) throw new Error("only the operations of the bench are known here");
  return JSON.stringify({ data: await handler(ask, variables) });
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const [first] = chunks;
    answer((chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString()).then(
      (json) => {
        const bytes = Buffer.from(json);
        response.writeHead(200, { "content-type": "application/json", "content-length": bytes.length });
        response.end(bytes);
      },
      (error: unknown) => {
        response.writeHead(500, { "content-type": "application/json" });
        response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
      },
    );
  });
}).listen(Number(port), "127.0.0.1");
