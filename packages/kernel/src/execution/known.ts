/** What a resolver gave, which may be an error rather than throw it. */
export function known(value: unknown): unknown {
  if (value instanceof Error) throw value;
  return value;
}
