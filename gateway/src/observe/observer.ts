import type { Logger } from "@passerelle/kernel/logger";
import { isTracing, presentSpan } from "@passerelle/kernel/tracing/tracing";
import type { GraphQLSchema } from "graphql";
import type { Outcome } from "../engine/engine.ts";
import type { Passage } from "../http/door.ts";
import type { CostReport } from "../limits/meter.ts";
import type { Transport } from "../transport/transport.ts";
import { codeLabel, Metrics } from "./metrics.ts";
import { operationNames } from "./operation-names.ts";
import { seriesOf } from "./series.ts";
import { timedTransport } from "./timed-transport.ts";
import { tracedTransport } from "./traced-transport.ts";
import { deprecationsOf } from "./usage/deprecations.ts";
import { UsageCounter } from "./usage/usage-counter.ts";

/** Sees what passes: every operation with what came of it, every request to a subgraph. */
export interface Observer {
  readonly metrics: Metrics;
  settle(outcome: Outcome, passage: Passage | undefined): void;
  /** The way to a subgraph, seen: one and the same for one way. */
  watched(name: string, transport: Transport): Transport;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

export interface ObserverOptions {
  log: Logger;
  /** Schema that the callers of a contract see; that of all of the graph without one. */
  schemaOf(contract?: string): GraphQLSchema;
  /** File of who uses what; nothing is counted without one. */
  usageFile?: string | undefined;
}

export function createObserver({ log, schemaOf, usageFile }: ObserverOptions): Observer {
  const metrics = new Metrics();
  const operations = seriesOf(metrics.operations, ["operation", "kind", "outcome"]);
  const subgraphs = seriesOf(metrics.subgraphs, ["subgraph", "outcome"]);
  const costs = seriesOf(metrics.cost, ["moment"]);
  const [estimated, measured] = [costs("estimated"), costs("measured")];
  const nameOf = operationNames();
  const ways = new WeakMap<Transport, Transport>();
  const isDeprecated = deprecationTest(schemaOf);
  const usage = usageFile
    ? new UsageCounter({
        file: usageFile,
        log,
        onUse(field, consumer, count) {
          if (isDeprecated(field)) metrics.deprecated.inc({ field, consumer }, count);
        },
      })
    : undefined;

  const write = (
    passage: Passage,
    operation: string,
    outcome: string,
    milliseconds: number,
    codes: string[],
  ) =>
    log.info(
      {
        operation,
        kind: passage.operation.kind,
        outcome,
        milliseconds: Math.round(milliseconds * 10) / 10,
        consumer: passage.identity.consumer,
        contract: passage.identity.contract,
        cost: passage.extensions.cost,
        codes: codes.length ? [...new Set(codes)] : undefined,
      },
      "operation",
    );

  return {
    metrics,
    settle(outcome, passage) {
      traceOutcome(outcome, passage, nameOf);
      const codes = codesOf(outcome);
      for (const code of codes) metrics.errors.inc({ code });
      if (!passage) {
        metrics.refused.inc({ code: codes[0] ?? "other" });
        return;
      }
      const { operation, identity, asked, started } = passage;
      const milliseconds = performance.now() - started;
      const name = nameOf(passage);
      const came = labelOf(outcome);
      operations(name, operation.kind, came)(milliseconds / 1_000);
      const cost = passage.extensions.cost as CostReport | undefined;
      if (cost) estimated(cost.requestedQueryCost);
      if (cost?.actualQueryCost !== undefined) measured(cost.actualQueryCost);
      usage?.count({
        operation,
        schema: schemaOf(identity.contract),
        query: asked.query,
        operationName: asked.operationName,
        consumer: identity.consumer,
      });
      if (log.isLevelEnabled("info")) write(passage, name, came, milliseconds, codes);
    },
    watched(name, transport) {
      const known = ways.get(transport);
      if (known) return known;
      const way = isTracing() ? tracedTransport(name, transport) : transport;
      const made = timedTransport(way, (milliseconds, outcome) =>
        subgraphs(name, outcome)(milliseconds / 1_000),
      );
      ways.set(transport, made);
      return made;
    },
    close: async () => usage?.close(),
  };
}

const NONE: string[] = [];

function codesOf(outcome: Outcome): string[] {
  const errors =
    outcome.kind === "refused"
      ? outcome.errors
      : outcome.kind === "answer"
        ? outcome.answer.errors
        : undefined;
  return errors?.length ? errors.map(({ extensions }) => codeLabel(extensions?.code)) : NONE;
}

/** The present span is that of the request: named, now that it is known what was asked. */
function traceOutcome(
  outcome: Outcome,
  passage: Passage | undefined,
  nameOf: (passage: Passage) => string,
): void {
  const span = isTracing() ? presentSpan() : undefined;
  if (!span) return;
  if (passage) {
    const { operation, identity } = passage;
    span.updateName(`${operation.kind} ${nameOf(passage)}`);
    span.setAttributes({
      "graphql.operation.type": operation.kind,
      "passerelle.consumer": identity.consumer,
    });
  }
  span.setAttribute("passerelle.outcome", labelOf(outcome));
}

/** `partial`: data beside errors. */
function labelOf(outcome: Outcome): string {
  if (outcome.kind !== "answer") return outcome.kind;
  const { data, errors } = outcome.answer;
  return errors?.length ? (data ? "partial" : "failed") : "answered";
}

/** Is a coordinate of the present graph to go? Read again when the graph has changed. */
function deprecationTest(schemaOf: ObserverOptions["schemaOf"]): (coordinate: string) => boolean {
  let known: { schema: GraphQLSchema; deprecated: ReadonlyMap<string, unknown> } | undefined;
  return (coordinate) => {
    const schema = schemaOf();
    if (known?.schema !== schema) known = { schema, deprecated: deprecationsOf(schema) };
    return known.deprecated.has(coordinate);
  };
}
