import type { EngineOptions } from "../compiled-engine.ts";
import type { ApolloPlannerOptions } from "./apollo-planner.ts";
import type { Planner } from "./planner.ts";
import { threadedPlanners } from "./threaded-planner.ts";

/** Milliseconds of a planning thread's processor time that one document may take. */
const PLAN_BUDGET = 250;
/** New documents that may wait for the planner. */
const MAX_WAITING = 200;
/** Plans that the planner compares for one operation. */
const MAX_EVALUATED_PLANS = 1_000;

/**
 * Planners of some supergraphs by name, the one that matters most first, in this thread or in threads of their own.
 *
 * Throws on a text that is no supergraph.
 */
export async function plannersOf(
  options: Omit<EngineOptions, "supergraphSdl">,
  supergraphs: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Planner>> {
  const limits = {
    introspection: options.introspection ?? true,
    suggestions: options.suggestions,
    maxTokens: options.maxTokens ?? 15_000,
    maxDepth: options.maxDepth ?? 200,
    maxCopies: options.maxCopies ?? 100,
    rules: options.rules,
    listSize: options.listSize,
    maxEvaluatedPlans: MAX_EVALUATED_PLANS,
  };
  if (options.planning === "inline") {
    const planners = new Map<string, Planner>();
    for (const [name, supergraphSdl] of supergraphs)
      planners.set(name, await inlinePlanner({ ...limits, supergraphSdl }));
    return planners;
  }
  const budget = options.planBudget ?? PLAN_BUDGET;
  return threadedPlanners({ ...limits, supergraphs, budget, maxWaiting: MAX_WAITING });
}

/** Loaded only when planning is in this thread: elsewhere its own thread loads it, beside what this one does. */
async function inlinePlanner(options: ApolloPlannerOptions): Promise<Planner> {
  const { apolloPlanner } = await import("./apollo-planner.ts");
  return apolloPlanner(options);
}
