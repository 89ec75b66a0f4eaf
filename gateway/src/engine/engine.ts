import type { Caller } from "@passerelle/kernel/caller";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Grants } from "../access/identity.ts";
import type { KeptAnswer } from "../cache/kept-answer.ts";
import type { CachePolicy } from "../cache/policy.ts";
import type { CacheLimit } from "../transport/cache-control.ts";
import type { StopSignal } from "../transport/stop.ts";
import type { JsonObject } from "./compile/executable.ts";
import type { Breach } from "./document/limits/rules.ts";

/** A whole answer, or one event of a subscription. */
export interface EngineAnswer {
  data?: JsonObject | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** A document or variables that are not run. */
export interface Refusal {
  kind: "refused";
  /** HTTP status. */
  status: number;
  errors: readonly GraphQLFormattedError[];
  /** Would the same be run a moment later? */
  transient?: boolean;
}

/** What became ready after the first part of an answer. */
export interface IncrementalItem {
  label?: string;
  path: readonly (string | number)[];
  data: JsonObject | null;
  errors?: readonly GraphQLFormattedError[];
}

/** One part of an answer with `@defer`, as `deferSpec=20220824` writes it: the first has `data`, the others `incremental`. */
export interface IncrementalPart extends EngineAnswer {
  incremental?: readonly IncrementalItem[];
  hasNext: boolean;
}

/** What came of running an operation; it never throws for what a client or a subgraph did. */
export type Outcome =
  | Refusal
  | { kind: "answer"; answer: EngineAnswer; transit?: boolean; sources?: AnswerSources; kept?: KeptAnswer }
  | { kind: "parts"; parts: AsyncGenerator<IncrementalPart, void> }
  | { kind: "events"; events: AsyncGenerator<EngineAnswer, void> };

/** What an answer was made of. */
export interface AnswerSources {
  /** Subgraphs that were asked. */
  systems: readonly string[];
  /** What they let others keep of it, when they limit that. */
  limit: CacheLimit | undefined;
}

export interface RunRequest {
  variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Aborted when the client goes away or the gateway's deadline passes: requests to subgraphs end with it. */
  signal?: StopSignal | undefined;
  /** Can the client read an answer in parts? Without it, `@defer` waits and the answer comes whole. */
  incremental?: boolean | undefined;
  /** May the texts of `data` stay in transit (`transport/transit.ts`), for a client that is sent bytes? Only of an answer that comes whole. */
  transit?: boolean | undefined;
  /** What the caller may read; all of it when absent. */
  grants?: Grants | undefined;
  /** Whom subgraphs are told that they answer; anyone when absent. */
  caller?: Caller | undefined;
  /** Is it to be told what the answer was made of? Its texts are then in transit. */
  sources?: boolean | undefined;
  /** Told what it cost; nothing is measured without. */
  meter?: Meter | undefined;
}

/** Told what an operation cost, when it is known: before an answer is given, after the last part, before each event. */
export interface Meter {
  measured(cost: number): void;
}

/** An operation that is known: checked, planned and compiled, or about to be. */
export interface PreparedOperation {
  /** Its name in the document. */
  readonly name?: string | undefined;
  kind: "query" | "mutation" | "subscription";
  /** Limits that it goes beyond, and that are only warned of. */
  readonly breaches?: readonly Breach[];
  /** Variables that say how long a page is. */
  readonly pages?: readonly string[];
  /** What it will cost at most, for some variables; undefined where the supergraph does not say what its fields cost. */
  estimate?(variables: RunRequest["variables"]): number | undefined;
  /** How long its answer may be kept, and by whom, for some variables; absent when it may not be. */
  cachePolicy?(variables: RunRequest["variables"]): CachePolicy;
  run(request: RunRequest): Promise<Outcome>;
}

/** Plans, runs and shapes the operations of one supergraph. */
export interface Engine {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** Checks a document and finds its operation; at once when the document is known. */
  prepare(
    query: string,
    operationName?: string | null,
  ): PreparedOperation | Refusal | Promise<PreparedOperation | Refusal>;
  /** Ends the planner's threads; operations already running finish. */
  close(): Promise<void>;
}
