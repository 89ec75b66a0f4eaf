import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper/resolverMap.js";
import { type GraphQLSchema, parse } from "graphql";
import type { Caller } from "./caller.ts";
import { createExecutor, type Executor } from "./executor.ts";
import { type Cursors, createCursors } from "./graphql/connection.ts";
import type { Importer } from "./importing/importer.ts";
import type { Logger } from "./logger.ts";
import { localOutbox, type OutboxSource } from "./outbox/outbox.ts";
import { type Projection, type RunningProjection, startProjection } from "./outbox/projection.ts";
import { type Database, type Drizzle, openDatabase, type Sql } from "./postgres/database.ts";

/** What every resolver of every subgraph finds in its context, beside its own loaders. */
export interface BaseContext {
  sql: Sql;
  db: Drizzle;
  /** For rows by key and whatever has one best plan: see `Database`. */
  lookups: Sql;
  /** For searches, planned for their values: see `Database`. */
  searches: Sql;
  cursors: Cursors;
  log: Logger;
  /** Who asks, as the gateway verified it. */
  caller: Caller;
  /** The clock: injected, so that tests choose the day. */
  now: () => Date;
}

/** What a demo loader is given: a connection of the subgraph's role and the day on which the demo turns. */
export interface DemoContext {
  url: string;
  sql: Sql;
  today: Date;
  /** `quick`: 2 000 sessions; `full`: 25 000. */
  size: "quick" | "full";
  log: Logger;
  onProgress(done: number, total: number): void;
}

/** A subgraph as its folder defines it: all four have this shape. */
export interface SubgraphDefinition<Context extends BaseContext = BaseContext> {
  /** Name in the supergraph, of the database schema and of the folder. */
  name: string;
  /** Absolute path of the subgraph's folder. */
  folder: string;
  resolvers: object;
  createContext(base: BaseContext): Context;
  projections: readonly Projection[];
  importers: readonly Importer[];
  /**
   * Loads what this system ships and needs whatever its data (official territories, pay scales); called at
   * every start before anything else, so it must be quick when nothing is to do.
   */
  loadReference?(context: DemoContext): Promise<void>;
  /** Loads the demo region; called when the subgraph has no data. Reads its own projections, never another subgraph. */
  loadDemo(context: DemoContext): Promise<void>;
  /** Has this subgraph any data of its own yet? */
  isEmpty(sql: Sql): Promise<boolean>;
}

/** A subgraph with its database, ready to answer. */
export interface Subgraph extends Executor {
  name: string;
  definition: SubgraphDefinition;
  schema: GraphQLSchema;
  database: Database;
  outbox: OutboxSource;
  projections: RunningProjection[];
  createContext(caller: Caller): BaseContext;
  close(): Promise<void>;
}

export interface OpenSubgraphOptions {
  /** Connection string of the subgraph's role. */
  url: string;
  log: Logger;
  cursorSecret: string;
  now?: () => Date;
  maxConnections?: number;
  onStatement?: (text: string, values: readonly unknown[]) => void;
  /** Where the outbox of another subgraph is read; projections start when it is given. */
  outboxOf?: (name: string) => OutboxSource;
  /** Milliseconds between two readings of a quiet outbox. */
  projectionInterval?: number;
}

/** The complete SDL of a subgraph: common types and its own, as `npm run generate` joined them. */
export const typeDefsOf = (folder: string): string =>
  readFileSync(join(folder, "generated/schema.graphql"), "utf8");

/** Opens a subgraph on its database. Nothing is migrated or loaded here. */
export function openSubgraph(definition: SubgraphDefinition, options: OpenSubgraphOptions): Subgraph {
  const database = openDatabase({
    url: options.url,
    schema: definition.name,
    applicationName: definition.name,
    ...(options.maxConnections ? { max: options.maxConnections } : {}),
    ...(options.onStatement ? { onStatement: options.onStatement } : {}),
  });
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(typeDefsOf(definition.folder)),
      resolvers: definition.resolvers as GraphQLResolverMap<unknown>,
    },
  ]);
  const log = options.log.child({ subgraph: definition.name });
  const cursors = createCursors(options.cursorSecret);
  const now = options.now ?? (() => new Date());
  const createContext = (caller: Caller) =>
    definition.createContext({ ...database, cursors, log, caller, now });
  const { outboxOf } = options;
  const projections = outboxOf
    ? definition.projections.map((projection) =>
        startProjection(projection, {
          sql: database.sql,
          schema: definition.name,
          source: outboxOf(projection.proprietaire),
          log,
          now,
          ...(options.projectionInterval ? { interval: options.projectionInterval } : {}),
        }),
      )
    : [];
  return {
    name: definition.name,
    definition,
    schema,
    database,
    outbox: localOutbox(database.sql, definition.name),
    projections,
    createContext,
    ...createExecutor(schema, createContext),
    async close() {
      await Promise.all(projections.map((projection) => projection.stop()));
      await database.close();
    },
  };
}
