import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { askAll, bodiesOf, firstDifference } from "./answers.ts";
import { CONTESTANTS, type Contestant } from "./contestants.ts";
import { isClean, load } from "./load.ts";
import { OPERATIONS, type OperationName } from "./operations.ts";
import { installPeers, peerVersions } from "./peers.ts";
import { endAll } from "./processes.ts";
import { type CpuProfile, selfTimes } from "./profile.ts";
import { type ColdStart, type Results, report, type Series } from "./report.ts";
import { type OpenStage, openStage } from "./stage.ts";
import { type Started, startContestant } from "./start-contestant.ts";

const HELP = `Measures our gateway beside others, on the same subgraphs, over HTTP (Linux). See bench/README.md.

  npm run bench:gateway -- [options]

  --rounds N            rounds of each contestant (5)
  --seconds N           seconds of a round, and of the warm-up before the first (5)
  --connections N,N     connections that load a contestant (32,64)
  --only NAME,NAME      contestants: ${CONTESTANTS.map(({ name }) => name).join(", ")}
  --operations NAME,…   operations: ${OPERATIONS.join(", ")}; also --operation
  --starts N            cold starts of each contestant (5)
  --delay MS            what the subgraphs wait before each answer (0)
  --profile NAME        runs one contestant under --cpu-prof, and prints the functions it spends most time in
  --help                this text
`;

const results = join(import.meta.dirname, "results");
const say = (text: string) => process.stderr.write(`${text}\n`);

runCommand(async () => {
  try {
    await bench();
  } finally {
    endAll();
  }
});

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "5" },
      connections: { type: "string", default: "32,64" },
      only: { type: "string", default: CONTESTANTS.map(({ name }) => name).join() },
      operations: { type: "string" },
      operation: { type: "string" },
      starts: { type: "string", default: "5" },
      delay: { type: "string", default: "0" },
      profile: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const plan: Plan = {
    rounds: whole("rounds", values.rounds, 1, 100),
    seconds: whole("seconds", values.seconds, 1, 300),
    connections: values.connections.split(",").map((text) => whole("connections", text, 1, 1_000)),
    operations: named(values.operations ?? values.operation ?? OPERATIONS.join(), OPERATIONS),
    contestants: CONTESTANTS.filter(({ name }) =>
      named(
        values.profile ?? values.only,
        CONTESTANTS.map((one) => one.name),
      ).includes(name),
    ),
    starts: whole("starts", values.starts, 0, 100),
    delay: whole("delay", values.delay, 0, 10_000),
  };
  if (plan.contestants.some(({ peer }) => peer)) installPeers();
  mkdirSync(results, { recursive: true });
  const stage = await openStage(plan.delay);
  if (values.profile) await profile(plan, stage);
  else await compare(plan, stage);
}

interface Plan {
  rounds: number;
  seconds: number;
  connections: number[];
  operations: OperationName[];
  contestants: Contestant[];
  starts: number;
  delay: number;
}

/** Bytes of each checked answer, by contestant and operation: sizes differ by the order of keys and escapes. */
type Sizes = Map<string, number[]>;

async function compare(plan: Plan, stage: OpenStage): Promise<void> {
  const began = new Date();
  const contestants = await startAll(plan.contestants, stage);
  const { sizes, reference } = await checkAnswers(plan, contestants);
  const coldStarts = await measureStarts(plan, stage, reference);
  const series: Series[] = [];
  for (const operation of plan.operations)
    for (const connections of plan.connections)
      series.push(...(await measure({ plan, stage, contestants, sizes, operation, connections })));
  const found: Results = { series, coldStarts };
  process.stdout.write(`${report(found, plan.contestants)}\n`);
  const file = join(results, `${began.toISOString().replaceAll(":", "-").slice(0, 19)}.json`);
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const { contestants: measured, ...options } = plan;
  writeFileSync(
    file,
    JSON.stringify(
      {
        began,
        machine,
        peers: peerVersions(),
        options,
        contestants: measured.map(({ name }) => name),
        ...found,
      },
      null,
      2,
    ),
  );
  say(`All rounds: ${relative(process.cwd(), file)}`);
}

async function startAll(contestants: readonly Contestant[], stage: OpenStage): Promise<Started[]> {
  const [body] = bodiesOf("widget") as [string];
  const started: Started[] = [];
  for (const contestant of contestants) {
    say(`Starting ${contestant.title}…`);
    started.push(await startContestant(contestant, stage, { body, isRight: () => true }));
  }
  return started;
}

/** Refuses to measure contestants that do not all give the same data for every set of variables. */
async function checkAnswers(plan: Plan, contestants: readonly Started[]) {
  const sizes: Sizes = new Map();
  let reference: unknown;
  for (const operation of new Set<OperationName>(["widget", ...plan.operations])) {
    const bodies = bodiesOf(operation);
    let known: unknown[] | undefined;
    for (const { contestant, url, headers } of contestants) {
      const answers = await askAll(url, bodies, headers).catch((error: unknown) => {
        throw new OperatorError(`${contestant.title}, ${operation}: ${String(error)}`);
      });
      known ??= answers.map(({ data }) => data);
      for (const [index, { data }] of answers.entries()) {
        const difference = firstDifference(data, known[index]);
        if (difference)
          throw new OperatorError(
            `${contestant.title} and ${contestants[0]?.contestant.title} disagree on ${operation}, set ${index} of variables:\n${difference}`,
          );
      }
      sizes.set(
        `${contestant.name} ${operation}`,
        answers.map(({ size }) => size),
      );
    }
    if (operation === "widget") reference = known?.[0];
    const all = sizes.get(`${contestants[0]?.contestant.name} ${operation}`) ?? [];
    say(
      `${operation}: same data from all for ${bodies.length} sets of variables, ${Math.min(...all)} to ${Math.max(...all)} bytes.`,
    );
  }
  return { sizes, reference };
}

