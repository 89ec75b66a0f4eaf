import { setTimeout as wait } from "node:timers/promises";
import type { OutboxRow, OutboxSource } from "@passerelle/kernel/outbox/outbox";

/**
 * Every fact published so far on a subject, in order.
 *
 * Facts are readable once every older transaction of the server has ended, and test files share one server: what is
 * published a moment ago is waited for.
 */
export async function publishedFacts(outbox: OutboxSource, sujet: string): Promise<OutboxRow[]> {
  for (;;) {
    const { rows, newest } = await outbox.read(sujet, null, 100_000);
    if (newest === null || rows.at(-1)?.transaction === newest) return rows;
    await wait(10);
  }
}
