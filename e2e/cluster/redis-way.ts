import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { Redis } from "ioredis";

/** The way to the Redis of the tests, which can be cut, or go silent, as a Redis that fails. */
export interface RedisWay {
  /** Address to give to a gateway. */
  url: string;
  /** Refuses and ends connections, as when Redis is killed. */
  cut(): Promise<void>;
  /** Takes what is said and answers nothing, as when Redis hangs. */
  silence(): void;
  /** As before. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** The Redis that `npm run test:cluster` starts or is given. */
export function redisUrl(): URL {
  const { REDIS_URL } = process.env;
  if (!REDIS_URL) throw new Error("these tests are run by `npm run test:cluster`");
  return new URL(REDIS_URL);
}

/** Forgets what was counted before. */
export async function forgetBudgets(): Promise<void> {
  const redis = new Redis(redisUrl().href);
  const keys = await redis.keys("passerelle:budget:*");
  if (keys.length) await redis.del(keys);
  await redis.quit();
}

/** Opens a way of one's own to that Redis. */
export async function openRedisWay(): Promise<RedisWay> {
  const target = redisUrl();
  const open = new Set<Socket>();
  let silent = false;
  const pass = (client: Socket): void => {
    const redis = connect(Number(target.port || 6379), target.hostname);
    for (const [from, to] of [
      [client, redis],
      [redis, client],
    ] as const) {
      open.add(from);
      from.on("data", (bytes) => silent || to.write(bytes));
      from.on("error", () => from.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  };
  const listen = async (port: number): Promise<Server> => {
    const server = createServer(pass).listen(port, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = async () => {
    const closed = server.listening ? once(server, "close") : undefined;
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  const way = new URL(target);
  way.hostname = "127.0.0.1";
  way.port = String(port);
  return {
    url: way.href,
    cut,
    silence() {
      silent = true;
    },
    async restore() {
      silent = false;
      if (!server.listening) server = await listen(port);
    },
    close: cut,
  };
}
