import type { News } from "@passerelle/kernel/changes/news";
import { LRUCache } from "lru-cache";
import { Changes } from "./changes.ts";

/** Sources remembered: each is one life of one process of a system. */
const MAX_SOURCES = 1_000;

/** Makes changes of the news that systems send, which may come twice, in disorder, or not at all. */
export class ToldChanges {
  readonly changes: Changes;
  readonly #known = new LRUCache<string, News>({ max: MAX_SOURCES });

  constructor(changes = new Changes()) {
    this.changes = changes;
  }

  /** Takes news; false when newer ones of the same source came before. */
  receive(news: News): boolean {
    const id = `${news.system} ${news.source}`;
    const known = this.#known.get(id);
    if (known && known.number >= news.number) return false;
    this.#known.set(id, news);
    // What a source heard before it was known here, others may have told; but who knows.
    if (known?.changes !== news.changes) this.changes.change(news.system);
    this.changes.follow(news.system, news.lease);
    return true;
  }
}
