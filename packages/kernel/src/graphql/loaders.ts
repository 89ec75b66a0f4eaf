import DataLoader from "dataloader";

/** Keys sent in one statement at most. */
const BATCH = 1_000;

/** Postgres refuses NUL in text, so nothing has such a key: it must not fail the keys sent with it. */
const storable = (key: string): boolean => !key.includes("\0");

/** Rows of the keys that a text column can hold; no statement when there is none. */
const fetchStorable = async <Key extends string, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keys: readonly Key[],
): Promise<readonly Row[]> => {
  const asked = keys.filter(storable);
  return asked.length ? fetch(asked) : [];
};

/**
 * A loader of one row by key: the rows come in any order, a key without a row gives `null`.
 *
 * One statement a batch, whatever the number of keys.
 */
export function loadOne<Key extends string, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader<Key, Row | null>(
    async (keys) => {
      const byKey = new Map((await fetchStorable(fetch, keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => byKey.get(key) ?? null);
    },
    { maxBatchSize: BATCH },
  );
}

/** A loader of the rows of one parent, in the order in which the statement gives them. */
export function loadMany<Key extends string, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row[]> {
  return new DataLoader<Key, Row[]>(
    async (keys) => {
      const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
      for (const row of await fetchStorable(fetch, keys)) groups.get(keyOf(row))?.push(row);
      return keys.map((key) => groups.get(key) ?? []);
    },
    { maxBatchSize: BATCH },
  );
}

/**
 * Loaders that share their arguments: one loader for each distinct set of arguments of a field.
 *
 * Field arguments (a filter, a page size) are part of what is fetched, so they cannot be part of the key
 * of one loader without sending one statement a parent.
 */
export function loaderByArguments<Args, Key, Value>(
  create: (args: Args) => DataLoader<Key, Value>,
): (args: Args) => DataLoader<Key, Value> {
  const byArgs = new Map<string, DataLoader<Key, Value>>();
  return (args) => {
    const id = JSON.stringify(args);
    const known = byArgs.get(id) ?? create(args);
    byArgs.set(id, known);
    return known;
  };
}
