import {
  type DirectiveNode,
  type DocumentNode,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { Answer } from "../../oracle/agreement.ts";
import { monolith } from "../../oracle/monolith.ts";
import type { GeneratedOperation } from "../../oracle/operations.ts";
import type { TruthObject } from "../../oracle/scenario.ts";
import type { World } from "../../oracle/world.ts";
import type { TruthGraph } from "../truth-graph.ts";

type Path = readonly (string | number)[];

/** An answer of a place: its errors have paths from there. */
export interface ReferenceAnswer extends Answer {
  path: Path;
}

/** What one deferred fragment gives at one object. */
export interface ReferenceItem extends ReferenceAnswer {
  label: string | undefined;
  /** What has to be given before, and hold the object. */
  owner: ReferenceAnswer;
}

/** The answer in parts that is right, by the draft of 2022-08-24. */
export interface ReferenceParts {
  first: ReferenceAnswer;
  items: readonly ReferenceItem[];
  /** The answer when nothing is deferred. */
  whole: Answer;
  /** Is it a mutation's? */
  effects: boolean;
}

/** An object of the truth, at its place in the answer. */
interface Spot {
  type: GraphQLObjectType;
  /** Undefined at the root. */
  source: TruthObject | undefined;
  path: Path;
  owner: ReferenceAnswer;
}

/** Told of the value of each field of the root, before it is completed. */
interface Watch {
  seen?(key: string, value: unknown): void;
}

/** Stands in a selection that nothing is left of. */
const NOTHING = "nothing__";
const NOTHING_LEFT: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [
    {
      kind: Kind.FIELD,
      alias: { kind: Kind.NAME, value: NOTHING },
      name: { kind: Kind.NAME, value: "__typename" },
    },
  ],
};

/** An answer of graphql-js as JSON, without what stood for nothing. */
function answerOf(result: ReturnType<typeof execute>): Answer {
  if ("then" in result) throw new Error("the truth is known at once");
  const text = JSON.stringify(result.data ?? null, (key, value) => (key === NOTHING ? undefined : value));
  return { data: JSON.parse(text), errors: (result.errors ?? []).map((error) => error.toJSON()) };
}

/**
 * Makes the parts of an answer by plain graphql-js, which knows nothing of `@defer`: the first is the document without
 * its deferred fragments; each item is its fragment run as a query on the object of the truth where it stands.
 */
export class DeferReference {
  readonly #graph: TruthGraph;
  readonly #schema: GraphQLSchema;
  readonly #onTypes = new Map<string, GraphQLSchema>();
  #world: World;

