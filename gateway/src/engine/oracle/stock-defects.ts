interface StockDefect {
  scenario: string;
  /** Title of the operation in the scenario. */
  operation: string;
  why: string;
  /** The plan itself is wrong, and the planner is Apollo's in both engines: ours is wrong too. */
  planner?: true;
}

const ALIAS =
  "an alias that meets a key, a required field or `__typename` takes its place in representations";
const REQUIRED_ARGUMENTS =
  "a required field is kept under its name, whatever its arguments: the last fetched wins";
const LABEL = "a label of `@override` is always false, so that 100 % of the traffic stays where it was";
const KEYLESS =
  "what requires an object's key and what requires its fields are two conditions: an object that meets the second only is sent without a key";
const ONE_TYPE = "what is asked of one type of an interface object is lost";

/**
 * Where stock Apollo Gateway 2.14 is wrong and the expected answers, and ours, are right.
 *
 * Each is a test that fails on the day stock becomes right.
 */
export const STOCK_DEFECTS: readonly StockDefect[] = [
  {
    scenario: "requires",
    operation: "required fields asked by the client too, under other names",
    why: ALIAS,
  },
  {
    scenario: "requires-arguments",
    operation: "two that require it with different arguments",
    why: REQUIRED_ARGUMENTS,
  },
  {
    scenario: "requires-arguments",
    operation: "and the client asks for it with yet others",
    why: REQUIRED_ARGUMENTS,
  },
  {
    scenario: "requires-arguments",
    operation: "an input object with a default inside, and a list",
    why: "the client's own field loses its arguments to the required one of that name",
  },
  { scenario: "override-labels", operation: "all of the traffic: the new owner", why: LABEL },
  { scenario: "override-labels", operation: "all of the traffic, from the new owner", why: LABEL },
  {
    scenario: "interface-object",
    operation: "in a list, below a field of the interface object, with arguments and aliases",
    why: ALIAS,
  },
  ...[
    "a key's name given to another field, and the key another name",
    "a required field's name given to another, of another type",
    "__typename given to another field",
    "__typename under the name of a key and of a required field",
  ].map((operation) => ({ scenario: "aliases", operation, why: ALIAS })),
  {
    scenario: "errors",
    operation: "inside a union",
    why: "below a list of a union, the index in an error's path counts only the members that were fetched",
  },
  ...[
    "a text for a number, an object for a scalar, a value that is not of the enum",
    "no list for a list, and items of another type",
    "a scalar for an object, a list for an object, an object for a list",
    "no type, or none that is known, where one is needed",
    "entities",
  ].map((operation) => ({
    scenario: "wrong-types",
    operation,
    why: "a value of a wrong type passes (an integer of 33 bits) or leaves no data at all, with an internal error",
  })),
  ...[
    "an error without a path, beside data",
    "data that is null: the field's error, and the rest is right",
    "no data at all",
    "neither data nor errors",
    "fewer entities than asked for",
    "more entities than asked for",
    "entities refused as a whole: told at each of their places",
    "a subgraph that does not answer",
    "an entity that is null with an error of its own",
    "an error at a place that is not there",
  ].map((operation) => ({
    scenario: "broken-subgraph",
    operation,
    why: "an error of a whole request is told without a path, or at a path that the client did not ask for",
  })),
  {
    scenario: "conditions",
    operation: "a variable that is null where one is due",
    why: "what is wrong with the request is told, without a code, of a field of the answer",
  },
  ...["several roots of one subgraph, each seen by another", "an entity that a later root changes"].map(
    (operation) => ({
      scenario: "mutations",
      operation,
      why: "roots of one subgraph that follow each other are one request: what another says of the first comes after the last",
    }),
  ),
  {
    scenario: "documents",
    operation: "introspection in fragments, with conditions and aliases of fields",
    why: "introspection in a fragment fails when the operation has a condition",
  },
  ...[
    "its __typename cannot be told: the object is null, with an error",
    "nor whether a type condition holds",
    "in a list whose items may not be null",
    "under another name, the parent goes",
  ].map((operation) => ({
    scenario: "interface-object-lost",
    operation,
    why: "an interface object whose type cannot be found is null, or even kept, in silence",
  })),
  ...["of one type, with what it requires under other names", "of both types, crossed"].map((operation) => ({
    scenario: "interface-object-requires",
    operation,
    why: ALIAS,
  })),
  { scenario: "interface-object", operation: "added fields asked of one type only", why: ONE_TYPE },
  {
    scenario: "interface-object-indirect",
    operation: "an added object of one type, beside another root of the same subgraph",
    why: ONE_TYPE,
  },
  {
    scenario: "interface-object",
    operation: "an added field of a type that it is not, requiring another",
    why: KEYLESS,
  },
  {
    scenario: "interface-object-indirect",
    operation: "an error of a field asked of another type is nobody's",
    why: "what is asked of one type of an interface object is asked for all, and its error told to who did not ask",
  },
  {
    scenario: "interface-partial",
    operation: "nothing but a type that one subgraph does not know",
    why: "an object of which the plan asks nothing is not fetched, and is null in silence instead of empty",
  },
  {
    scenario: "interface-object-requires",
    operation: "asked of one type through the interface again",
    why: KEYLESS,
  },
  {
    scenario: "interface-object-requires",
    operation: "asked of one type only: the others are not sent without their key",
    why: KEYLESS,
  },
  {
    scenario: "null-propagation",
    operation: "a field that an interface lets be null, and the type does not",
    why: "an interface's word on what may be null is taken for its type's",
  },
  {
    scenario: "interface-object-chain",
    operation: "a required field of another interface object",
    why: "the planner throws when an interface object requires what another one adds",
    planner: true,
  },
  {
    scenario: "requires-three-deep",
    operation: "three deep",
    why: "an external field is asked of the subgraph that does not own it, when a `@requires` comes back to the subgraph that it left",
    planner: true,
  },
];

/** What is known to be wrong with stock on an operation, if anything. */
export function stockDefect(scenario: string, operation: string): StockDefect | undefined {
  return STOCK_DEFECTS.find((one) => one.scenario === scenario && one.operation === operation);
}
