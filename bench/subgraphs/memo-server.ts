import { hash } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import { type Message, readMessage } from "./http1.ts";

/** What a subgraph was asked since it started. */
export interface Asked {
  requests: number;
  /** Requests whose body had never been seen, and that were really run. */
  misses: number;
}

export interface MemoServer {
  url: string;
  asked: Asked;
  close(): void;
}

/** Distinct bodies kept at most: far more than the bounded pools of variables make. */
const MAX_ANSWERS = 50_000;

/** V8 hashes strings longer than this by their length alone, which would put all of them in one bucket. */
const MAX_HASHED = 16_000;

/**
 * Serves `POST /graphql`, remembering each whole answer by the request's bytes.
 *
 * Straight on sockets rather than `node:http`: the bench shares two cores with what it measures, and after warm-up a
 * subgraph should cost the least that a subgraph can.
 */
export async function serveMemoised(
  execute: (body: string) => Promise<string>,
  delay: number,
): Promise<MemoServer> {
  const answers = new Map<string, Buffer>();
  const asked: Asked = { requests: 0, misses: 0 };

  const reply = async (socket: Socket, { head, body }: Message): Promise<void> => {
    asked.requests += 1;
    const text = body.toString("latin1");
    const key = text.length > MAX_HASHED ? hash("sha1", body) : text;
    let answer = answers.get(key);
    if (!answer) {
      asked.misses += 1;
      if (answers.size >= MAX_ANSWERS) throw new Error("the bodies asked of the subgraphs are not bounded");
      answer = response(await execute(body.toString()));
      answers.set(key, answer);
    }
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    socket.write(answer);
    if (head.includes("\r\nconnection: close")) socket.end();
  };

  const server = createServer({ noDelay: true }, (socket) => {
    let pending: Buffer | undefined;
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      pending = pending ? Buffer.concat([pending, chunk]) : chunk;
      while (pending) {
        const message = readMessage(pending);
        if (!message) return;
        pending = message.end < pending.length ? pending.subarray(message.end) : undefined;
        reply(socket, message).catch((error: unknown) => {
          process.stderr.write(`subgraph: ${String(error)}\n`);
          socket.destroy();
        });
      }
    });
  });
  return { url: `${await listening(server)}/graphql`, asked, close: () => server.close() };
}

const response = (json: string): Buffer =>
  Buffer.from(
    `HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
  );

function listening(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address) resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}
