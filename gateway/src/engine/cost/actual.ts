import { isListType, isNonNullType } from "graphql";
import type { JsonObject } from "../compile/executable.ts";
import type { Shape, ShapeField } from "../project/shape.ts";
import { argumentCost, type GivenWeight } from "./arguments.ts";
import { type CostModel, defaultWeight, OPERATION_WEIGHTS } from "./model.ts";
import { givenCost } from "./program.ts";

/** What the objects of one type cost, and where further objects are found in them. */
interface Measured {
  /** What each of them costs by its own leaves and by what was written in arguments. */
  fixed: number;
  given: readonly GivenWeight[];
  below: readonly Below[];
}

interface Below {
  /** Key in the fetched data. */
  source: string;
  /** Weight of each item. */
  weight: number;
  shape: Shape | undefined;
  /** The type that was last found there, and what its objects cost: most often the next is of that type too. */
  last: { typename: string; measured: Measured } | undefined;
}

/** The variables of a request, by which what was given is weighed. */
export type ReadVariable = (variable: string) => unknown;

/**
 * Measures what an answer cost: the weights of the objects that were fetched and shown. What was null cost nothing; the
 * rest is counted as it is estimated, with the lists as long as they are.
 */
export class ActualCost {
  readonly #model: CostModel;
  readonly #measured = new WeakMap<readonly ShapeField[], Measured>();

  constructor(model: CostModel) {
    this.#model = model;
  }

  /** The cost of an operation whose data, as fetched, has that shape. */
  of(kind: keyof typeof OPERATION_WEIGHTS, shape: Shape, data: JsonObject, read: ReadVariable): number {
    const measured = this.#measuredOf(shape, shape.type.name);
    return OPERATION_WEIGHTS[kind] + (measured ? this.#object(measured, data, read) : 0);
  }

  #measuredOf(shape: Shape, typename: string): Measured | undefined {
    const fields = shape.fieldsOf(typename);
    if (!fields) return undefined;
    const known = this.#measured.get(fields);
    if (known) return known;
    const measured = this.#measure(typename, fields);
    this.#measured.set(fields, measured);
    return measured;
  }

  #object({ fixed, given, below }: Measured, object: JsonObject, read: ReadVariable): number {
    let cost = fixed;
    for (let index = 0; index < given.length; index++) {
      const one = given[index] as GivenWeight;
      cost += givenCost(this.#model, one, read(one.variable));
    }
    for (let index = 0; index < below.length; index++) {
      const one = below[index] as Below;
      const value = object[one.source];
      if (value !== null && value !== undefined) cost += this.#value(one, value, read);
    }
    return cost;
  }

  #value(below: Below, value: unknown, read: ReadVariable): number {
    if (Array.isArray(value)) {
      let cost = 0;
      for (let index = 0; index < value.length; index++) {
        const item = value[index];
        if (item !== null && item !== undefined) cost += this.#value(below, item, read);
      }
      return cost;
    }
    const { shape, weight, last } = below;
    if (!shape || typeof value !== "object" || value === null) return weight;
    const { __typename: name } = value as JsonObject;
    const typename = typeof name === "string" ? name : shape.type.name;
    if (last?.typename === typename) return weight + this.#object(last.measured, value as JsonObject, read);
    const measured = this.#measuredOf(shape, typename);
    if (!measured) return weight;
    below.last = { typename, measured };
    return weight + this.#object(measured, value as JsonObject, read);
  }

  #measure(typename: string, fields: readonly ShapeField[]): Measured {
    const measured = { fixed: 0, given: [] as GivenWeight[], below: [] as Below[] };
    for (const { node, source, type, below } of fields) {
      if (!node) continue;
      const coordinate = `${typename}.${node.name.value}`;
      const { fixed, given } = argumentCost(this.#model, coordinate, node);
      measured.fixed += fixed;
      measured.given.push(...given);
      const weight = this.#model.fields[coordinate] ?? defaultWeight(below !== undefined);
      if (below || (weight && isList(type)))
        measured.below.push({ source, weight, shape: below, last: undefined });
      else measured.fixed += weight;
    }
    return measured;
  }
}

const isList = (type: ShapeField["type"]): boolean => isListType(isNonNullType(type) ? type.ofType : type);
