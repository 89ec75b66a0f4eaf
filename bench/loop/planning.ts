import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type {
  PlannerReply,
  PlannerThreadData,
  Task,
} from "../../gateway/src/engine/planner/thread-messages.ts";
import { type HonestOperation, ROOT } from "./honest-operations.ts";

/** Milliseconds of processor time that a thread took. */
export interface PlanningCost {
  /** To be ready. */
  start: number;
  /** To check and plan, as its first document. */
  cold: number;
  /** To do the same once more with other aliases and another text, then a hundred times: the median. */
  warm: number;
}

/** Measures what a document costs a planning thread that has seen none, then one that has seen many. */
export async function planningCost({ query }: HonestOperation): Promise<PlanningCost> {
  const worker = new Worker(join(ROOT, "gateway/src/engine/planner/planner-thread.ts"), {
    workerData: {
      supergraphs: [["", readFileSync(join(ROOT, "schema/supergraph.graphql"), "utf8")]],
      options: {
        introspection: true,
        maxTokens: 15_000,
        maxDepth: 200,
        maxCopies: 100,
        maxEvaluatedPlans: 1_000,
      },
    } satisfies PlannerThreadData,
  });
  const reply = () =>
    new Promise<number>((resolve, reject) => {
      worker.once("message", (said: PlannerReply) =>
        said.kind === "ready" || said.kind === "done" ? resolve(said.cpu) : reject(new Error(said.reason)),
      );
    });
  const ask = (task: Task) => {
    worker.postMessage({ id: 1, graph: "", task });
    return reply();
  };
  const plan = async (text: string) => {
    await ask({ kind: "document", query: text, operationName: undefined });
    return ask({
      kind: "plan",
      request: {
        query: text,
        operationName: undefined,
        holds: [],
        incremental: false,
        labels: [],
        refused: 0n,
      },
    });
  };
  const start = await reply();
  let before = await plan(query);
  const cold = before - start;
  const costs: number[] = [];
  for (let time = 0; time < 100; time++) {
    // An argument's value makes it another plan; an operation's name does so for every document.
    const after = await plan(query.replace(/^query \w+/m, `query Essai${time}`));
    costs.push(after - before);
    before = after;
  }
  await worker.terminate();
  return { start, cold, warm: costs.sort((one, other) => one - other)[50] ?? 0 };
}
