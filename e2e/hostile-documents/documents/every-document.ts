import type { HostileDocument } from "./hostile-document.ts";
import { introspection } from "./introspection.ts";
import { nesting } from "./nesting.ts";
import { planning } from "./planning.ts";
import { repetition } from "./repetition.ts";
import { size } from "./size.ts";
import { variables } from "./variables.ts";

/** Every hostile document, by its kind and by what it does. */
export const everyDocument: ReadonlyMap<string, Readonly<Record<string, HostileDocument>>> = new Map(
  Object.entries({ nesting, repetition, size, variables, introspection, planning }),
);
