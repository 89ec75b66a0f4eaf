import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Sql } from "./database.ts";

/** What a column of a staging table may be given. Objects and arrays of objects become JSON. */
export type CopyValue =
  | string
  | number
  | boolean
  | bigint
  | Date
  | null
  | undefined
  | readonly string[]
  | object;

export interface CopyWriter {
  /** Adds one row, in the order of the columns; resolves when there is room for the next. */
  write(row: readonly CopyValue[]): Promise<void>;
  /** Ends the copy; resolves with the number of rows written. */
  end(): Promise<number>;
}

const CHUNK = 64 * 1024;

/**
 * Streams rows into a table by `COPY`, three times as fast as multi-row inserts (measured in the design trial).
 *
 * `sql` must be one reserved connection when the table is temporary. NUL characters, which Postgres
 * refuses, are dropped, and half a surrogate pair becomes U+FFFD.
 */
export async function copyInto(sql: Sql, table: string, columns: readonly string[]): Promise<CopyWriter> {
  const names = columns.map((name) => `"${name}"`).join(", ");
  const { stream, failed } = await openCopy(sql, `copy ${table} (${names}) from stdin`);
  let failure: Error | undefined;
  failed.catch((error: Error) => {
    failure = error;
  });
  let buffer = "";
  let rows = 0;
  const flush = async () => {
    if (failure) throw failure;
    if (buffer && !stream.write(buffer)) await Promise.race([once(stream, "drain"), failed]);
    buffer = "";
  };
  return {
    async write(row) {
      buffer += `${row.map(encode).join("\t")}\n`;
      rows += 1;
      if (buffer.length >= CHUNK) await flush();
    },
    async end() {
      await flush();
      stream.end();
      await Promise.race([once(stream, "finish"), failed]);
      return rows;
    },
  };
}

/**
 * The stream of a COPY, and a promise that rejects when the server refuses a row.
 *
 * postgres.js forgets an error that comes after the end of the data: the query was already resolved with
 * its stream, which then never finishes. The query's own `reject` is the only place that still hears it.
 */
async function openCopy(sql: Sql, statement: string): Promise<{ stream: Writable; failed: Promise<never> }> {
  const query = sql.unsafe(statement);
  const hooked = query as unknown as { reject(error: Error): void };
  const { reject } = hooked;
  const failed = new Promise<never>((_, fail) => {
    hooked.reject = (error) => {
      fail(error);
      reject(error);
    };
  });
  const stream = await query.writable();
  // Heard through `failed`; without a listener it would end the process.
  stream.on("error", () => undefined);
  return { stream, failed };
}

function encode(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return escapeText(
      `{${value.map((item) => `"${item.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(",")}}`,
    );
  if (typeof value === "object") return escapeText(storableJson(value));
  return escapeText(String(value));
}

/** What `JSON.stringify` writes for NUL and for half a surrogate pair, both of which Postgres refuses in JSON. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;

/** JSON as Postgres takes it: without NUL, and with U+FFFD for half a pair. Hostile files have both. */
function storableJson(value: object): string {
  const json = JSON.stringify(value);
  if (!UNSTORABLE.test(json)) return json;
  const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item === "string") return storable(item);
    if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).map(([key, held]) => [storable(key), held]));
  });
}

const SPECIAL = /[\0\\\n\r\t]/;

function escapeText(text: string): string {
  // Most values have nothing to escape: five passes over each were a sixth of the time of a load.
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll("\0", "")
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
}
