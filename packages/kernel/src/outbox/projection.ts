import { setTimeout as wait } from "node:timers/promises";
import { announceChange } from "../changes/announce.ts";
import type { Logger } from "../logger.ts";
import type { Sql, TransactionSql } from "../postgres/database.ts";
import type { OutboxRow, OutboxSource } from "./outbox.ts";

/** A read-only copy, in one subgraph's schema, of facts that another owns. */
export interface Projection {
  /** Subject in the owner's outbox, as `orientation.communes`. */
  sujet: string;
  /** The subgraph that owns the facts. */
  proprietaire: string;
  /** Writes the new state of some facts (`contenu` null: remove) as it is `now`, in the transaction that moves the position. */
  apply(tx: TransactionSql, rows: readonly OutboxRow[], now: Date): Promise<void>;
  /** Empties the copy, before a rebuild. */
  clear(tx: TransactionSql): Promise<void>;
}

export interface RunningProjection {
  sujet: string;
  /** Reads all that the owner has published so far; resolves once it is copied. */
  drain(): Promise<void>;
  /** Empties the copy and reads everything again. */
  rebuild(): Promise<void>;
  status(): Promise<ProjectionStatus>;
  stop(): Promise<void>;
}

/** How far a copy is. */
export interface ProjectionStatus {
  systeme: string;
  sujet: string;
  /** Facts read since the last rebuild. */
  lignes: number;
  /** True when the owner has published something that is not copied yet. */
  enRetard: boolean;
  /** Change of the newest fact copied. */
  changeLe: string | null;
  luLe: string | null;
}

export interface ProjectionOptions {
  sql: Sql;
  /** The schema that keeps the copy. */
  schema: string;
  source: OutboxSource;
  log: Logger;
  /** Milliseconds between two readings when nothing is new. */
  interval?: number;
  /** The clock: injected, so that tests choose the day. */
  now?: () => Date;
}

const PAGE = 2_000;
/** Nobody waits for a copy as a client waits for an answer: a page of it may take its time on a busy machine. */
const UNHURRIED = "set local statement_timeout = 0";

/** Keeps a projection up to date until stopped. An owner that does not answer is asked again later. */
export function startProjection(projection: Projection, options: ProjectionOptions): RunningProjection {
  const stopping = new AbortController();
  const readPage = () => readOnePage(projection, options);
  let turn: Promise<unknown> = Promise.resolve();
  /** One reading at a time: two would apply the same page twice. */
  const alone = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };

  const loop = async () => {
    while (!stopping.signal.aborted) {
      const more = await alone(readPage).then(
        (page) => page.read === PAGE,
        (error: Error) => {
          if (!stopping.signal.aborted)
            options.log.warn({ sujet: projection.sujet, error: error.message }, "projection late");
          return false;
        },
      );
      if (!more)
        await wait(options.interval ?? 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const looping = loop();

  const drain = async () => {
    let target: bigint | undefined;
    for (;;) {
      const page = await alone(readPage);
      if (page.newest === null) return;
      target ??= BigInt(page.newest);
      if (page.position !== null && BigInt(page.position.slice(0, page.position.indexOf(":"))) >= target) {
        if (page.read < PAGE) return;
      } else if (page.read === 0) {
        // Another transaction is still running: its facts may be older than ours.
        await wait(20);
      }
    }
  };
  return {
    sujet: projection.sujet,
    drain,
    async rebuild() {
      await alone(() =>
        options.sql.begin(async (tx) => {
          await tx.unsafe(UNHURRIED);
          await projection.clear(tx);
          await announceChange(tx, options.schema);
          await tx`delete from ${tx(options.schema)}.projections where sujet = ${projection.sujet}`;
        }),
      );
      await drain();
    },
    async status() {
      const [row] = await options.sql`
        select position, lignes, change_le, lu_le from ${options.sql(options.schema)}.projections
        where sujet = ${projection.sujet}`;
      const { newest } = await options.source.read(projection.sujet, row?.position ?? null, 1);
      const behind = newest !== null && (!row || BigInt(row.position.split(":")[0]) < BigInt(newest));
      return {
        systeme: options.schema,
        sujet: projection.sujet,
        lignes: Number(row?.lignes ?? 0),
        enRetard: behind,
        changeLe: row?.change_le?.toISOString() ?? null,
        luLe: row?.lu_le?.toISOString() ?? null,
      };
    },
    async stop() {
      stopping.abort();
      await looping;
    },
  };
}

async function readOnePage(projection: Projection, { sql, schema, source, now }: ProjectionOptions) {
  const [known] =
    await sql`select position from ${sql(schema)}.projections where sujet = ${projection.sujet}`;
  const from: string | null = known?.position ?? null;
  const { rows, newest } = await source.read(projection.sujet, from, PAGE);
  const last = rows.at(-1);
  const position = last ? `${last.transaction}:${last.cle}` : from;
  if (last)
    await sql.begin(async (tx) => {
      await tx.unsafe(UNHURRIED);
      await projection.apply(tx, rows, now?.() ?? new Date());
      await announceChange(tx, schema);
      await tx`
        insert into ${tx(schema)}.projections (sujet, position, change_le, lu_le, lignes)
        values (${projection.sujet}, ${position}, ${last.changeLe}, now(), ${rows.length})
        on conflict (sujet) do update set position = excluded.position, change_le = excluded.change_le,
          lu_le = excluded.lu_le, lignes = projections.lignes + excluded.lignes`;
    });
  return { read: rows.length, newest, position };
}
