import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { fragmentsOf, isIntrospection } from "../document/operation.ts";
import { argumentCost } from "./arguments.ts";
import { selectedFields } from "./fields.ts";
import { type CostModel, defaultWeight, OPERATION_WEIGHTS } from "./model.ts";
import type { Amount, CostProgram, Size } from "./program.ts";
import { sizeOf } from "./sizes.ts";
import { Steps } from "./steps.ts";

/** Fields that are looked at for one document: beyond, nobody has written it by hand. */
const MAX_LOOKS = 50_000;

/**
 * Compiles what a valid operation costs into a program over its variables; undefined when it takes too long to tell.
 *
 * A field costs its weight and its selections, as many times as its list has items; an object of an interface or union
 * what the dearest of its types costs; two fields under one key are one field.
 */
export function compileCost(
  model: CostModel,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostProgram | undefined {
  const root = schema.getRootType(operation.operation);
  if (!root) return undefined;
  const compiler = new CostCompiler(model, schema, document);
  const inside = compiler.selections(root, [operation.selectionSet], undefined);
  if (inside === undefined) return undefined;
  const total = compiler.steps.sum([OPERATION_WEIGHTS[operation.operation], inside]);
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
  const { unsliced } = compiler;
  return { steps: compiler.steps.made, total, defaults, ...(unsliced ? { unsliced } : {}) };
}

/** Lengths that a field gives to fields of its answer. */
type Sized = ReadonlyMap<string, Size | number>;

class CostCompiler {
  readonly steps = new Steps();
  unsliced: CostProgram["unsliced"];
  readonly #model: CostModel;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReturnType<typeof fragmentsOf>;
  readonly #known = new Map<string, Amount>();
  readonly #numbers = new Map<SelectionSetNode, number>();
  #looks = 0;

  constructor(model: CostModel, schema: GraphQLSchema, document: DocumentNode) {
    this.#model = model;
    this.#schema = schema;
    this.#fragments = fragmentsOf(document);
  }

  /** What selection sets cost on one object of a type; undefined when it takes too long to tell. */
  selections(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    sized: Sized | undefined,
  ): Amount | undefined {
    const id = `${type.name} ${sets.map((set) => this.#numberOf(set))} ${sized ? JSON.stringify([...sized]) : ""}`;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const types = isAbstractType(type)
      ? this.#schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type]
        : [];
    const amounts: Amount[] = [];
    for (const one of types) {
      const amount = this.#object(one, sets, sized);
      if (amount === undefined) return undefined;
      amounts.push(amount);
    }
    const made = amounts.length === 1 && amounts[0] !== undefined ? amounts[0] : this.steps.max(amounts);
    this.#known.set(id, made);
    return made;
  }

  #object(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    sized: Sized | undefined,
  ): Amount | undefined {
    const amounts: Amount[] = [];
    for (const { nodes, condition } of selectedFields(this.#schema, this.#fragments, type, sets).values()) {
      this.#looks += nodes.length;
      if (this.#looks > MAX_LOOKS) return undefined;
      const [node] = nodes;
      const field = node && type.getFields()[node.name.value];
      if (!node || !field || isIntrospection(node)) continue;
      const amount = this.#field(type, field, nodes, sized?.get(field.name));
      if (amount === undefined) return undefined;
      if (amount === 0) continue;
      amounts.push(condition ? this.steps.add({ kind: "when", ...condition, amount }) : amount);
    }
    return this.steps.sum(amounts);
  }

  #field(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    sized: Size | number | undefined,
  ): Amount | undefined {
    const coordinate = `${type.name}.${field.name}`;
    const [node] = nodes as [FieldNode];
    const named = getNamedType(field.type);
    const size = this.#sizeOf(coordinate, field, node);
    const below = isCompositeType(named)
      ? this.selections(
          named,
          nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
          this.#sizedBy(coordinate, size),
        )
      : 0;
    if (below === undefined) return undefined;
    const weight = this.#model.fields[coordinate] ?? defaultWeight(isCompositeType(named));
    const each = this.steps.sum([weight, below]);
    const all = this.#times(field.type, sized ?? size ?? this.#model.listSize, each);
    const { fixed, given } = argumentCost(this.#model, coordinate, node);
    return this.steps.sum([fixed, ...given.map((one) => this.steps.add({ kind: "given", ...one })), all]);
  }

  /** `each` for every item of a list, of which the outermost has the given size; once for what is none. */
  #times(type: GraphQLOutputType, size: Size | number, each: Amount): Amount {
    if (isNonNullType(type)) return this.#times(type.ofType, size, each);
    if (!isListType(type) || each === 0) return each;
    const inside = this.#times(type.ofType, this.#model.listSize, each);
    if (typeof size === "number" && typeof inside === "number") return size * inside;
    return this.steps.add({ kind: "times", size, each: inside });
  }

  #sizeOf(
    coordinate: string,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): Size | number | undefined {
    const said = this.#model.lists[coordinate];
    if (!said) return undefined;
    const { size, count } = sizeOf(said, this.#model.listSize, field, node);
    if (said.requireOne && count !== 1) this.unsliced ??= { field: coordinate, arguments: said.slicing };
    return size;
  }

  #sizedBy(coordinate: string, size: Size | number | undefined): Sized | undefined {
    const names = this.#model.lists[coordinate]?.sizedFields ?? [];
    return size !== undefined && names.length ? new Map(names.map((name) => [name, size])) : undefined;
  }

  #numberOf(set: SelectionSetNode): number {
    const number = this.#numbers.get(set) ?? this.#numbers.size;
    this.#numbers.set(set, number);
    return number;
  }
}
