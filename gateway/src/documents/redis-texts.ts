import type { Redis } from "ioredis";
import type { SharedTexts } from "./registered-texts.ts";

/** Seconds that a text which nobody registers again is shared. */
const DAY = 86_400;

const keyOf = (hash: string): string => `passerelle:text:${hash}`;

/** Texts that clients registered, shared by replicas through Redis for a day. */
export const redisTexts = (redis: Redis): SharedTexts => ({
  get: async (hash) => (await redis.get(keyOf(hash))) ?? undefined,
  put(hash, text) {
    // A client whose text another replica does not have sends it once more.
    redis.set(keyOf(hash), text, "EX", DAY).catch(() => {});
  },
});