  constructor(graph: TruthGraph) {
    this.#graph = graph;
    this.#world = graph.world(0);
    this.#schema = monolith(graph.engine.schema, graph.reader, () => this.#world);
    for (const type of Object.values(this.#schema.getTypeMap()))
      if (isObjectType(type) && !type.name.startsWith("__"))
        for (const field of Object.values(type.getFields())) {
          const { resolve } = field;
          field.resolve = (source, args, watch: Watch | undefined, info) => {
            const value: unknown = resolve?.(source, args, watch, info);
            if (!info.path.prev) watch?.seen?.(String(info.path.key), value);
            return value;
          };
        }
  }

  parts(asked: GeneratedOperation, seed: number): ReferenceParts {
    this.#world = this.#graph.world(seed);
    const document = parse(asked.query);
    const whole = answerOf(execute({ schema: this.#schema, document, variableValues: asked.variables }));
    this.#world = this.#graph.world(seed);
    return { ...new ReferenceRun(this, document, asked.variables).parts(), whole };
  }

  /** The graph in one piece, asked of another type than its root. */
  on(type: GraphQLObjectType): GraphQLSchema {
    if ([this.#schema.getQueryType(), this.#schema.getMutationType()].includes(type)) return this.#schema;
    const known = this.#onTypes.get(type.name);
    if (known) return known;
    const made = new GraphQLSchema({ ...this.#schema.toConfig(), query: type, assumeValid: true });
    this.#onTypes.set(type.name, made);
    return made;
  }

  get schema(): GraphQLSchema {
    return this.#schema;
  }

  /** The runtime type of an object of the truth. */
  typeOf(source: TruthObject, declared: string): GraphQLObjectType {
    return this.#schema.getType(this.#graph.reader.typeOf(source, declared).name) as GraphQLObjectType;
  }

  is(type: GraphQLObjectType, condition: string | undefined): boolean {
    return condition === undefined || type.name === condition || this.#graph.reader.is(type, condition);
  }
}

/** The parts of one document's answer. */
class ReferenceRun {
  readonly #reference: DeferReference;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #coerced: Record<string, unknown>;
  readonly #defer: GraphQLDirective;
  readonly #atOnce: DocumentNode;
  readonly #items: ReferenceItem[] = [];
  /** Fragments by object, since one that is spread twice there is one. */
  readonly #seen = new Map<SelectionNode, Set<string>>();
  /** What the effects of a mutation gave, which must not happen twice. */
  readonly #effects = new Map<string, unknown>();

  constructor(reference: DeferReference, document: DocumentNode, given: Readonly<Record<string, unknown>>) {
    this.#reference = reference;
    this.#given = given;
    const [operation, ...fragments] = document.definitions;
    this.#operation = operation as OperationDefinitionNode;
    this.#fragments = new Map(
      (fragments as FragmentDefinitionNode[]).map((fragment) => [fragment.name.value, fragment]),
    );
    const { coerced } = getVariableValues(
      reference.schema,
      this.#operation.variableDefinitions ?? [],
      given,
    ) as { coerced?: Record<string, unknown> };
    this.#coerced = coerced ?? {};
    const defer = reference.schema.getDirective("defer");
    if (!defer) throw new Error("the schema has no @defer");
    this.#defer = defer;
    this.#atOnce = this.#strip(document);
  }

  parts(): Omit<ReferenceParts, "whole"> {
    const { operation } = this.#operation;
    const type = this.#reference.schema.getRootType(operation);
    if (!type) throw new Error(`the schema has no ${operation}`);
    const first: ReferenceAnswer = {
      path: [],
      ...answerOf(
        execute({
          schema: this.#reference.schema,
          document: this.#atOnce,
          variableValues: this.#given,
          contextValue: {
            seen: (key, value) => void (operation === "mutation" && this.#effects.set(key, value)),
          } satisfies Watch,
        }),
      ),
    };
    this.#look(this.#operation.selectionSet, [{ type, source: undefined, path: [], owner: first }]);
    return { first, items: this.#items, effects: operation === "mutation" };
  }

  /** Finds the deferred fragments in a selection of some objects, and runs them. */
  #look({ selections }: SelectionSetNode, spots: readonly Spot[]): void {
    for (const selection of selections) {
      if (this.#isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const { selectionSet } = selection;
        if (!selectionSet || selection.name.value.startsWith("__")) continue;
        const below = spots.flatMap((spot) => this.#below(selection, spot));
        if (below.length) this.#look(selectionSet, below);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!fragment) throw new Error("the document is valid");
      const condition = fragment.typeCondition?.name.value;
      const inside = spots.filter(({ type }) => this.#reference.is(type, condition));
      this.#look(
        fragment.selectionSet,
        this.#isDeferred(selection)
          ? inside.flatMap((spot) => this.#item(selection, fragment.selectionSet, spot))
          : inside,
      );
    }
  }

  #item(selection: SelectionNode, set: SelectionSetNode, spot: Spot): Spot[] {
    const places = this.#seen.get(selection) ?? new Set();
    this.#seen.set(selection, places);
    const id = JSON.stringify(spot.path);
    if (places.has(id)) return [];
    places.add(id);
    const item: ReferenceItem = {
      label: this.#values(this.#defer, selection)?.label as string | undefined,
      path: spot.path,
      owner: spot.owner,
      ...this.#run(spot, this.#strip(set)),
    };
    this.#items.push(item);
    return [{ ...spot, owner: item }];
  }

  /** Objects that a field gives, whatever becomes of what is selected of them. */
  #below(field: FieldNode, spot: Spot): Spot[] {
    const key = field.alias?.value ?? field.name.value;
    const definition = spot.type.getFields()[field.name.value];
    if (!definition) return [];
    const named = getNamedType(definition.type);
    if (!isCompositeType(named)) return [];
    let value: unknown = this.#effects.get(key);
    if (spot.source || this.#operation.operation !== "mutation") {
      const only = { ...field, directives: [], selectionSet: NOTHING_LEFT };
      this.#run(spot, { kind: Kind.SELECTION_SET, selections: [only] }, (_, found) => {
        value = found;
      });
    }
    const found: Spot[] = [];
    const walk = (one: unknown, path: Path): void => {
      if (Array.isArray(one)) for (const [index, item] of one.entries()) walk(item, [...path, index]);
      else if (typeof one === "object" && one !== null)
        found.push(this.#spot(spot, one as TruthObject, named.name, path));
    };
    walk(value, [...spot.path, key]);
    return found;
  }

  #spot(above: Spot, source: TruthObject, declared: string, path: Path): Spot {
    return { ...above, type: this.#reference.typeOf(source, declared), source, path };
  }

  #run({ type, source }: Spot, selectionSet: SelectionSetNode, seen?: Watch["seen"]): Answer {
    const operation = { ...this.#operation, operation: "query", selectionSet } as OperationDefinitionNode;
    const [, ...fragments] = this.#atOnce.definitions;
    return answerOf(
      execute({
        schema: this.#reference.on(type),
        document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
        variableValues: this.#given,
        rootValue: source,
        contextValue: seen ? ({ seen } satisfies Watch) : undefined,
      }),
    );
  }

  /** Without what is deferred. */
  #strip<Node extends DocumentNode | SelectionSetNode>(node: Node): Node {
    const drop = (selection: SelectionNode) => (this.#isDeferred(selection) ? null : undefined);
    return visit(node, {
      InlineFragment: drop,
      FragmentSpread: drop,
      SelectionSet: { leave: (one) => (one.selections.length ? undefined : NOTHING_LEFT) },
    });
  }

  #isLeftOut(selection: SelectionNode): boolean {
    return (
      this.#values(GraphQLSkipDirective, selection)?.if === true ||
      this.#values(GraphQLIncludeDirective, selection)?.if === false
    );
  }

  #isDeferred(selection: SelectionNode): boolean {
    return this.#values(this.#defer, selection)?.if === true;
  }

  #values(directive: GraphQLDirective, selection: SelectionNode) {
    const node: { readonly directives?: readonly DirectiveNode[] } = selection;
    return getDirectiveValues(directive, node, this.#coerced);
  }
}
