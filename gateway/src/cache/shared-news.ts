import { NEWS, type News } from "@passerelle/kernel/changes/news";
import type { Logger } from "@passerelle/kernel/logger";
import type { Redis } from "ioredis";
import { openRedis } from "../shared-state/redis.ts";

const CHANNEL = "passerelle:news";

export interface SharedNewsOptions {
  redisUrl: string;
  log: Logger;
  /** Takes what another replica was told. */
  receive(news: News): void;
}

/**
 * Passes on to the other replicas what systems told this one. While Redis is away nothing comes, and what nobody tells
 * here is no longer followed.
 */
export class SharedNews {
  readonly #publisher: Redis;
  readonly #subscriber: Redis;

  constructor({ redisUrl, log, receive }: SharedNewsOptions) {
    this.#publisher = openRedis(redisUrl, log);
    this.#subscriber = openRedis(redisUrl, log);
    this.#subscriber.on("ready", () => {
      this.#subscriber
        .subscribe(CHANNEL)
        .catch((error: Error) => log.warn({ reason: error.message }, "news of other replicas are not heard"));
    });
    this.#subscriber.on("message", (_channel, text) => {
      const news = readNews(text);
      if (news) receive(news);
    });
  }

  publish(news: News): void {
    // What is lost, the next news tell.
    this.#publisher.publish(CHANNEL, JSON.stringify(news)).catch(() => {});
  }

  close(): void {
    this.#publisher.disconnect();
    this.#subscriber.disconnect();
  }
}

function readNews(text: string): News | undefined {
  try {
    return NEWS.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
