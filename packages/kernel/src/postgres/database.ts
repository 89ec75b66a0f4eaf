import { connect, type Socket } from "node:net";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { tracedSql } from "../tracing/traced-sql.ts";
import { isTracing } from "../tracing/tracing.ts";

export type Sql = postgres.Sql;
export type TransactionSql = postgres.TransactionSql;
export type Drizzle = PostgresJsDatabase;

export interface DatabaseOptions {
  url: string;
  /** Connections at most: few serve better than many on a small machine, since postgres.js pipelines. */
  max?: number;
  applicationName: string;
  /** First schema of the search path. */
  schema?: string;
  /** Milliseconds that one statement may take, 3 000 by default, 0 for no limit (imports); `statement_timeout` in the address wins. */
  statementTimeout?: number;
  /** Seconds that one connection may take to open, 5 by default: batch work on a busy machine can wait. */
  connectTimeout?: number;
  /** Called with each statement and its values as it is sent: tests count with it, benches explain it. */
  onStatement?: (text: string, values: readonly unknown[]) => void;
}

/** Pools of connections to one database. */
export interface Database {
  sql: Sql;
  /** The same pool, seen by drizzle. */
  db: Drizzle;
  /**
   * A smaller pool for statements whose best plan does not depend on their values, such as rows by key: it is made
   * once for each connection. Elsewhere Postgres may make it anew each time, which takes longer than to run it.
   */
  lookups: Sql;
  /**
   * A pool for statements whose best plan depends on their values, such as a search by words that are rare or common:
   * it is made anew each time. Elsewhere Postgres may keep one made for no value in particular.
   */
  searches: Sql;
  close(): Promise<void>;
}

/**
 * What answers a request runs in its own process: workers take milliseconds to start, and the processor from other
 * requests. Batch work may have them.
 */
const ALONE = { max_parallel_workers_per_gather: "0" };

/** Connections for look-ups at most. */
const LOOKUPS = 2;

/**
 * Opens the socket of one connection, without Nagle's algorithm: postgres.js ends each COPY by a small
 * message of its own, which then waits 40 ms for the server's delayed acknowledgement.
 *
 * The socket is given while it connects, as the driver's own would be: what is written waits in it.
 */
function connectWithoutDelay({
  host,
  port,
  path,
}: {
  host: string[];
  port: number[];
  path?: string;
}): Socket {
  if (path) return connect(path);
  const [first] = host;
  return Object.assign(connect({ host: first, port: port[0] ?? 5432, noDelay: true }), { host: first });
}

/** Seconds that one connection may take to open: `connect_timeout` in the address wins, as it does for libpq. */
export const connectTimeout = (url: string, byDefault = 5): number =>
  Number(new URL(url).searchParams.get("connect_timeout") ?? byDefault);

/** Opens the pools; nothing is sent before the first statement. */
export function openDatabase(options: DatabaseOptions): Database {
  const max = options.max ?? 4;
  const { sql, db } = openPool(options, max);
  const lookups = openPool(options, Math.min(max, LOOKUPS), { plan_cache_mode: "force_generic_plan" }).sql;
  const searches = openPool(options, max, { plan_cache_mode: "force_custom_plan" }).sql;
  return {
    sql,
    db,
    lookups,
    searches,
    async close() {
      await Promise.all([sql, lookups, searches].map((pool) => pool.end({ timeout: 5 })));
    },
  };
}

function openPool(options: DatabaseOptions, max: number, settings: Record<string, string> = {}) {
  const pool = postgres(options.url, {
    max,
    connect_timeout: connectTimeout(options.url, options.connectTimeout),
    ...({ socket: connectWithoutDelay } as object),
    // Notices (objects that exist already) are not for the terminal of whoever starts the service.
    onnotice: () => {},
    // Numbers that fit are numbers; anything wider than a double would be a key, and keys are text here.
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    connection: {
      application_name: options.applicationName,
      statement_timeout: options.statementTimeout ?? 3_000,
      ...(options.statementTimeout === 0 ? {} : ALONE),
      ...settings,
      ...(options.schema ? { search_path: `${options.schema}, public` } : {}),
    },
    ...(options.onStatement
      ? { debug: (_: number, text: string, values: unknown[]) => options.onStatement?.(text, values) }
      : {}),
  });
  const sql = isTracing() ? tracedSql(pool, options.schema) : pool;
  const db = drizzle(sql);
  readAndWriteOneWay(sql);
  return { sql, db };
}

const DATE = 1082;
const TIMESTAMPS = [1114, 1184];
const JSONS = [114, 3802];

/**
 * One way to read and write for both faces of the pool: a calendar day is text, an instant is a `Date`,
 * JSON is the value itself.
 *
 * `drizzle()` replaces the client's own readers and writers of these types by ones that do nothing, so
 * that postgres.js would refuse a `Date` or an object, and give instants as text. JSON given as text is
 * taken as already written, since that is what drizzle gives: a bare string is not a JSON value here.
 */
function readAndWriteOneWay(sql: Sql): void {
  const { parsers, serializers } = sql.options;
  for (const type of [DATE, ...TIMESTAMPS])
    serializers[type] = (value: unknown) => (value instanceof Date ? value.toISOString() : value);
  for (const type of TIMESTAMPS) parsers[type] = (text: string) => new Date(text);
  for (const type of JSONS)
    serializers[type] = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
}
