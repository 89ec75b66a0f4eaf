import type DataLoader from "dataloader";

/** Loads the rows of some keys, in their order, passing over those that nothing has; throws what the loader throws. */
export async function existants<Row>(
  loader: DataLoader<string, Row | null>,
  keys: readonly string[],
): Promise<Row[]> {
  const rows = await Promise.all(keys.map((key) => loader.load(key)));
  return rows.flatMap((row) => (row === null ? [] : [row]));
}
