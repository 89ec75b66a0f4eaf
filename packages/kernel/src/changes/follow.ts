import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import type { Logger } from "../logger.ts";
import { channelOf } from "./announce.ts";
import type { News } from "./news.ts";

export interface FollowOptions {
  /** Connection string of the subgraph's role. */
  url: string;
  /** The schema, which has the name of the system. */
  schema: string;
  log: Logger;
  /** Told of each change at once, and several times a second that there was none. */
  tell(news: News): void;
  /** Milliseconds between two signs of life. */
  beat?: number;
}

export interface FollowedChanges {
  stop(): Promise<void>;
}

/** Milliseconds between two signs of life that the follower sends itself through Postgres. */
const BEAT = 500;
/** Signs of life that may be missed. */
const MISSED = 4;
const SIGN = "alive";

/**
 * Listens to the changes of a schema until stopped, and tells them. A sign of life goes through Postgres and back: news
 * is given only while notifications do arrive. When they do not, the connection is made again, and all may have changed.
 */
export function followChanges({ url, schema, log, tell, beat = BEAT }: FollowOptions): FollowedChanges {
  const channel = channelOf(schema);
  const lease = beat * MISSED;
  const stopping = new AbortController();
  const source = randomUUID();
  let number = 0;
  let changes = 0;
  let heard = 0;
  const hear = (isChange: boolean) => {
    heard = performance.now();
    if (isChange) changes++;
    tell({ system: schema, source, number: ++number, changes, lease });
  };

  /** Ends when nothing is heard any more. */
  const listen = async () => {
    const sql = postgres(url, {
      max: 1,
      connect_timeout: 5,
      fetch_types: false,
      onnotice: () => {},
      connection: { application_name: `changes ${schema}` },
    });
    try {
      await sql.listen(
        channel,
        (payload) => hear(payload !== SIGN),
        // Nobody knows what changed before.
        () => hear(true),
      );
      while (!stopping.signal.aborted && performance.now() - heard < lease) {
        await sql.notify(channel, SIGN);
        await wait(beat, undefined, { signal: stopping.signal }).catch(() => {});
      }
    } finally {
      await sql.end({ timeout: 0 }).catch(() => {});
    }
  };

  const following = (async () => {
    while (!stopping.signal.aborted) {
      await listen().catch((error: Error) =>
        log.warn({ schema, reason: error.message }, "changes are not heard"),
      );
      await wait(beat, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await following;
    },
  };
}
