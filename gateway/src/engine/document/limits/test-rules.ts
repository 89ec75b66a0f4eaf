import { readConfig } from "@passerelle/kernel/config";
import { documentRules, LIMITS_CONFIG } from "../../../limits/config.ts";
import type { DocumentRules, LimitMode } from "./rules.ts";

/** The limits that a gateway starts from. */
const STARTING = documentRules(readConfig(LIMITS_CONFIG, {}));

/** Those limits in one mode, some of them in another. */
export const rulesIn = (
  mode: LimitMode,
  others: Partial<Record<keyof DocumentRules, LimitMode>> = {},
): DocumentRules =>
  Object.fromEntries(
    Object.entries(STARTING).map(([name, { max }]) => [
      name,
      { max, mode: others[name as keyof DocumentRules] ?? mode },
    ]),
  ) as unknown as DocumentRules;
