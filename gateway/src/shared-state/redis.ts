import type { Logger } from "@passerelle/kernel/logger";
import { Redis } from "ioredis";

/** Milliseconds that Redis has to answer before what asked it goes on without. */
const PATIENCE = 1_000;

/**
 * Opens a connection to the Redis, or Valkey, that replicas share. It never fails what uses it for long: while Redis is
 * away commands fail at once, it is tried again, and the log says so once.
 */
export function openRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    maxRetriesPerRequest: 0,
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  });
  let isAway = false;
  redis.on("error", ({ message }: Error) => {
    if (!isAway) log.warn({ reason: message }, "what replicas share is away");
    isAway = true;
  });
  redis.on("ready", () => {
    if (isAway) log.info("what replicas share is back");
    isAway = false;
  });
  return redis;
}
