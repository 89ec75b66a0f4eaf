import { createHmac } from "node:crypto";
import { followChanges } from "@passerelle/kernel/changes/follow";
import type { News } from "@passerelle/kernel/changes/news";
import type { Logger } from "@passerelle/kernel/logger";
import { localOutbox, type OutboxSource } from "@passerelle/kernel/outbox/outbox";
import { openDatabase } from "@passerelle/kernel/postgres/database";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import { openSubgraph, type Subgraph } from "@passerelle/kernel/subgraph";
import { SYSTEMS } from "./systems.ts";

export interface StackOptions {
  adminUrl: string;
  log: Logger;
  now?: () => Date;
  cursorSecret?: string | undefined;
  onStatement?: (system: string, text: string) => void;
  /** Milliseconds between two readings of a quiet outbox. */
  projectionInterval?: number;
  /** Told what changes in each subgraph, whoever changes it; nobody listens without. */
  tell?: (news: News) => void;
}

/** The four subgraphs of one process. */
export interface Stack {
  subgraphs: readonly Subgraph[];
  /** Copies, in each subgraph, all that the others have published. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the four subgraphs in this process, on a database already migrated. */
export function openStack(options: StackOptions): Stack {
  const outboxes = new Map<string, { source: OutboxSource; close(): Promise<void> }>();
  for (const { name } of SYSTEMS) {
    const database = openDatabase({
      url: serviceUrl(options.adminUrl, name),
      schema: name,
      max: 1,
      applicationName: `outbox ${name}`,
    });
    outboxes.set(name, { source: localOutbox(database.sql, name), close: database.close });
  }
  const cursorSecret =
    options.cursorSecret ?? createHmac("sha256", options.adminUrl).update("cursors").digest("hex");
  const subgraphs = SYSTEMS.map((definition) =>
    openSubgraph(definition, {
      url: serviceUrl(options.adminUrl, definition.name),
      log: options.log,
      cursorSecret,
      ...(options.now ? { now: options.now } : {}),
      ...(options.onStatement
        ? { onStatement: (text: string) => options.onStatement?.(definition.name, text) }
        : {}),
      ...(options.projectionInterval ? { projectionInterval: options.projectionInterval } : {}),
      outboxOf(owner) {
        const outbox = outboxes.get(owner);
        if (!outbox) throw new Error(`no subgraph is called ${owner}`);
        return outbox.source;
      },
    }),
  );
  const { tell, log } = options;
  const followed = tell
    ? SYSTEMS.map(({ name: schema }) =>
        followChanges({ url: serviceUrl(options.adminUrl, schema), schema, log, tell }),
      )
    : [];
  return {
    subgraphs,
    async drain() {
      await Promise.all(
        subgraphs.flatMap(({ projections }) => projections.map((projection) => projection.drain())),
      );
    },
    async close() {
      await Promise.all(followed.map((one) => one.stop()));
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
      await Promise.all([...outboxes.values()].map((outbox) => outbox.close()));
    },
  };
}
