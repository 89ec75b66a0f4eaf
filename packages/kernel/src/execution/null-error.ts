import type { FieldPlan } from "./plan.ts";

/** What is wrong when nothing comes where the schema promises something. */
export const nullError = ({ parentType, name }: FieldPlan): Error =>
  new Error(`Cannot return null for non-nullable field ${parentType.name}.${name}.`);