async function measureStarts(plan: Plan, stage: OpenStage, reference: unknown): Promise<ColdStart[]> {
  if (plan.starts === 0) return [];
  const [body] = bodiesOf("widget") as [string];
  const starts = plan.contestants.map(({ name }): ColdStart => ({ contestant: name, milliseconds: [] }));
  for (let index = 1; index <= plan.starts; index++) {
    say(`Cold starts, ${index} of ${plan.starts}…`);
    for (const [at, contestant] of plan.contestants.entries()) {
      const { running, firstAnswer } = await startContestant(contestant, stage, {
        body,
        isRight: ({ data }) => !firstDifference(data, reference),
      });
      await running.stop();
      starts[at]?.milliseconds.push(firstAnswer);
    }
  }
  return starts;
}

interface Measure {
  plan: Plan;
  stage: OpenStage;
  contestants: readonly Started[];
  sizes: Sizes;
  operation: OperationName;
  connections: number;
}

/** A warm-up of each contestant, then rounds: each contestant once in each, so that what disturbs one disturbs all. */
async function measure({
  plan,
  stage,
  contestants,
  sizes,
  operation,
  connections,
}: Measure): Promise<Series[]> {
  const bodies = bodiesOf(operation);
  const one = ({ contestant, running, url, headers }: Started) =>
    load({
      url,
      headers,
      pid: running.pid,
      bodies,
      sizes: sizes.get(`${contestant.name} ${operation}`) ?? [],
      connections,
      seconds: plan.seconds,
    }).catch((error: unknown) => {
      throw new OperatorError(`${contestant.title} under load: ${String(error)}\n${running.said()}`);
    });
  const series: Series[] = [];
  for (const started of contestants) {
    const before = await stage.asked();
    const warmUp = await one(started);
    if (!isClean(warmUp))
      say(`${started.contestant.title} failed in its warm-up: ${JSON.stringify(warmUp.failures)}`);
    const after = await stage.asked();
    series.push({
      contestant: started.contestant.name,
      operation,
      connections,
      rounds: [],
      fetches: (after.requests - before.requests) / warmUp.answers,
    });
  }
  const before = await stage.asked();
  for (let round = 1; round <= plan.rounds; round++)
    for (const [at, started] of contestants.entries()) {
      const done = await one(started);
      series[at]?.rounds.push(done);
      say(
        `${operation}, ${connections} connections, round ${round}: ${started.contestant.title} ${done.requestsPerSecond.toFixed(0)}/s${isClean(done) ? "" : `, VOID: ${JSON.stringify(done.failures)}`}`,
      );
    }
  const misses = (await stage.asked()).misses - before.misses;
  if (misses)
    say(
      `The subgraphs had ${misses} requests in these rounds that warm-up had not shown them: they cost more there.`,
    );
  return series;
}

/** Loads one contestant under the profiler of V8. */
async function profile(plan: Plan, stage: OpenStage): Promise<void> {
  const [contestant] = plan.contestants as [Contestant];
  const [operation] = plan.operations as [OperationName];
  const [connections] = plan.connections as [number];
  const folder = join(results, `profile-${contestant.name}-${operation}-${Date.now()}`);
  const bodies = bodiesOf(operation);
  const started = await startContestant(contestant, stage, {
    body: bodies[0] as string,
    isRight: () => true,
    nodeOptions: [
      "--cpu-prof",
      `--cpu-prof-dir=${folder}`,
      "--cpu-prof-interval=500",
      `--import=${new URL("end-on-signal.ts", import.meta.url)}`,
    ],
  });
  const answers = await askAll(started.url, bodies, started.headers);
  const sizes = answers.map(({ size }) => size);
  // What came before, the start and the compilation of the operation, is in the file but not in the list.
  const from = Number(process.hrtime.bigint() / 1_000n);
  const { requestsPerSecond, failures } = await load({
    url: started.url,
    headers: started.headers,
    pid: started.running.pid,
    bodies,
    sizes,
    connections,
    seconds: plan.seconds,
  });
  await started.running.stop("SIGUSR2");
  // One file for each thread; that of the main one, with the most samples, says what a request costs.
  const [largest] = readdirSync(folder)
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }))
    .sort((a, b) => b.text.length - a.text.length);
  if (!largest) throw new Error("Node wrote no profile.");
  say(`${requestsPerSecond.toFixed(0)} requests/s under the profiler; failures: ${JSON.stringify(failures)}`);
  for (const { name, place, milliseconds, share } of selfTimes(
    JSON.parse(largest.text) as CpuProfile,
    from,
    25,
  ))
    process.stdout.write(
      `${(share * 100).toFixed(1).padStart(5)} % ${milliseconds.toFixed(0).padStart(6)} ms  ${name}  ${place}\n`,
    );
  process.stdout.write(`${relative(process.cwd(), join(folder, largest.name))}\n`);
}

function whole(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new OperatorError(`--${option} takes a whole number from ${least} to ${most}; got "${text}".`);
}

function named<Name extends string>(text: string, names: readonly Name[]): Name[] {
  return text.split(",").map((given) => {
    const name = names.find((one) => one === given);
    if (name) return name;
    throw new OperatorError(`"${given}" is none of ${names.join(", ")}.`);
  });
}
