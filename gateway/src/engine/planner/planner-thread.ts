import { parentPort, workerData } from "node:worker_threads";
import { type ApolloPlannerOptions, apolloPlanner } from "./apollo-planner.ts";
import type { Planner } from "./planner.ts";
import type { PlannerJob, PlannerReply } from "./threaded-planner.ts";

/** What the planner's thread runs: one job after the other, each answered with plain data. */
const port = parentPort;
if (!port) throw new Error("this file is the body of a worker thread");

const say = (reply: PlannerReply) => port.postMessage(reply);

let planner: Planner | undefined;
try {
  planner = apolloPlanner(workerData as ApolloPlannerOptions);
  say({ kind: "ready", facts: planner.facts });
} catch (error) {
  say({ kind: "unusable", reason: error instanceof Error ? error.message : String(error) });
}

port.on("message", async (job: PlannerJob) => {
  if (!planner) return;
  try {
    say({ kind: "done", id: job.id, result: await run(planner, job) });
  } catch (error) {
    const overflow = error instanceof RangeError;
    say({ kind: "failed", id: job.id, overflow, reason: error instanceof Error ? (error.stack ?? "") : "" });
  }
});

function run(own: Planner, { task }: PlannerJob): Promise<unknown> {
  switch (task.kind) {
    case "document":
      return own.document(task.query, task.operationName);
    case "plan":
      return own.plan(task.request);
    case "introspect":
      return own.introspect(task.request);
  }
}
