import type { IncrementalPart } from "../../engine.ts";
import type { GeneratedOperation } from "../../oracle/operations.ts";
import { shrink } from "../../oracle/shrink.ts";
import type { NamedScenario } from "../../scenarios/every-scenario.ts";
import { type TruthGraph, truthGraph } from "../truth-graph.ts";
import { deferredOperationOf } from "./deferred-operations.ts";
import { faultsOf } from "./judge.ts";
import { DeferReference } from "./reference.ts";

/** Compares our parts of deferred operations on one scenario with those of the reference. */
export class DeferCheck {
  readonly #named: NamedScenario;
  readonly #graph: TruthGraph;
  readonly #reference: DeferReference;
  /** Operations that came in several parts. */
  parted = 0;

  private constructor(named: NamedScenario, graph: TruthGraph) {
    this.#named = named;
    this.#graph = graph;
    this.#reference = new DeferReference(graph);
  }

  static async of(named: NamedScenario): Promise<DeferCheck> {
    return new DeferCheck(named, await truthGraph(named.scenario));
  }

  /** Throws what differs for one number, on the truth and on it perturbed, the operation made small. */
  async run(seed: number): Promise<void> {
    const { schema } = this.#graph.engine;
    const operation = deferredOperationOf(schema, seed, this.#named.scenario.values);
    for (const perturbed of [0, seed]) {
      if (!(await this.faults(operation, perturbed)).length) continue;
      const { query, variables } = await shrink(schema, operation, async (smaller) =>
        Boolean((await this.faults(smaller, perturbed)).length),
      );
      throw new Error(
        [
          `SEED=${seed} SCENARIO=${this.#named.name} npm test -- live/defer/generated`,
          `data perturbed by ${perturbed}, variables ${JSON.stringify(variables)}`,
          query,
          ...(await this.faults({ query, variables }, perturbed)),
        ].join("\n"),
      );
    }
  }

  async faults(operation: GeneratedOperation, perturbed: number): Promise<string[]> {
    const expected = this.#reference.parts(operation, perturbed);
    this.#graph.renew(perturbed);
    try {
      const parts = await this.#parts(operation);
      if (parts.length > 1) this.parted++;
      return faultsOf(parts, expected);
    } catch (thrown) {
      return [String(thrown)];
    }
  }

  get schema() {
    return this.#graph.engine.schema;
  }

  close(): Promise<void> {
    return this.#graph.close();
  }

  /** One whole answer is one part. */
  async #parts({ query, variables }: GeneratedOperation): Promise<IncrementalPart[]> {
    const prepared = await this.#graph.engine.prepare(query);
    const outcome =
      prepared.kind === "refused" ? prepared : await prepared.run({ variables, incremental: true });
    if (outcome.kind === "refused") return [{ data: null, errors: outcome.errors, hasNext: false }];
    if (outcome.kind === "answer") return [{ ...outcome.answer, hasNext: false }];
    if (outcome.kind === "events") throw new Error("no subscription was asked");
    const parts: IncrementalPart[] = [];
    for await (const part of outcome.parts) parts.push(structuredClone(part));
    return parts;
  }
}
