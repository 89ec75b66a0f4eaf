import type { Sql } from "../postgres/database.ts";

/** Milliseconds for which what imports have brought is not asked again: another process may end one meanwhile. */
const KEPT = 1_000;

/** Imports that this process has ended. */
let ended = 0;

/** To be called where an import ends: what this process remembers of imports is read anew. */
export function noteImportEnd(): void {
  ended += 1;
}

/** What one pool remembers: until when, and how many imports had ended. */
interface Kept<Value> {
  value: Value;
  until: number;
  ended: number;
}

/**
 * What `make` makes of a pool, kept until an import may have changed it: one of this process, at once; one of another
 * process, a second later at most.
 *
 * For what nearly every request needs and only imports change. A promise that fails is not kept.
 */
export function untilImport<Value>(
  make: (sql: Sql) => Value,
  clock: () => number = () => performance.now(),
): (sql: Sql) => Value {
  const pools = new WeakMap<Sql, Kept<Value>>();
  return (sql) => {
    const known = pools.get(sql);
    if (known && known.ended === ended && clock() < known.until) return known.value;
    // From before it is read: an import may end meanwhile.
    const kept = { until: clock() + KEPT, ended, value: make(sql) };
    pools.set(sql, kept);
    if (kept.value instanceof Promise)
      kept.value.catch(() => {
        if (pools.get(sql) === kept) pools.delete(sql);
      });
    return kept.value;
  };
}
