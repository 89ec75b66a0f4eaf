import type { JsonObject } from "../compile/executable.ts";
import type { Meter, PreparedOperation } from "../engine.ts";
import type { Shape } from "../project/shape.ts";
import { ActualCost } from "./actual.ts";
import type { CostModel } from "./model.ts";
import { type CostProgram, evaluateCost } from "./program.ts";

/** What all operations of one graph are weighed by. */
export interface Scales {
  model: CostModel;
  actual: ActualCost;
}

/** Undefined for a graph that does not say what its fields cost. */
export const scalesOf = (model: CostModel | undefined): Scales | undefined =>
  model && { model, actual: new ActualCost(model) };

type Given = Readonly<Record<string, unknown>>;

/** What one operation costs: estimated for the variables of a request, measured on what was fetched for it. */
export class OperationCost {
  readonly #scales: Scales;
  readonly #program: CostProgram;

  constructor(scales: Scales, program: CostProgram) {
    this.#scales = scales;
    this.#program = program;
  }

  estimate(given: Given): number {
    return evaluateCost(this.#program, this.#scales.model, given);
  }

  /** Tells the meter, if anyone reads it, what data of that shape cost. */
  measure(
    meter: Meter | undefined,
    {
      kind,
      shape,
      data,
      given,
    }: { kind: PreparedOperation["kind"]; shape: Shape; data: JsonObject; given: Given },
  ): void {
    if (!meter) return;
    const { defaults } = this.#program;
    meter.measured(
      this.#scales.actual.of(kind, shape, data, (name) => {
        const value = Object.hasOwn(given, name) ? given[name] : undefined;
        return value === undefined ? defaults[name] : value;
      }),
    );
  }
}
