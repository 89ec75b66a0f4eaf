import type { ApolloPlannerOptions } from "./apollo-planner.ts";
import type { IntrospectionRequest, PlanRequest, SchemaFacts } from "./planner.ts";

/** What a thread is asked: that it makes a planner, first, or something of a planner. */
export type Task =
  | { kind: "open" }
  | { kind: "document"; query: string; operationName: string | undefined }
  | { kind: "plan"; request: PlanRequest }
  | { kind: "introspect"; request: IntrospectionRequest };

/** Supergraphs by name, the first of which is opened when the thread starts, the others when they are asked for. */
export interface PlannerThreadData {
  supergraphs: readonly (readonly [name: string, supergraphSdl: string])[];
  options: Omit<ApolloPlannerOptions, "supergraphSdl">;
}

export interface PlannerJob {
  id: number;
  /** Name of the supergraph of which something is asked. */
  graph: string;
  task: Task;
}

/** What a thread says; `cpu` is the processor time that it has used so far, in milliseconds. */
export type PlannerReply =
  | { kind: "ready"; facts: SchemaFacts; cpu: number }
  | Unusable
  | { kind: "done"; id: number; result: unknown; cpu: number }
  | { kind: "failed"; id: number; overflow: boolean; reason: string; cpu: number };

/** What comes of opening a text that is no supergraph. */
export interface Unusable {
  kind: "unusable";
  reason: string;
}
