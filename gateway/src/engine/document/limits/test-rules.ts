import type { DocumentRules, LimitMode } from "./rules.ts";

/** The limits that the design starts from. */
export const STARTING_LIMITS = {
  tokens: 2_000,
  depth: 16,
  introspectionDepth: 16,
  aliases: 15,
  rootFields: 10,
  directives: 5,
  listSize: 100,
  operationName: 256,
} as const;

/** Those limits in one mode, some of them in another. */
export const rulesIn = (
  mode: LimitMode,
  others: Partial<Record<keyof DocumentRules, LimitMode>> = {},
): DocumentRules =>
  Object.fromEntries(
    Object.entries(STARTING_LIMITS).map(([name, max]) => [
      name,
      { max, mode: others[name as keyof DocumentRules] ?? mode },
    ]),
  ) as unknown as DocumentRules;
