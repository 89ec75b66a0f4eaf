import type { CostModel } from "./model.ts";

/** An amount that is known, or what a step of the program gives. */
export type Amount = number | { step: number };

/** How many items a list has at most: the largest of what is given, else `otherwise`. */
export interface Size {
  given: readonly (number | { variable: string; absent: number | undefined })[];
  otherwise: number;
}

/** One step, which reads the variables of a request and the steps before it. */
export type Step =
  | { kind: "sum" | "max"; fixed: number; steps: readonly number[] }
  | { kind: "times"; size: Size | number; each: Amount }
  | { kind: "when"; variable: string; holds: boolean; amount: Amount }
  | { kind: "given"; variable: string; weight: number; type?: string };

/**
 * What an operation costs, as plain data that any thread evaluates: each step once, however often it is read, so that
 * no document takes longer than it is long.
 */
export interface CostProgram {
  steps: readonly Step[];
  total: Amount;
  /** What the operation says of the variables that are not given. */
  defaults: Readonly<Record<string, unknown>>;
  /** A field that must be told one length, and is told none or several. */
  unsliced?: { field: string; arguments: readonly string[] };
}

type Given = Readonly<Record<string, unknown>>;

/** The cost of an operation for the variables of one request. */
export function evaluateCost(
  { steps, total, defaults }: CostProgram,
  model: CostModel,
  given: Given,
): number {
  if (typeof total === "number") return Math.min(total, Number.MAX_SAFE_INTEGER);
  const results = new Float64Array(steps.length);
  const resultOf = (amount: Amount): number =>
    typeof amount === "number" ? amount : (results[amount.step] ?? 0);
  const read = (variable: string): unknown => {
    const value = Object.hasOwn(given, variable) ? given[variable] : undefined;
    return value === undefined ? defaults[variable] : value;
  };
  const run = (step: Step): number => {
    switch (step.kind) {
      case "sum":
      case "max":
        return combine(step, results);
      case "times":
        return sizeOf(step.size, read) * resultOf(step.each);
      case "when":
        return (read(step.variable) === true) === step.holds ? resultOf(step.amount) : 0;
      case "given":
        return givenCost(model, step, read(step.variable));
    }
  };
  for (const [index, step] of steps.entries()) results[index] = run(step);
  return Math.min(resultOf(total), Number.MAX_SAFE_INTEGER);
}

function combine({ kind, fixed, steps }: Extract<Step, { fixed: number }>, results: Float64Array): number {
  let total = fixed;
  for (const step of steps) {
    const value = results[step] ?? 0;
    total = kind === "sum" ? total + value : Math.max(total, value);
  }
  return total;
}

function sizeOf(size: Size | number, read: (variable: string) => unknown): number {
  if (typeof size === "number") return size;
  let largest = -1;
  for (const one of size.given) {
    const value = typeof one === "number" ? one : read(one.variable);
    // A variable that is not given leaves the argument to its default; null takes it away.
    const items = value === undefined && typeof one !== "number" ? one.absent : value;
    if (typeof items === "number" && items > largest) largest = items;
  }
  return largest < 0 ? size.otherwise : largest;
}

/** What giving a value costs: its own weight, and those of the fields that it holds. */
export function givenCost(
  { inputs }: CostModel,
  { weight, type }: { weight: number; type?: string },
  value: unknown,
): number {
  if (value === undefined || value === null) return 0;
  const fields = type === undefined ? undefined : inputs[type];
  if (!fields) return weight;
  return weight + insideCost(inputs, fields, value);
}

function insideCost(
  inputs: CostModel["inputs"],
  fields: CostModel["inputs"][string],
  value: unknown,
): number {
  if (typeof value !== "object" || value === null) return 0;
  let total = 0;
  if (Array.isArray(value)) {
    for (const item of value) total += insideCost(inputs, fields, item);
    return total;
  }
  for (const [name, inside] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field || inside === null || inside === undefined) continue;
    total += field.weight;
    const below = field.type === undefined ? undefined : inputs[field.type];
    if (below) total += insideCost(inputs, below, inside);
  }
  return total;
}
