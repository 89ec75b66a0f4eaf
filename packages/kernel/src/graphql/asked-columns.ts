import type { FieldNode } from "graphql";
import { type AskedInfo, askedFields } from "./asks.ts";

/** Columns that are read together, and the fields that they answer. */
export interface ColumnGroup {
  fields: readonly string[];
  /** As they are written after `select`. */
  columns: string;
}

export interface ColumnChoices {
  /** Fields that lead from the one that is resolved to the rows: `["edges", "node"]`. */
  path: readonly string[];
  /** What every row has. */
  always: ColumnGroup;
  /** What rows have when one of the fields of the group is asked. */
  groups: readonly ColumnGroup[];
  /** What rows have when a field is asked that is named nowhere above. */
  others: string;
}

/** Which groups of columns are read, as bits: an argument of a loader. */
export type Choice = number;

/**
 * The columns that the rows of a list need for what is asked of them.
 *
 * Groups and not single columns: each choice makes a statement of its own, which each connection keeps prepared.
 * Clients cannot have more of them made than groups allow.
 */
export interface AskedColumns {
  /** What a resolver's field asks. Conditions (`@include`) are not looked at: it may be one group too many. */
  asked(info: AskedInfo): Choice;
  /** Every column, for whoever does not know what is asked. */
  all: Choice;
  /** SQL of a choice. */
  columns(choice: Choice): string;
}

/** Makes the choice of columns of a list; what one operation asks is worked out once. */
export function askedColumns({ path, always, groups, others }: ColumnChoices): AskedColumns {
  const parts = [...groups.map(({ columns }) => columns), others];
  const places = new Map<string, number>([
    ["__typename", 0],
    ...always.fields.map((field): [string, number] => [field, 0]),
    ...groups.flatMap(({ fields }, index) => fields.map((field): [string, number] => [field, 1 << index])),
  ]);
  const rest = 1 << groups.length;
  const known = new WeakMap<readonly FieldNode[], Choice>();
  return {
    asked(info) {
      const found = known.get(info.fieldNodes);
      if (found !== undefined) return found;
      let choice = 0;
      for (const field of askedFields(info, path)) choice |= places.get(field) ?? rest;
      known.set(info.fieldNodes, choice);
      return choice;
    },
    all: (rest << 1) - 1,
    columns: (choice) => [always.columns, ...parts.filter((_, index) => choice & (1 << index))].join(", "),
  };
}
