import { type FieldNode, Kind, type ValueNode } from "graphql";
import type { CostModel, InputField } from "./model.ts";

/** A weight that counts when a variable is given. */
export interface GivenWeight extends InputField {
  variable: string;
}

/** What the arguments of one field cost: what is written, and what depends on variables. */
export interface ArgumentCost {
  fixed: number;
  given: readonly GivenWeight[];
}

const FREE: ArgumentCost = { fixed: 0, given: [] };

/** Reads what the arguments of a field cost, from its text. */
export function argumentCost(
  model: CostModel,
  coordinate: string,
  { arguments: args }: FieldNode,
): ArgumentCost {
  if (!args?.length) return FREE;
  const cost = { fixed: 0, given: [] as GivenWeight[] };
  for (const { name, value } of args) {
    const argument = model.arguments[`${coordinate}(${name.value})`];
    if (argument) add(model, argument, value, cost);
  }
  return cost;
}

function add(
  model: CostModel,
  { weight, type }: InputField,
  value: ValueNode,
  cost: { fixed: number; given: GivenWeight[] },
): void {
  if (value.kind === Kind.NULL) return;
  if (value.kind === Kind.VARIABLE) {
    if (weight || type !== undefined)
      cost.given.push({ variable: value.name.value, weight, ...(type === undefined ? {} : { type }) });
    return;
  }
  cost.fixed += weight;
  const fields = type === undefined ? undefined : model.inputs[type];
  if (!fields) return;
  const items = value.kind === Kind.LIST ? value.values : [value];
  for (const item of items) {
    if (item.kind === Kind.VARIABLE && type !== undefined)
      cost.given.push({ variable: item.name.value, weight: 0, type });
    if (item.kind !== Kind.OBJECT) continue;
    for (const field of item.fields) {
      const below = fields[field.name.value];
      if (below) add(model, below, field.value, cost);
    }
  }
}
