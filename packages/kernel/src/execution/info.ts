import type { GraphQLResolveInfo } from "graphql";
import type { Place } from "./place.ts";
import type { FieldPlan } from "./plan.ts";
import type { Run } from "./run.ts";

type Path = GraphQLResolveInfo["path"];

/** What a resolver is told of its field, worked out when it looks, which few do. */
export class Info implements GraphQLResolveInfo {
  readonly #run: Run;
  readonly #field: FieldPlan;
  readonly #place: Place | undefined;

  constructor(run: Run, field: FieldPlan, place: Place | undefined) {
    this.#run = run;
    this.#field = field;
    this.#place = place;
  }

  get fieldName() {
    return this.#field.name;
  }
  get fieldNodes() {
    return this.#field.nodes;
  }
  get returnType() {
    return this.#field.definition.type;
  }
  get parentType() {
    return this.#field.parentType;
  }
  get path(): Path {
    const { key, parentType } = this.#field;
    return { prev: pathOf(this.#place), key, typename: parentType.name };
  }
  get schema() {
    return this.#run.plan.schema;
  }
  get fragments() {
    return Object.fromEntries(this.#run.plan.fragments);
  }
  get rootValue() {
    return undefined;
  }
  get operation() {
    return this.#run.plan.operation;
  }
  get variableValues() {
    return this.#run.variables;
  }
}

const pathOf = (place: Place | undefined): Path | undefined =>
  place && { prev: pathOf(place.above), key: place.key, typename: place.typename };
