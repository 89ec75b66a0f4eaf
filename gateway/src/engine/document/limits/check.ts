import type { DocumentNode, OperationDefinitionNode } from "graphql";
import type { Refusal } from "../../engine.ts";
import { breachOf, refusedFor } from "./breach.ts";
import { extentOf } from "./extent.ts";
import type { ListSizes } from "./lists.ts";
import type { Breach, DocumentRules } from "./rules.ts";

/** An operation within the limits that are enforced, or why it is refused. */
export type Checked = { kind: "within"; breaches: readonly Breach[] } | Refusal;

/**
 * Judges an operation by the limits, before it is validated: validation itself may take long. `document` has the
 * operation and the fragments that it uses; `tokens` counts those of the whole text.
 */
export function checkLimits(
  rules: DocumentRules,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { tokens, lists }: { tokens: number; lists: ListSizes },
): Checked {
  const extent = extentOf(document, operation);
  const found: Record<keyof DocumentRules, number> = {
    tokens,
    ...extent,
    listSize: lists.largest < 0 ? Infinity : lists.largest,
    operationName: operation.name?.value.length ?? 0,
  };
  const breaches: Breach[] = [];
  for (const name of Object.keys(rules) as (keyof DocumentRules)[]) {
    const breach = breachOf(name, rules[name], found[name]);
    if (!breach) continue;
    const told = name === "listSize" ? { ...breach, value: lists.largest } : breach;
    if (rules[name].mode === "enforce") return refusedFor(told);
    breaches.push(told);
  }
  return { kind: "within", breaches };
}
