import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { type Answer, ask, firstDifference } from "../answers.ts";
import { isClean, load } from "../load.ts";
import { endAll } from "../processes.ts";
import { type ContestantName, type Started, startContestant } from "./contestants.ts";
import { loadRegion, type Region } from "./data.ts";
import { OPERATIONS, type OperationName, readOperation } from "./operations.ts";
import { postgresSeconds } from "./postgres-usage.ts";
import { profileOptions, readProfile } from "./profile.ts";
import { type Comparison, report, type StackRound } from "./report.ts";
import { drawVariables } from "./variables.ts";

const HELP = `Measures the whole stack in one process beside handlers written by hand (Linux). See bench/stack/README.md.

  npm run bench:stack -- [options]

  --rounds N           rounds of each contestant (5)
  --seconds N          seconds of a round, and of the warm-up before the first (5)
  --connections N      connections that load a contestant (32)
  --operations NAME,…  operations: ${OPERATIONS.join(", ")}
  --profile            runs our stack alone under --cpu-prof, and prints the functions it spends most time in
  --help               this text
`;

const results = join(import.meta.dirname, "../results");
const say = (text: string) => process.stderr.write(`${text}\n`);

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "5" },
      connections: { type: "string", default: "32" },
      operations: { type: "string", default: OPERATIONS.join() },
      profile: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const plan: Plan = {
    rounds: whole("rounds", values.rounds),
    seconds: whole("seconds", values.seconds),
    connections: whole("connections", values.connections),
    operations: values.operations.split(",").map(named),
  };
  const now = new Date();
  say("Loading the demo region at full size…");
  const region = await loadRegion(now);
  try {
    if (values.profile) await profile(plan, region, now);
    else await compare(plan, region, now);
  } finally {
    endAll();
    await region.release();
  }
});

interface Plan {
  rounds: number;
  seconds: number;
  connections: number;
  operations: OperationName[];
}

async function compare(plan: Plan, region: Region, now: Date): Promise<void> {
  const bodies = await bodiesOf(region);
  const contestants = [
    await startContestant("ours", { adminUrl: region.adminUrl, now }),
    await startContestant("limit", { adminUrl: region.adminUrl, now }),
  ] as const;
  const comparisons: Comparison[] = [];
  for (const operation of plan.operations) {
    const sizes = await checkAnswers(operation, bodies[operation], contestants);
    const measure = { plan, region, bodies: bodies[operation], sizes };
    for (const one of contestants) await round(one, measure);
    const rounds: Record<ContestantName, StackRound[]> = { ours: [], limit: [] };
    for (let number = 1; number <= plan.rounds; number++)
      for (const one of contestants) {
        const done = await round(one, measure);
        rounds[one.name].push(done);
        const failed = isClean(done) ? "" : `, VOID: ${JSON.stringify(done.failures)}`;
        say(`${operation}, round ${number}: ${one.name} ${done.requestsPerSecond.toFixed(1)}/s${failed}`);
      }
    comparisons.push({ operation, ...rounds });
  }
  process.stdout.write(`${report(comparisons)}\n`);
  mkdirSync(results, { recursive: true });
  const file = join(results, `stack-${now.toISOString().replaceAll(":", "-").slice(0, 19)}.json`);
  writeFileSync(file, JSON.stringify({ began: now, node: process.version, plan, comparisons }, null, 2));
  say(`All rounds: ${relative(process.cwd(), file)}`);
}

type Bodies = Record<OperationName, readonly string[]>;

async function bodiesOf({ adminUrl }: Region): Promise<Bodies> {
  const sets = await drawVariables(adminUrl);
  return Object.fromEntries(
    OPERATIONS.map((operation) => {
      const query = readOperation(operation);
      return [operation, sets[operation].map((variables) => JSON.stringify({ query, variables }))];
    }),
  ) as Record<string, readonly string[]> as Bodies;
}

/** Refuses to measure contestants that do not give the same bytes of data for every set of variables. */
async function checkAnswers(
  operation: OperationName,
  bodies: readonly string[],
  [ours, limit]: readonly [Started, Started],
): Promise<Record<ContestantName, number[]>> {
  const sizes: Record<ContestantName, number[]> = { ours: [], limit: [] };
  for (const [index, body] of bodies.entries()) {
    const asked = ({ url, name, running }: Started): Promise<Answer> =>
      ask(url, body).catch((error: unknown) => {
        throw new OperatorError(`${name}, ${operation}, set ${index}: ${String(error)}\n${running.said()}`);
      });
    const [one, other] = [await asked(ours), await asked(limit)];
    if (JSON.stringify(one.data) !== JSON.stringify(other.data))
      throw new OperatorError(
        `Our stack and the limit disagree on ${operation}, set ${index} of variables:\n${firstDifference(one.data, other.data) ?? "the order of keys"}\n${body.slice(-300)}`,
      );
    sizes.ours.push(one.size);
    sizes.limit.push(other.size);
  }
  say(
    `${operation}: the same bytes of data for ${bodies.length} sets, ${Math.min(...sizes.ours)} to ${Math.max(...sizes.ours)}.`,
  );
  return sizes;
}

interface Measure {
  plan: Plan;
  region: Region;
  bodies: readonly string[];
  sizes: Record<ContestantName, number[]>;
}

async function round(one: Started, { plan, region, bodies, sizes }: Measure): Promise<StackRound> {
  const before = postgresSeconds(region.postmaster);
  const done = await load({
    url: one.url,
    pid: one.running.pid,
    bodies,
    sizes: sizes[one.name],
    connections: plan.connections,
    seconds: plan.seconds,
  });
  const used = postgresSeconds(region.postmaster) - before;
  return { ...done, postgresMicroseconds: (used * 1e6) / done.answers };
}

async function profile(plan: Plan, region: Region, now: Date): Promise<void> {
  const bodies = await bodiesOf(region);
  for (const operation of plan.operations) {
    const folder = join(results, `profile-stack-${operation}-${Date.now()}`);
    const started = await startContestant("ours", {
      adminUrl: region.adminUrl,
      now,
      nodeOptions: profileOptions(folder),
    });
    const sizes: number[] = [];
    for (const body of bodies[operation]) sizes.push((await ask(started.url, body)).size);
    const measure = { plan, region, bodies: bodies[operation], sizes: { ours: sizes, limit: [] } };
    const from = Number(process.hrtime.bigint() / 1_000n);
    const { requestsPerSecond, cpuMicroseconds, postgresMicroseconds } = await round(started, measure);
    await started.running.stop("SIGUSR2");
    say(
      `${operation}: ${requestsPerSecond.toFixed(1)}/s, ${cpuMicroseconds.toFixed(0)} µs of processor a request, ${postgresMicroseconds.toFixed(0)} of Postgres`,
    );
    process.stdout.write(`${readProfile(folder, from)}\n${relative(process.cwd(), folder)}\n`);
  }
}

function whole(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 1_000) return value;
  throw new OperatorError(`--${option} takes a whole number from 1 to 1000; got "${text}".`);
}

function named(text: string): OperationName {
  const found = OPERATIONS.find((one) => one === text);
  if (found) return found;
  throw new OperatorError(`"${text}" is none of ${OPERATIONS.join(", ")}.`);
}
