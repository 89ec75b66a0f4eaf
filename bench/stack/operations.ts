import { EXAMPLES } from "../../scripts/stack/examples.ts";

/** Examples of the explorer that are measured. */
export const OPERATIONS = ["page-metier", "recherche-conseiller", "departements"] as const;

export type OperationName = (typeof OPERATIONS)[number];

/** The text that both contestants receive for an operation. */
export function readOperation(name: OperationName): string {
  const example = EXAMPLES.find(({ id }) => id === name);
  if (!example) throw new Error(`no example is called ${name}`);
  return example.query;
}
