import {
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFieldResolver,
  getArgumentValues,
  locatedError,
} from "graphql";
import { Info } from "./info.ts";
import { isPromise } from "./is-promise.ts";
import { nullError } from "./null-error.ts";
import { isLost, Place, pathTo } from "./place.ts";
import type { FieldPlan, ObjectPlan, Plan } from "./plan.ts";

type Data = Record<string, unknown>;

const NOTHING = Object.freeze({});

/** One execution of a plan: what it has so far, what it waits for. */
export class Run {
  readonly plan: Plan;
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly #arguments: Record<string, unknown>[] = [];
  readonly #errors: GraphQLError[] = [];
  #data: Data | null = null;
  /** Promises not yet settled. */
  #pending = 0;
  #finished: ((result: ExecutionResult) => void) | undefined;

  constructor(plan: Plan, context: unknown, variables: Readonly<Record<string, unknown>>) {
    this.plan = plan;
    this.context = context;
    this.variables = variables;
  }

  /** The answer, at once when no resolver is asynchronous. */
  start(root: ObjectPlan): ExecutionResult | Promise<ExecutionResult> {
    try {
      const data: Data = root.bare ? Object.create(null) : {};
      this.#data = data;
      this.fill(data, root, undefined, undefined);
    } catch (error) {
      this.#fail(error as GraphQLError, undefined);
    }
    if (this.#pending === 0) return this.#result();
    return new Promise((resolve) => {
      this.#finished = resolve;
    });
  }

  /** Makes an object of the answer from `source`. */
  object(plan: ObjectPlan, source: unknown, place: Place): Data {
    const data: Data = plan.bare ? Object.create(null) : {};
    this.fill(data, plan, source, place);
    return data;
  }

  /** Fills an object key after key; throws the located error of a field that may not be null. */
  fill(data: Data, plan: ObjectPlan, source: unknown, place: Place | undefined): void {
    const { fields } = plan;
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as FieldPlan;
      const { key, leaf } = field;
      let own: Place | undefined;
      try {
        const value = this.#resolve(field, source, place);
        if (isPromise(value)) {
          // The key takes its rank now, whenever its value comes.
          data[key] = undefined;
          own = new Place(place, data, key, field.parentType.name, field.nullable);
          this.wait(value, field, own, field.complete);
        } else if (value === null || value === undefined) {
          if (!field.nullable) throw nullError(field);
          data[key] = null;
        } else if (leaf) data[key] = leaf(value);
        else {
          own = new Place(place, data, key, field.parentType.name, field.nullable);
          const made = field.complete(this, value, own);
          data[key] = own.lost ? null : made;
        }
      } catch (error) {
        const located = locatedError(error, field.nodes, pathTo(place, key));
        if (own) own.lost = true;
        if (!field.nullable) throw located;
        this.#errors.push(located);
        data[key] = null;
      }
    }
  }

  #resolve(field: FieldPlan, source: unknown, place: Place | undefined): unknown {
    const { resolve, name } = field;
    if (resolve) return resolve(source, this.#argumentsOf(field), this.context, new Info(this, field, place));
    if ((typeof source !== "object" && typeof source !== "function") || source === null) return undefined;
    const property = (source as Record<string, unknown>)[name];
    if (typeof property !== "function") return property;
    const method = property as (...args: unknown[]) => ReturnType<GraphQLFieldResolver<unknown, unknown>>;
    return method.call(source, this.#argumentsOf(field), this.context, new Info(this, field, place));
  }

  /** They depend on variables only: read once for all the objects that have the field. */
  #argumentsOf(field: FieldPlan): Record<string, unknown> {
    const { argumentsAt, definition, nodes } = field;
    if (argumentsAt < 0) return NOTHING;
    const known = this.#arguments[argumentsAt];
    if (known) return known;
    const read = getArgumentValues(definition, nodes[0] as (typeof nodes)[number], this.variables);
    this.#arguments[argumentsAt] = read;
    return read;
  }

  /** Puts at a place what `make` makes of a promised value, once it has come. */
  wait(
    promise: PromiseLike<unknown>,
    field: FieldPlan,
    place: Place,
    make: (run: Run, value: unknown, place: Place) => unknown,
  ): void {
    this.#pending += 1;
    promise.then(
      (value) => {
        if (!this.#isOver(place)) this.#arrive(value, field, place, make);
        this.#leave();
      },
      (error) => {
        if (!this.#isOver(place)) this.#miss(error, field, place);
        this.#leave();
      },
    );
  }

  /** Does nothing that comes at a place show any more? */
  #isOver(place: Place): boolean {
    return this.#data === null || isLost(place);
  }

  #arrive(value: unknown, field: FieldPlan, place: Place, make: FieldPlan["complete"]): void {
    try {
      if (value === null || value === undefined) {
        if (!place.nullable) throw nullError(field);
        place.container[place.key] = null;
        return;
      }
      const made = make(this, value, place);
      place.container[place.key] = place.lost ? null : made;
    } catch (error) {
      this.#miss(error, field, place);
    }
  }

  #miss(error: unknown, { nodes }: FieldPlan, place: Place): void {
    this.#fail(locatedError(error, nodes, pathTo(place)), place);
  }

  /** Notes an error, and puts null in the nearest place, from the one given upwards, that takes it. */
  #fail(error: GraphQLError, from: Place | undefined): void {
    this.#errors.push(error);
    let place = from;
    while (place && !place.nullable) {
      place.lost = true;
      place = place.above;
    }
    if (!place) this.#data = null;
    else {
      place.lost = true;
      place.container[place.key] = null;
    }
  }

  /** Notes the error of an item whose place takes null. */
  note(error: GraphQLError): void {
    this.#errors.push(error);
  }

  #leave(): void {
    this.#pending -= 1;
    if (this.#pending === 0) this.#finished?.(this.#result());
  }

  #result(): ExecutionResult {
    return this.#errors.length ? { errors: this.#errors, data: this.#data } : { data: this.#data };
  }
}
