import { readFileSync } from "node:fs";

export const OPERATIONS = ["widget", "portal", "dashboard"] as const;

export type OperationName = (typeof OPERATIONS)[number];

/** The text that every contestant receives for an operation. */
export const readOperation = (name: OperationName): string =>
  readFileSync(new URL(`operations/${name}.graphql`, import.meta.url), "utf8");
