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
 * refuses in text, are dropped.
 */
export async function copyInto(sql: Sql, table: string, columns: readonly string[]): Promise<CopyWriter> {
  const names = columns.map((name) => `"${name}"`).join(", ");
  const stream: Writable = await sql.unsafe(`copy ${table} (${names}) from stdin`).writable();
  let failure: Error | undefined;
  stream.on("error", (error: Error) => {
    failure = error;
  });
  let buffer = "";
  let rows = 0;
  const flush = async () => {
    if (failure) throw failure;
    if (buffer && !stream.write(buffer)) await Promise.race([once(stream, "drain"), once(stream, "close")]);
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
      await new Promise<void>((done, fail) => {
        stream.once("finish", () => done());
        stream.once("close", () => (failure ? fail(failure) : done()));
        stream.once("error", fail);
      });
      if (failure) throw failure;
      return rows;
    },
  };
}

function encode(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return escapeText(
      `{${value.map((item) => `"${item.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(",")}}`,
    );
  if (typeof value === "object") return escapeText(JSON.stringify(value));
  return escapeText(String(value));
}

function escapeText(text: string): string {
  return text
    .replaceAll("\0", "")
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
}
