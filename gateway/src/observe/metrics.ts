import { ERROR_CODES } from "@passerelle/kernel/errors";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Seconds: from an answer in memory to one that is given up. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COSTS = [1, 10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000];

/** What the gateway counts, as Prometheus reads it: nothing in it is personal, and every label has a bounded set of values. */
export class Metrics {
  readonly registry = new Registry();
  readonly operations = this.#histogram(
    "passerelle_operation_seconds",
    "From a request to its answer, by name of the operation, kind and what came of it.",
    ["operation", "kind", "outcome"],
    SECONDS,
  );
  readonly subgraphs = this.#histogram(
    "passerelle_subgraph_seconds",
    "From a request to a subgraph to its answer.",
    ["subgraph", "outcome"],
    SECONDS,
  );
  readonly cost = this.#histogram(
    "passerelle_operation_cost",
    "Cost of operations: estimated before, measured after.",
    ["moment"],
    COSTS,
  );
  readonly errors = this.#counter("passerelle_errors_total", "Errors told to clients, by code.", ["code"]);
  readonly refused = this.#counter(
    "passerelle_refused_total",
    "Requests refused before an operation was known, by code.",
    ["code"],
  );
  readonly cache = this.#counter("passerelle_cache_total", "Look-ups in the caches, by cache and result.", [
    "cache",
    "result",
  ]);
  readonly deprecated = this.#counter(
    "passerelle_deprecated_field_total",
    "Operations that use a deprecated field, by field and consumer.",
    ["field", "consumer"],
  );

  constructor() {
    // Event loop lag, memory, garbage collection, processor time.
    collectDefaultMetrics({ register: this.registry, prefix: "passerelle_" });
  }

  /** A value that is read when the metrics are. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[], buckets: number[]) {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}

/** Codes of the specifications that are not ours. */
const STANDARD = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
]);

/** A code as a label: a subgraph may have any of its own. */
export const codeLabel = (code: unknown): string =>
  typeof code === "string" && (code in ERROR_CODES || STANDARD.has(code)) ? code : "other";
