import type { Round } from "../load.ts";
import { isClean } from "../load.ts";
import { median } from "../statistics.ts";
import type { OperationName } from "./operations.ts";

/** One round, with what Postgres used for each answer. */
export interface StackRound extends Round {
  postgresMicroseconds: number;
}

/** The rounds of both contestants on one operation. */
export interface Comparison {
  operation: OperationName;
  ours: readonly StackRound[];
  limit: readonly StackRound[];
}

/** Throughput of the limit that is to be reached. */
export const OF_LIMIT = 0.5;

/** A table in Markdown, medians over the rounds without failure, then whether the goal is reached. */
export function report(comparisons: readonly Comparison[]): string {
  const head =
    "| operation | | requests/s (min–max) | × limit | p50 ms | p99 ms | CPU µs/request | of Postgres | rounds |";
  const lines = comparisons.flatMap((one) => [
    line(one.operation, "our stack", one.ours, ratioOf(one)),
    line("", "the limit", one.limit, 1),
  ]);
  const goals = comparisons.map((one) => {
    const ratio = ratioOf(one);
    return `- ${one.operation}: × ${ratio.toFixed(2)} of the limit, at least × ${OF_LIMIT}: **${ratio >= OF_LIMIT ? "reached" : "missed"}**`;
  });
  return [
    head,
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
    "",
    ...goals,
  ].join("\n");
}

const ratioOf = ({ ours, limit }: Comparison): number => throughput(ours) / throughput(limit);

const throughput = (rounds: readonly StackRound[]): number =>
  median(rounds.filter(isClean).map(({ requestsPerSecond }) => requestsPerSecond));

function line(operation: string, who: string, rounds: readonly StackRound[], ratio: number): string {
  const clean = rounds.filter(isClean);
  const of = (pick: (round: StackRound) => number) => median(clean.map(pick));
  const speeds = clean.map(({ requestsPerSecond }) => requestsPerSecond);
  const cells = [
    operation,
    who,
    `**${throughput(rounds).toFixed(1)}** (${Math.min(...speeds).toFixed(0)}–${Math.max(...speeds).toFixed(0)})`,
    ratio.toFixed(2),
    of(({ p50 }) => p50).toFixed(0),
    of(({ p99 }) => p99).toFixed(0),
    of(({ cpuMicroseconds }) => cpuMicroseconds).toFixed(0),
    of(({ postgresMicroseconds }) => postgresMicroseconds).toFixed(0),
    `${clean.length} of ${rounds.length}`,
  ];
  return `| ${cells.join(" | ")} |`;
}
