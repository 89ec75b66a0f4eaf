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

/** Opens a pool; nothing is sent before the first statement. */
export function openDatabase(options: DatabaseOptions): Database {
  const sql = postgres(options.url, {
    max: options.max ?? 4,
    connect_timeout: 5,
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
  return { sql, db: drizzle(sql), close: () => sql.end({ timeout: 5 }) };
}
