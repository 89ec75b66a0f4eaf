import type { News } from "@passerelle/kernel/changes/news";
import type { Logger } from "@passerelle/kernel/logger";
import type { SigningKey } from "@passerelle/kernel/signing/keys";
import type { Changes } from "./changes.ts";
import { SharedNews } from "./shared-news.ts";
import { ToldChanges } from "./told-changes.ts";

/** Where news of the systems come in, and go to the other replicas. */
export interface NewsDesk {
  readonly changes: Changes;
  /** Keys by which systems sign what they tell; over HTTP nobody is believed without. */
  readonly keys: readonly SigningKey[] | undefined;
  /** Takes what a system told this gateway. */
  receive(news: News): void;
  close(): void;
}

export interface NewsOptions {
  config: { REDIS_URL?: string | undefined };
  log: Logger;
  signingKeys?: readonly SigningKey[] | undefined;
  /** Where systems of this process tell theirs. */
  told?: ToldChanges;
}

export function openNews({ config, log, signingKeys, told = new ToldChanges() }: NewsOptions): NewsDesk {
  const shared = config.REDIS_URL
    ? new SharedNews({ redisUrl: config.REDIS_URL, log, receive: (news) => void told.receive(news) })
    : undefined;
  return {
    changes: told.changes,
    keys: signingKeys,
    receive(news) {
      if (told.receive(news)) shared?.publish(news);
    },
    close: () => shared?.close(),
  };
}
