import { type ConstValueNode, type DocumentNode, Kind, type ValueNode, visit } from "graphql";

/** Arguments that say how long a page is, in every graph that follows the connections of Relay. */
const PAGE_ARGUMENTS: ReadonlySet<string> = new Set(["first", "last"]);

/** What a document says of the length of its lists. */
export interface ListSizes {
  /** The longest page or list that is written; a negative page, if any, before all others. */
  largest: number;
  /** Variables that say how long a page is. */
  variables: readonly string[];
}

/**
 * Reads the lengths of pages and lists in an operation and its fragments, which need not be valid. `slicing` names the
 * arguments that `@listSize` says to be lengths, beside `first` and `last`.
 */
export function listSizesOf(document: DocumentNode, slicing: ReadonlySet<string>): ListSizes {
  const variables = new Set<string>();
  let largest = 0;
  let negative: number | undefined;
  const note = (size: number): void => {
    if (size < 0) negative ??= size;
    else largest = Math.max(largest, size);
  };
  const notePage = (value: ValueNode): void => {
    if (value.kind === Kind.VARIABLE) variables.add(value.name.value);
    else if (value.kind === Kind.INT || value.kind === Kind.FLOAT) note(Number(value.value));
  };
  const defaults = new Map<string, ConstValueNode>();
  visit(document, {
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue) defaults.set(variable.name.value, defaultValue);
    },
    Argument: ({ name, value }) => {
      if (PAGE_ARGUMENTS.has(name.value) || slicing.has(name.value)) notePage(value);
    },
    ListValue: ({ values }) => note(values.length),
  });
  for (const name of variables) {
    const value = defaults.get(name);
    if (value) notePage(value);
  }
  return { largest: negative ?? largest, variables: [...variables] };
}

/** The longest page or list that variables ask for, negative pages before all others; 0 when there is none. */
export function largestGiven(given: Readonly<Record<string, unknown>>, pages: readonly string[]): number {
  let largest = 0;
  for (const name of pages) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (typeof value !== "number") continue;
    if (value < 0) return value;
    if (value > largest) largest = value;
  }
  for (const name in given) {
    const value = given[name];
    if (typeof value === "object" && value !== null) largest = Math.max(largest, longestList(value));
  }
  return largest;
}

/** Items of the longest list in a value; what nests deeper than variables may is not followed. */
function longestList(value: object, levels = 100): number {
  let longest = Array.isArray(value) ? value.length : 0;
  if (!levels) return longest;
  for (const inside of Object.values(value))
    if (typeof inside === "object" && inside !== null)
      longest = Math.max(longest, longestList(inside, levels - 1));
  return longest;
}
