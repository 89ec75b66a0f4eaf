import { connect, type Socket } from "node:net";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";

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
  /** Milliseconds that one statement may take; 0 for no limit (imports). */
  statementTimeout?: number;
  /** Called with each statement's text as it is sent: tests count with it. */
  onStatement?: (text: string) => void;
}

/** One pool of connections, seen by drizzle and by postgres.js. */
export interface Database {
  sql: Sql;
  db: Drizzle;
  close(): Promise<void>;
}

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

/** Opens a pool; nothing is sent before the first statement. */
export function openDatabase(options: DatabaseOptions): Database {
  const sql = postgres(options.url, {
    max: options.max ?? 4,
    connect_timeout: 5,
    ...({ socket: connectWithoutDelay } as object),
    // Notices (objects that exist already) are not for the terminal of whoever starts the service.
    onnotice: () => {},
    // Numbers that fit are numbers; anything wider than a double would be a key, and keys are text here.
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    connection: {
      application_name: options.applicationName,
      statement_timeout: options.statementTimeout ?? 3_000,
      ...(options.schema ? { search_path: `${options.schema}, public` } : {}),
    },
    ...(options.onStatement ? { debug: (_: number, text: string) => options.onStatement?.(text) } : {}),
  });
  const db = drizzle(sql);
  readAndWriteOneWay(sql);
  return { sql, db, close: () => sql.end({ timeout: 5 }) };
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
