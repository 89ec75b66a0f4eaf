import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { LRUCache } from "lru-cache";
import { type SubgraphOperation, subgraphOperation } from "../../transport/transport.ts";
import type { ExecutableFetch } from "../compile/executable.ts";

/** Name of a part's entities in the answer of a merged request. */
export const entitiesOfPart = (part: number): string => `e${part}`;

/** Several requests in one. */
export interface MergedOperation {
  operation: SubgraphOperation;
  /** Name of a part's own variable: `representations`, or one whose value a context gives. */
  variableOf(name: string, part: number): string;
}

/** Combinations of requests whose text is kept. */
const MAX_KEPT = 500;

/**
 * Joins several requests for entities to one subgraph into one: `query($representations_0: …) { e0: _entities(…) e1: … }`.
 *
 * Variables of the client have one value in all of them and keep their names.
 */
export class MergedOperations {
  readonly #serials = new WeakMap<ExecutableFetch, number>();
  readonly #made = new LRUCache<string, MergedOperation>({ max: MAX_KEPT });
  #count = 0;

  of(fetches: readonly ExecutableFetch[]): MergedOperation {
    const id = fetches.map((fetch) => this.#serial(fetch)).join(" ");
    const known = this.#made.get(id);
    if (known) return known;
    const made = merge(fetches);
    this.#made.set(id, made);
    return made;
  }

  #serial(fetch: ExecutableFetch): number {
    const serial = this.#serials.get(fetch) ?? this.#count++;
    this.#serials.set(fetch, serial);
    return serial;
  }
}

function merge(fetches: readonly ExecutableFetch[]): MergedOperation {
  const selections: SelectionNode[] = [];
  const fragments: FragmentDefinitionNode[] = [];
  const variables = new Map<string, VariableDefinitionNode>();
  const nameOf = namesApart(fetches);
  for (const [part, fetch] of fetches.entries()) {
    const own = ownVariables(fetch);
    const document = renamed(parse(fetch.operation.query, { noLocation: true }), part, own, nameOf);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.push(definition);
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      selections.push(...definition.selectionSet.selections);
      for (const variable of definition.variableDefinitions ?? [])
        variables.set(variable.variable.name.value, variable);
    }
  }
  const name = fetches[0]?.operation.operationName;
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: "query" as OperationDefinitionNode["operation"],
    ...(name ? { name: { kind: Kind.NAME, value: name } } : {}),
    variableDefinitions: [...variables.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return {
    operation: subgraphOperation(
      print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }),
      name,
    ),
    variableOf: nameOf,
  };
}

/** Names a part's own things so that none of its variables meets one of the client's, which may be called `representations_0`. */
function namesApart(fetches: readonly ExecutableFetch[]): MergedOperation["variableOf"] {
  const clients = new Set(fetches.flatMap(({ variables }) => variables));
  let separator = "_";
  const meets = () =>
    fetches.some((fetch, part) =>
      [...ownVariables(fetch)].some((name) => clients.has(`${name}${separator}${part}`)),
    );
  while (meets()) separator += "_";
  return (name, part) => `${name}${separator}${part}`;
}

const ownVariables = ({ context = [] }: ExecutableFetch): ReadonlySet<string> =>
  new Set(["representations", ...context.map(({ variable }) => variable)]);

/** The document with names of its own for its fragments, for the variables of `own` and for `_entities`. */
function renamed(
  document: DocumentNode,
  part: number,
  own: ReadonlySet<string>,
  nameOf: MergedOperation["variableOf"],
): DocumentNode {
  return visit(document, {
    Variable: (variable) =>
      own.has(variable.name.value)
        ? { ...variable, name: { kind: Kind.NAME, value: nameOf(variable.name.value, part) } }
        : undefined,
    FragmentSpread: (spread) => ({
      ...spread,
      name: { kind: Kind.NAME, value: nameOf(spread.name.value, part) },
    }),
    FragmentDefinition: (fragment) => ({
      ...fragment,
      name: { kind: Kind.NAME, value: nameOf(fragment.name.value, part) },
    }),
    Field: (field) =>
      field.name.value === "_entities"
        ? { ...field, alias: { kind: Kind.NAME, value: entitiesOfPart(part) } }
        : undefined,
  });
}
