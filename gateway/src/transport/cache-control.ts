import type { IncomingHttpHeaders } from "node:http";

/** What a subgraph lets others keep of its answer. */
export interface CacheLimit {
  /** Seconds at most. */
  maxAge: number;
  /** Is it for its caller alone? */
  isPrivate: boolean;
}

const NONE: CacheLimit = { maxAge: 0, isPrivate: true };

/** Subgraphs send few distinct headers: each is read once, and a flood of others empties what is kept. */
const MAX_KNOWN = 200;
const known = new Map<string, CacheLimit | undefined>();

/** Reads the `Cache-Control` and the `Age` of an answer; undefined when they limit nothing. */
export function readCacheLimit(headers: IncomingHttpHeaders): CacheLimit | undefined {
  const text = headers["cache-control"];
  if (text === undefined) return undefined;
  const limit = known.has(text) ? known.get(text) : remember(text);
  const age = headers.age === undefined ? 0 : Number(headers.age);
  if (!limit || !(age > 0)) return limit;
  return { ...limit, maxAge: Math.max(0, limit.maxAge - age) };
}

function remember(text: string): CacheLimit | undefined {
  if (known.size >= MAX_KNOWN) known.clear();
  const limit = parse(text);
  known.set(text, limit);
  return limit;
}

function parse(text: string): CacheLimit | undefined {
  const directives = new Map(
    text
      .toLowerCase()
      .split(",")
      .map((part): [string, string] => {
        const [name = "", value = ""] = part.split("=", 2).map((side) => side.trim());
        return [name, value.replace(/^"(.*)"$/, "$1")];
      }),
  );
  if (directives.has("no-store") || directives.has("no-cache")) return NONE;
  const isPrivate = directives.has("private");
  const told = directives.get("s-maxage") ?? directives.get("max-age");
  if (told === undefined) return isPrivate ? { maxAge: Number.POSITIVE_INFINITY, isPrivate } : undefined;
  // What cannot be read allows nothing.
  return /^\d+$/.test(told) ? { maxAge: Number(told), isPrivate } : NONE;
}
