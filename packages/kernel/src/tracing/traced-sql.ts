import type { Sql } from "../postgres/database.ts";
import { endSpan, inSpan, presentSpan, type Span, SpanKind } from "./tracing.ts";

/** What a statement of postgres.js, pinned to one version, has beside its promise. */
interface Statement extends Promise<unknown> {
  handler(statement: Statement): unknown;
  resolve(value: unknown): void;
  reject(error: unknown): void;
  strings?: readonly string[];
  statement?: { string?: string } | null;
}

/** Characters of a statement's text in a span. */
const MAX_TEXT = 2_000;

/**
 * The same pool, each of whose statements is a span below the one in which it was asked, with its text and never its
 * values. Statements outside of any span (listening, readings of the outbox) have none.
 */
export function tracedSql(sql: Sql, schema: string | undefined): Sql {
  const attributes = { "db.system.name": "postgresql", ...(schema ? { "db.namespace": schema } : {}) };
  const traced = <Handle extends object>(handle: Handle): Handle =>
    new Proxy(handle, {
      apply: (target, self, given) =>
        watched(Reflect.apply(target as () => unknown, self, given), attributes),
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === "unsafe")
          return (...given: unknown[]) =>
            watched((value as (...args: unknown[]) => unknown)(...given), attributes);
        if (name === "begin" || name === "savepoint")
          return (...given: unknown[]) => {
            const work = given.pop() as (tx: object) => unknown;
            return (value as (...args: unknown[]) => unknown)(...given, (tx: object) => work(traced(tx)));
          };
        return value;
      },
    });
  return traced(sql);
}

const isStatement = (value: unknown): value is Statement =>
  value instanceof Promise && "handler" in value && "resolve" in value;

function watched(value: unknown, attributes: Record<string, string>): unknown {
  if (!isStatement(value)) return value;
  const { handler, resolve, reject } = value;
  let span: Span | undefined;
  const end = (failure?: string) => {
    if (!span) return;
    const text = value.statement?.string ?? value.strings?.join("?") ?? "";
    span.setAttribute("db.query.text", text.slice(0, MAX_TEXT));
    endSpan(span, failure);
    span = undefined;
  };
  value.handler = Object.assign((statement: Statement) => {
    if (!presentSpan()) return handler(statement);
    return inSpan("SQL", { kind: SpanKind.CLIENT, attributes }, (started) => {
      span = started;
      return handler(statement);
    });
  }, handler);
  value.resolve = (result) => {
    end();
    resolve(result);
  };
  value.reject = (error) => {
    end("the statement failed");
    reject(error);
  };
  return value;
}
