import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import type { Ownership } from "./ownership.ts";
import type { Perturbation } from "./perturbation.ts";
import type { Scenario, Truth, TruthObject } from "./scenario.ts";

/** The truth during one operation, as the whole graph and each subgraph read it. */
export interface World {
  truth: Truth;
  perturb: Perturbation;
}

/** Reads the truth: what a field is, what a selection gives, who an entity is. */
export class TruthReader {
  readonly supergraph: GraphQLSchema;
  readonly ownership: Ownership;
  readonly #scenario: Scenario;

  /** `supergraph` has all types and fields, those that clients do not see included. */
  constructor(scenario: Scenario, supergraph: GraphQLSchema, ownership: Ownership) {
    this.#scenario = scenario;
    this.supergraph = supergraph;
    this.ownership = ownership;
  }

  /** The value of a field; throws what its subgraph would. */
  field(
    { truth, perturb }: World,
    type: GraphQLObjectType,
    source: TruthObject | undefined,
    name: string,
    args: Record<string, unknown>,
    required: unknown,
  ): unknown {
    const of = type.getFields()[name]?.type;
    if (!of) throw new Error(`no field ${type.name}.${name}`);
    return perturb(type.name, name, of, source, () => {
      const root = type === this.supergraph.getMutationType() ? truth.Mutation : truth.Query;
      const holder: TruthObject = source ?? root ?? {};
      if (!Object.hasOwn(holder, name)) return null;
      const value = holder[name];
      return typeof value === "function" ? value.call(holder, args, required) : value;
    });
  }

  /** What a selection of federation (of `@key`, of `@requires`) gives for an object, errors being nulls. */
  select(world: World, source: TruthObject, declared: string, { selections }: SelectionSetNode): object {
    const type = this.typeOf(source, declared);
    const found: Record<string, unknown> = {};
    for (const selection of selections) {
      if (selection.kind === "FragmentSpread") throw new Error("federation has no named fragments");
      if (selection.kind === "InlineFragment") {
        const condition = selection.typeCondition?.name.value;
        if (!condition || this.is(type, condition))
          Object.assign(found, this.select(world, source, type.name, selection.selectionSet));
      } else if (selection.name.value === "__typename") found.__typename = type.name;
      else
        found[selection.alias?.value ?? selection.name.value] = this.#selected(
          world,
          source,
          type,
          selection,
        );
    }
    return found;
  }

  #selected(world: World, source: TruthObject, type: GraphQLObjectType, node: FieldNode): unknown {
    const field = type.getFields()[node.name.value];
    if (!field) throw new Error(`no field ${type.name}.${node.name.value}`);
    const { selectionSet } = node;
    const whole = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(whole);
      if (value === null || value === undefined) return null;
      if (!selectionSet) return value;
      return this.select(world, value as TruthObject, getNamedType(field.type).name, selectionSet);
    };
    try {
      const required = this.required(world, source, type.name, field.name);
      return whole(this.field(world, type, source, field.name, getArgumentValues(field, node), required));
    } catch {
      return null;
    }
  }

  /** What a field's `@requires` gives, or nothing when it has none. */
  required(world: World, source: TruthObject, type: string, field: string): object | undefined {
    const needed = this.ownership.requires(type, field);
    return needed && this.select(world, source, type, needed);
  }

  /** What `@fromContext` gives to a field. */
  context(source: TruthObject | undefined, type: string, field: string): Record<string, unknown> {
    return (source && this.#scenario.contexts?.[`${type}.${field}`]?.(source)) ?? {};
  }

  /** The object type of a value in the whole graph. */
  typeOf(source: TruthObject, declared: string): GraphQLObjectType {
    const type = this.supergraph.getType(source.__typename ?? declared);
    if (!isObjectType(type)) throw new Error(`the truth says no type for a ${declared}`);
    return type;
  }

  /** Is an object type, or one of its interfaces or unions, of that name? */
  is(type: GraphQLObjectType, name: string): boolean {
    const condition = this.supergraph.getType(name);
    return isAbstractType(condition) ? this.supergraph.isSubType(condition, type) : type.name === name;
  }

  /** Do all subgraphs that own a field ignore this entity? */
  lost(source: TruthObject | undefined, type: string, field: string): boolean {
    const missing = this.#scenario.missing;
    if (!missing || !source) return false;
    return this.ownership.owners(type, field).every((name) => missing[name]?.(source));
  }

  unknownTo(subgraph: string, source: TruthObject): boolean {
    return this.#scenario.missing?.[subgraph]?.(source) ?? false;
  }
}
