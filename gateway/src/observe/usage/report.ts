import type { GraphQLSchema } from "graphql";
import { deprecationsOf } from "./deprecations.ts";
import type { Usage } from "./usage-file.ts";

/** One part of the schema with who used it. */
export interface UsageLine {
  coordinate: string;
  /** Day from which it may be removed; undefined when the schema does not say, or does not deprecate it. */
  removal: string | undefined;
  deprecated: boolean;
  /** The consumers, those that used it last first. */
  consumers: { name: string; last: string; count: number }[];
}

/**
 * Who uses what is deprecated, those to be removed first coming first; with `all`, whatever was used, by coordinate.
 * A deprecation that nobody used is listed without consumers.
 */
export function usageLines(schema: GraphQLSchema, { uses }: Usage, all: boolean): UsageLine[] {
  const deprecations = deprecationsOf(schema);
  const coordinates = all ? new Set([...uses.keys(), ...deprecations.keys()]) : new Set(deprecations.keys());
  const lines = [...coordinates].map((coordinate): UsageLine => {
    const consumers = [...(uses.get(coordinate) ?? [])].map(([name, { last, count }]) => ({
      name,
      last,
      count,
    }));
    consumers.sort((one, other) => (one.last < other.last ? 1 : -1) || other.count - one.count);
    return {
      coordinate,
      removal: deprecations.get(coordinate)?.removal,
      deprecated: deprecations.has(coordinate),
      consumers,
    };
  });
  const order = ({ deprecated, removal, coordinate }: UsageLine) =>
    `${deprecated ? 0 : 1} ${removal ?? "9999"} ${coordinate}`;
  return lines.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

/** The lines as a text for a terminal. */
export function writtenUsage(lines: readonly UsageLine[], since: string): string {
  if (!lines.length) return `Nothing is deprecated (counted since ${since}).\n`;
  const blocks = lines.map(({ coordinate, deprecated, removal, consumers }) => {
    const told = deprecated
      ? ` — deprecated, ${removal ? `removal on ${removal}` : "no day of removal"}`
      : "";
    const by = consumers.length
      ? consumers.map(({ name, last, count }) => `    ${name}: ${count}, last on ${last}`)
      : ["    nobody"];
    return [`${coordinate}${told}`, ...by].join("\n");
  });
  return `Counted since ${since}.\n\n${blocks.join("\n\n")}\n`;
}
