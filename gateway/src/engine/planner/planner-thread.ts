import { parentPort, workerData } from "node:worker_threads";
import { apolloPlanner } from "./apollo-planner.ts";
import type { Planner, SchemaFacts } from "./planner.ts";
import type { PlannerJob, PlannerReply, PlannerThreadData, Unusable } from "./thread-messages.ts";

/** What the planner's thread runs: one job after the other, each answered with plain data. */
const port = parentPort;
if (!port) throw new Error("this file is the body of a worker thread");

const say = (reply: PlannerReply) => port.postMessage(reply);

const { supergraphs, options } = workerData as PlannerThreadData;
const planners = new Map<string, Planner>();

const open = (graph: string): Planner => {
  const known = planners.get(graph);
  if (known) return known;
  const supergraphSdl = new Map(supergraphs).get(graph) ?? "";
  const made = apolloPlanner({ ...options, supergraphSdl });
  planners.set(graph, made);
  return made;
};
const unusable = (error: unknown): Unusable => ({
  kind: "unusable",
  reason: error instanceof Error ? error.message : String(error),
});

try {
  say({ kind: "ready", facts: open(supergraphs[0]?.[0] ?? "").facts, cpu: cpuSoFar() });
} catch (error) {
  say(unusable(error));
}

port.on("message", async ({ id, graph, task }: PlannerJob) => {
  try {
    const result = task.kind === "open" ? factsOf(graph) : await run(open(graph), task);
    say({ kind: "done", id, result, cpu: cpuSoFar() });
  } catch (error) {
    const overflow = error instanceof RangeError;
    const reason = error instanceof Error ? (error.stack ?? "") : "";
    say({ kind: "failed", id, overflow, reason, cpu: cpuSoFar() });
  }
});

function factsOf(graph: string): SchemaFacts | Unusable {
  try {
    return open(graph).facts;
  } catch (error) {
    return unusable(error);
  }
}

function run(own: Planner, task: Exclude<PlannerJob["task"], { kind: "open" }>): Promise<unknown> {
  switch (task.kind) {
    case "document":
      return own.document(task.query, task.operationName);
    case "plan":
      return own.plan(task.request);
    case "introspect":
      return own.introspect(task.request);
  }
}

/** Milliseconds of processor time of this thread. */
function cpuSoFar(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
