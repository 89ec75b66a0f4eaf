import { connect, type Socket } from "node:net";
import { readMessage } from "../subgraphs/http1.ts";
import { type Ask, CONNECTIONS, dataOf, type System } from "./ask.ts";

interface Waiting {
  request: string;
  resolve(text: string): void;
  reject(error: Error): void;
}

/** Asks straight on keep-alive sockets: what a client of subgraphs costs when it does nothing that it may leave out. */
export function askBySockets(urls: Record<System, string>): Ask {
  const lines = new Map(Object.entries(urls).map(([system, url]) => [system, openLine(new URL(url))]));
  return async <Data>(system: System, body: string) => dataOf<Data>(await (lines.get(system) as Line)(body));
}

type Line = (body: string) => Promise<string>;

function openLine({ hostname, port, host }: URL): Line {
  const idle: Carrier[] = [];
  const queue: Waiting[] = [];
  let open = 0;
  const next = (carrier: Carrier) => {
    const waiting = queue.shift();
    if (waiting) carrier.carry(waiting);
    else idle.push(carrier);
  };
  return (body) =>
    new Promise((resolve, reject) => {
      const request = `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      const waiting = { request, resolve, reject };
      const carrier = idle.pop();
      if (carrier) carrier.carry(waiting);
      else if (open < CONNECTIONS) {
        open += 1;
        new Carrier(connect({ host: hostname, port: Number(port), noDelay: true }), next).carry(waiting);
      } else queue.push(waiting);
    });
}

/** One connection, which carries one request at a time. */
class Carrier {
  readonly #socket: Socket;
  #current: Waiting | undefined;
  #pending: Buffer | undefined;

  constructor(socket: Socket, free: (carrier: Carrier) => void) {
    this.#socket = socket;
    socket.on("error", (error) => this.#current?.reject(error));
    socket.on("close", () => this.#current?.reject(new Error("the subgraph closed the connection")));
    socket.on("data", (chunk) => {
      this.#pending = this.#pending ? Buffer.concat([this.#pending, chunk]) : chunk;
      const message = readMessage(this.#pending);
      if (!message) return;
      const answered = this.#current;
      this.#pending = undefined;
      this.#current = undefined;
      free(this);
      answered?.resolve(message.body.toString());
    });
  }

  carry(waiting: Waiting): void {
    this.#current = waiting;
    this.#socket.write(waiting.request);
  }
}
