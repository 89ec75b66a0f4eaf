import type { GraphQLFormattedError } from "graphql";

export interface Answer {
  data: unknown;
  errors: readonly GraphQLFormattedError[];
}

/** What two answers must agree on to the letter: data byte for byte, errors as a multiset of path and code. */
export const comparable = ({ data, errors }: Answer) => ({
  data: JSON.stringify(data),
  errors: errors.map(({ path, extensions }) => told(path, codeClass(extensions?.code))).sort(),
});

export const told = (path: readonly (string | number)[] | undefined, code: string): string =>
  `${JSON.stringify(path ?? [])} ${code}`;

/**
 * What two engines must agree on whatever the order in which they meet errors.
 *
 * Below one null that moved up, which of several errors is told is each engine's choice (graphql-js tells the first
 * that comes), so an error is known by the null that it left; and an error told twice of one place is one error. Its
 * code counts where only one code is told of that null.
 */
export function comparableNulls({ data, errors }: Answer) {
  const places = new Map<string, Set<string>>();
  for (const { path, extensions } of errors) {
    const { at, exact } = nullOf(data, path ?? []);
    const codes = places.get(at) ?? new Set();
    codes.add(exact ? codeClass(extensions?.code) : "below");
    places.set(at, codes);
  }
  return { data: JSON.stringify(data), nulls: [...places.keys()].sort(), places };
}

/** The nulls whose single code differs between two answers. */
export function otherCodes(ours: Answer, theirs: Answer): string[] {
  const [mine, other] = [comparableNulls(ours).places, comparableNulls(theirs).places];
  return [...mine].flatMap(([at, codes]) => {
    const [code] = codes;
    const [expected] = other.get(at) ?? [];
    const single = codes.size === 1 && other.get(at)?.size === 1 && code !== "below" && expected !== "below";
    return single && code !== expected ? [`${at}: ${code} instead of ${expected}`] : [];
  });
}

/** The place of the null that an error left; a place where data is not null when the error left none. */
function nullOf(data: unknown, path: readonly (string | number)[]): { at: string; exact: boolean } {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (value === null) return { at: JSON.stringify(path.slice(0, depth)), exact: false };
    if (typeof value !== "object" || !Object.hasOwn(value, step))
      return { at: `nowhere ${JSON.stringify(path)}`, exact: true };
    value = (value as Record<string | number, unknown>)[step];
  }
  return { at: `${value === null ? "" : "not null "}${JSON.stringify(path)}`, exact: true };
}

/** An error without a code of its own: our door masks those of stock as it would mask ours. */
const UNCODED = new Set([
  "DOWNSTREAM_SERVICE_ERROR",
  "INTERNAL",
  "INTERNAL_SERVER_ERROR",
  "INVALID_GRAPHQL",
  "UPSTREAM_INVALID",
]);

export const codeClass = (code: unknown): string =>
  code === undefined || UNCODED.has(String(code)) ? "uncoded" : String(code);
