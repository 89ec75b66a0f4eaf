import type { Contestant } from "./contestants.ts";
import { isClean, type Round } from "./load.ts";
import type { OperationName } from "./operations.ts";
import { median } from "./statistics.ts";

/** All rounds of one contestant on one operation with one number of connections. */
export interface Series {
  contestant: string;
  operation: OperationName;
  connections: number;
  rounds: Round[];
  /** Requests to subgraphs for one of its own. */
  fetches: number;
}

export interface ColdStart {
  contestant: string;
  /** Milliseconds to the first right answer, of each start. */
  milliseconds: number[];
}

export interface Results {
  series: Series[];
  coldStarts: ColdStart[];
}

/** Medians over the rounds that count. */
interface Summary {
  series: Series;
  throughput: number;
  least: number;
  most: number;
  p50: number;
  p99: number;
  cpu: number;
  busy: number;
  memory: number;
  voided: number;
}

/** What must be reached, in times the throughput of others. */
const TIMES_STOCK: Record<OperationName, number> = { widget: 10, portal: 7, dashboard: 8 };
const TIMES_HIVE = 5;
const OF_LIMIT = 0.85;
const FIRST_ANSWER = 1_000;

const OURS = "passerelle";
const STOCK = "apollo";
const LIMIT = "limit";

/** The tables in Markdown: one by operation and number of connections, then starts, then goals. */
export function report(results: Results, contestants: readonly Contestant[]): string {
  const titles = new Map(contestants.map(({ name, title }) => [name, title]));
  const title = (name: string) => titles.get(name) ?? name;
  const groups = groupsOf(results);
  const tables = groups.map((group) => {
    const [first] = group as [Summary];
    const { operation, connections } = first.series;
    const rows = group.map((one) => [
      title(one.series.contestant),
      `**${count(one.throughput)}** (${count(one.least)}–${count(one.most)})`,
      ratio(one, of(group, STOCK)),
      ratio(one, betterHive(group)),
      ratio(one, of(group, LIMIT)),
      tenths(one.p50),
      tenths(one.p99),
      count(one.cpu),
      `${count(one.busy * 100)} %`,
      count(one.memory),
      tenths(one.series.fetches),
      one.voided ? `${one.voided} void` : "",
    ]);
    return `### ${operation}, ${connections} connections\n\n${table(
      [
        "",
        "requests/s (min–max)",
        "× stock",
        "× Hive",
        "× limit",
        "p50 ms",
        "p99 ms",
        "CPU µs/request",
        "of a core",
        "MiB",
        "fetches",
        "rounds",
      ],
      rows,
    )}`;
  });
  const starts = results.coldStarts.map(({ contestant, milliseconds }) => [
    title(contestant),
    count(median(milliseconds)),
    `${count(Math.min(...milliseconds))}–${count(Math.max(...milliseconds))}`,
  ]);
  const parts = [...tables];
  if (starts.length)
    parts.push(`### First right answer after a start\n\n${table(["", "ms", "min–max"], starts)}`);
  const goals = goalsOf(results, groups);
  if (goals.length) parts.push(`### Goals\n\n${goals.map((line) => `- ${line}`).join("\n")}`);
  return parts.join("\n\n");
}

/** One line for each goal that the rounds can tell of, at the number of connections where it is furthest. */
function goalsOf({ coldStarts }: Results, groups: Summary[][]): string[] {
  const lines: string[] = [];
  for (const operation of new Set(groups.map(([first]) => (first as Summary).series.operation))) {
    const those = groups.filter(([first]) => (first as Summary).series.operation === operation);
    const worst = (other: (group: Summary[]) => Summary | undefined) => {
      const ratios = those.flatMap((group) => {
        const [ours, theirs] = [of(group, OURS), other(group)];
        return ours && theirs ? [ours.throughput / theirs.throughput] : [];
      });
      return ratios.length ? Math.min(...ratios) : undefined;
    };
    lines.push(
      ...atLeast(
        `${operation}: throughput of stock`,
        worst((group) => of(group, STOCK)),
        TIMES_STOCK[operation],
      ),
      ...atLeast(`${operation}: throughput of Hive's better mode`, worst(betterHive), TIMES_HIVE),
      ...atLeast(
        `${operation}: throughput of the limit`,
        worst((group) => of(group, LIMIT)),
        OF_LIMIT,
      ),
    );
  }
  const started = coldStarts.find(({ contestant }) => contestant === OURS);
  if (started) {
    const first = median(started.milliseconds);
    lines.push(
      `first answer after a start: ${count(first)} ms, at most ${FIRST_ANSWER}: ${verdict(first <= FIRST_ANSWER)}`,
    );
  }
  const memory = (name: string) => {
    const all = groups.flatMap((group) => of(group, name)?.memory ?? []);
    return all.length ? Math.max(...all) : Number.NaN;
  };
  const [ours, stock] = [memory(OURS), memory(STOCK)];
  if (ours && stock)
    lines.push(
      `memory after load: ${count(ours)} MiB, below ${count(stock)} of stock: ${verdict(ours < stock)}`,
    );
  return lines;
}

/** Nothing when someone was not there; not reached when someone had no round without failure. */
function atLeast(what: string, found: number | undefined, wanted: number): string[] {
  if (found === undefined) return [];
  if (Number.isNaN(found)) return [`${what}: no round without failure: **missed**`];
  return [`${what}: × ${found.toFixed(2)}, at least × ${wanted}: ${verdict(found >= wanted)}`];
}

const verdict = (reached: boolean) => (reached ? "**reached**" : "**missed**");

function groupsOf({ series }: Results): Summary[][] {
  const groups = Map.groupBy(series, ({ operation, connections }) => `${operation} ${connections}`);
  return [...groups.values()].map((group) => group.map(summary));
}

function summary(series: Series): Summary {
  const clean = series.rounds.filter(isClean);
  const of = (pick: (round: Round) => number) => clean.map(pick);
  const throughputs = of(({ requestsPerSecond }) => requestsPerSecond);
  return {
    series,
    throughput: median(throughputs),
    least: throughputs.length ? Math.min(...throughputs) : Number.NaN,
    most: throughputs.length ? Math.max(...throughputs) : Number.NaN,
    p50: median(of(({ p50 }) => p50)),
    p99: median(of(({ p99 }) => p99)),
    cpu: median(of(({ cpuMicroseconds }) => cpuMicroseconds)),
    busy: median(of(({ busy }) => busy)),
    memory: clean.at(-1)?.residentMiB ?? Number.NaN,
    voided: series.rounds.length - clean.length,
  };
}

const of = (group: Summary[], name: string) => group.find(({ series }) => series.contestant === name);

/** The quicker of Hive's two modes, here. */
const betterHive = (group: Summary[]): Summary | undefined =>
  group
    .filter(({ series, throughput }) => series.contestant.startsWith("hive") && !Number.isNaN(throughput))
    .sort((a, b) => b.throughput - a.throughput)[0];

const ratio = (one: Summary, other: Summary | undefined): string =>
  other && !Number.isNaN(one.throughput / other.throughput)
    ? (one.throughput / other.throughput).toFixed(2)
    : "";

const count = (value: number): string => (Number.isNaN(value) ? "none" : String(Math.round(value)));

const tenths = (value: number): string => (Number.isNaN(value) ? "none" : value.toFixed(1));

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(head.map((_, index) => (index === 0 ? "---" : "---:")));
  return [line(head), rule, ...rows.map(line)].join("\n");
}
