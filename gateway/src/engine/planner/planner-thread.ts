import { parentPort, workerData } from "node:worker_threads";
import { type ApolloPlannerOptions, apolloPlanner } from "./apollo-planner.ts";
import type { Planner } from "./planner.ts";
import type { PlannerJob, PlannerReply } from "./thread.ts";

/** What the planner's thread runs: one job after the other, each answered with plain data. */
const port = parentPort;
if (!port) throw new Error("this file is the body of a worker thread");

const say = (reply: PlannerReply) => port.postMessage(reply);

let planner: Planner | undefined;
try {
  planner = apolloPlanner(workerData as ApolloPlannerOptions);
  say({ kind: "ready", facts: planner.facts, cpu: cpuSoFar() });
} catch (error) {
  say({ kind: "unusable", reason: error instanceof Error ? error.message : String(error) });
}

port.on("message", async ({ id, task }: PlannerJob) => {
  if (!planner) return;
  try {
    const result = await run(planner, task);
    say({ kind: "done", id, result, cpu: cpuSoFar() });
  } catch (error) {
    const overflow = error instanceof RangeError;
    const reason = error instanceof Error ? (error.stack ?? "") : "";
    say({ kind: "failed", id, overflow, reason, cpu: cpuSoFar() });
  }
});

function run(own: Planner, task: PlannerJob["task"]): Promise<unknown> {
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
