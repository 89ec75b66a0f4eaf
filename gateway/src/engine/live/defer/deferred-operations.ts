import { seededRandom } from "@passerelle/kernel/seeded-random";
import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from "graphql";
import { isIntrospection } from "../../document/operation.ts";
import { Draw } from "../../oracle/draw.ts";
import { type GeneratedOperation, operationOf } from "../../oracle/operations.ts";

/**
 * An operation drawn from a number, with `@defer` put at random on its fragments and around its fields: with and
 * without label, with every form of condition, nested, repeated, and beside the same fields not deferred.
 *
 * Not on the fields of a mutation's root: they are effects, which a reference cannot run again.
 */
export function deferredOperationOf(
  schema: GraphQLSchema,
  seed: number,
  values: Readonly<Record<string, readonly string[]>> | undefined,
): GeneratedOperation {
  const operation = operationOf(schema, seed, { values, plain: false });
  const draw = new Draw(seededRandom(seed ^ 0x5eed));
  for (let attempt = 0; attempt < 10; attempt++) {
    const deferred = new DeferWriter(draw).write(operation);
    if (!validate(schema, parse(deferred.query), undefined, { maxErrors: 1 }).length) return deferred;
  }
  return operation;
}

class DeferWriter {
  readonly #draw: Draw;
  readonly #declared = new Map<string, string>();
  readonly #values: Record<string, unknown> = {};
  #labels = 0;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  write({ query, variables }: GeneratedOperation): GeneratedOperation {
    const document = parse(query);
    const written: DocumentNode = visit(document, {
      Field: { enter: (field) => (isIntrospection(field) ? false : undefined) },
      SelectionSet: {
        leave: (set, _key, _parent, path) => (isEffects(document, path) ? undefined : this.#set(set)),
      },
    });
    const [operation, ...fragments] = written.definitions as [OperationDefinitionNode];
    const variableDefinitions = [...(operation.variableDefinitions ?? []), ...this.#variableDefinitions()];
    return {
      query: print({ ...written, definitions: [{ ...operation, variableDefinitions }, ...fragments] }),
      variables: { ...variables, ...this.#values },
    };
  }

  #variableDefinitions() {
    const declarations = [...this.#declared].map(([name, type]) => `$${name}: ${type}`).join(", ");
    if (!declarations) return [];
    const [operation] = parse(`query(${declarations}) { a }`).definitions as [OperationDefinitionNode];
    return operation.variableDefinitions ?? [];
  }

  #set(set: SelectionSetNode): SelectionSetNode {
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        if (!this.#draw.chance(5)) return [selection];
        const deferred = this.#around([selection]);
        // The same field, not deferred as well, or deferred twice.
        if (this.#draw.chance(4)) return [selection, deferred];
        return this.#draw.chance(6) ? [deferred, this.#around([selection])] : [deferred];
      }
      if (!this.#draw.chance(2)) return [selection];
      const deferred = { ...selection, directives: [...(selection.directives ?? []), this.#defer()] };
      return this.#draw.chance(6) ? [selection, deferred] : [deferred];
    });
    if (this.#draw.chance(8)) return { ...set, selections: [this.#around(selections)] };
    return { ...set, selections };
  }

  #around(selections: readonly SelectionNode[]): SelectionNode {
    return {
      kind: Kind.INLINE_FRAGMENT,
      directives: [this.#defer()],
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
  }

  #defer(): DirectiveNode {
    const args = [
      ...(this.#draw.chance(2) ? [`label: "l${this.#labels++}"`] : []),
      ...(this.#draw.chance(2) ? [`if: ${this.#condition()}`] : []),
    ];
    const [definition] = parse(`{ a @defer${args.length ? `(${args.join(", ")})` : ""} }`).definitions;
    const selection = (definition as OperationDefinitionNode).selectionSet.selections[0];
    return selection?.directives?.[0] as DirectiveNode;
  }

  #condition(): string {
    const chosen = this.#draw.pick(["true", "false", "$later", "$later", "$atOnce", "$byDefault"]);
    if (chosen === "$byDefault") this.#declared.set("byDefault", "Boolean! = true");
    else if (chosen.startsWith("$")) {
      this.#declared.set(chosen.slice(1), "Boolean!");
      this.#values[chosen.slice(1)] = chosen === "$later";
    }
    return chosen;
  }
}

/** Is it the selection set of a mutation's root, in the operation or in a fragment? */
function isEffects(document: DocumentNode, path: readonly (string | number)[]): boolean {
  const definition = document.definitions[Number(path[1])];
  const isRoot =
    definition?.kind === Kind.OPERATION_DEFINITION
      ? definition.operation === "mutation"
      : definition?.kind === Kind.FRAGMENT_DEFINITION && definition.typeCondition.name.value === "Mutation";
  let node: unknown = document;
  return (
    isRoot &&
    path.every((step) => {
      node = (node as Readonly<Record<string | number, unknown>>)[step];
      return (node as { kind?: string }).kind !== Kind.FIELD;
    })
  );
}
