import { type DocumentNode, type GraphQLSchema, Kind, parse, print, validate, visit } from "graphql";
import type { GeneratedOperation } from "./operations.ts";

/** Runs of the failing property at most. */
const MAX_RUNS = 400;

/** The smallest operation, got by taking parts away, that still fails. */
export async function shrink(
  schema: GraphQLSchema,
  operation: GeneratedOperation,
  fails: (operation: GeneratedOperation) => Promise<boolean>,
): Promise<GeneratedOperation> {
  let smallest = operation;
  let runs = 0;
  for (let at = 0; runs < MAX_RUNS; ) {
    const smaller = without(schema, smallest, at);
    if (smaller === "the end") break;
    if (smaller) runs++;
    if (smaller && (await fails(smaller))) smallest = smaller;
    else at++;
  }
  return smallest;
}

/** The operation without its nth part (directive, alias, selection, argument), if it remains one. */
function without(
  schema: GraphQLSchema,
  { query, variables }: GeneratedOperation,
  nth: number,
): GeneratedOperation | "the end" | undefined {
  let count = -1;
  const isNth = () => ++count === nth;
  const flat = () => (isNth() ? null : undefined);
  const document: DocumentNode = visit(parse(query), {
    Field: {
      enter(node) {
        if (isNth()) return null;
        if (node.alias && isNth()) return { ...node, alias: undefined };
        return undefined;
      },
    },
    InlineFragment: flat,
    FragmentSpread: flat,
    Directive: flat,
    Argument: flat,
  });
  if (count < nth) return "the end";
  const kept = tidy(document);
  if (!kept || validate(schema, kept, undefined, { maxErrors: 1 }).length) return undefined;
  const declared = JSON.stringify(
    kept.definitions.map((one) => "variableDefinitions" in one && one.variableDefinitions),
  );
  const used = Object.entries(variables).filter(([name]) => declared.includes(`"value":"${name}"`));
  return { query: print(kept), variables: Object.fromEntries(used) };
}

/** Without selections left empty, fragments never spread, variables never used. */
function tidy(document: DocumentNode): DocumentNode | undefined {
  const text = print(document);
  let empty = false;
  visit(document, {
    SelectionSet({ selections }) {
      empty ||= selections.length === 0;
    },
  });
  if (empty) return undefined;
  const definitions = document.definitions
    .filter((one) => one.kind !== Kind.FRAGMENT_DEFINITION || text.includes(`...${one.name.value}`))
    .map((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? {
            ...one,
            variableDefinitions:
              one.variableDefinitions?.filter(
                ({ variable }) => text.split(`$${variable.name.value}`).length > 2,
              ) ?? [],
          }
        : one,
    );
  return { ...document, definitions };
}
