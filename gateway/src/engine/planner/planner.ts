import type { RefusedSet, Requirement } from "../access/requirement.ts";
import type { CostModel } from "../cost/model.ts";
import type { CostProgram } from "../cost/program.ts";
import type { Deferral } from "../document/defers.ts";
import type { Breach } from "../document/limits/rules.ts";
import type { Refusal } from "../engine.ts";

/**
 * Checks documents and makes the plan of their operations: which subgraph is asked what, in which order.
 *
 * All that may be slow on a hostile document happens behind this interface, so that it can be in another thread. What
 * goes through it is plain data.
 */
export interface Planner {
  readonly facts: SchemaFacts;
  /** Parses, validates and names a document's operation. */
  document(query: string, operationName: string | undefined): Promise<DocumentFacts | Refusal>;
  /** Plans an operation for one combination of its booleans and of the labels of `@override`. */
  plan(request: PlanRequest): Promise<PlannedOperation | Refusal>;
  /** JSON text of the introspection fields' answers by client key, or why they are refused. */
  introspect(request: IntrospectionRequest): Promise<string | Refusal>;
  close(): Promise<void>;
}

/** What the rest of the engine knows of a supergraph. */
export interface SchemaFacts {
  /** SDL of what clients see. */
  apiSdl: string;
  /** Runtime types of each interface and union of the supergraph, those that clients do not see included. */
  possibleTypes: Readonly<Record<string, readonly string[]>>;
  /** Labels of progressive `@override`. */
  labels: readonly string[];
  /** What its fields cost; absent when nobody asks, or it says nothing of it. */
  costs?: CostModel | undefined;
}

export interface DocumentFacts {
  kind: "document";
  operation: "query" | "mutation" | "subscription";
  /** Boolean variables that `@skip`, `@include` and `@defer` read. */
  conditions: readonly string[];
  /** Key of each field in the fetched data, in the order of `selectionsOf` the client's document. */
  sources: readonly string[];
  /** Distinct requirements of its fields. */
  requirements: readonly Requirement[];
  /** Number of each field's requirement, -1 for none, in the order of `sources`; empty when no field has any. */
  required: readonly number[];
  introspects: boolean;
  /** Has the document any `@defer`? */
  defers: boolean;
  /** Tokens of its text, by which what it takes of memory is judged. */
  tokens: number;
  /** Variables that say how long a page is. */
  pages: readonly string[];
  /** Limits that it goes beyond, and that are only warned of. */
  breaches: readonly Breach[];
  /** What it costs, when the supergraph says what its fields do. */
  cost?: CostProgram | undefined;
}

export interface PlanRequest {
  query: string;
  operationName: string | undefined;
  /** Those of `conditions` that are true. */
  holds: readonly string[];
  /** Is `@defer` obeyed? */
  incremental: boolean;
  /** Labels of `@override` that are on. */
  labels: readonly string[];
  /** Which of the document's requirements refuse the caller; none when absent. */
  refused?: RefusedSet;
}

export interface IntrospectionRequest {
  query: string;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

export interface PlannedOperation {
  kind: "plan";
  /** Absent when nothing is to be fetched. */
  node?: PlannedNode;
  /** For a subscription: what opens it; `node` then completes each event. */
  subscription?: PlannedFetch;
  deferrals: readonly Deferral[];
}

export type PlannedNode = PlannedFetch | PlannedGroup | PlannedDefer;

export interface PlannedGroup {
  kind: "sequence" | "parallel";
  nodes: readonly PlannedNode[];
}

/** One request to one subgraph. */
export interface PlannedFetch {
  kind: "fetch";
  service: string;
  /** Named when a deferred part waits for it. */
  id?: string;
  query: string;
  operationName?: string;
  /** Variables of the client's operation that this request carries. */
  variables: readonly string[];
  /** Where the objects stand that it completes: keys, and `@` for every item of a list; empty at the root. */
  path: readonly string[];
  /** What represents each object, when entities are asked. */
  requires?: readonly RequiredSelection[];
  inputRewrites?: readonly Rewrite[];
  outputRewrites?: readonly Rewrite[];
  contextRewrites?: readonly Rewrite[];
}

export interface PlannedDefer {
  kind: "defer";
  primary?: PlannedNode;
  deferred: readonly {
    label: string;
    /** Ids of the fetches that it waits for. */
    depends: readonly string[];
    /** Keys of the fetched data down to the objects concerned. */
    path: readonly string[];
    node?: PlannedNode;
    /** Does it wait for all that is not deferred? */
    afterPrimary?: boolean;
  }[];
}

export type RequiredSelection =
  | {
      kind: "field";
      /** Key in the representation. */
      key: string;
      /** Key in the fetched data. */
      source: string;
      selections?: readonly RequiredSelection[];
    }
  | { kind: "fragment"; on?: string; selections: readonly RequiredSelection[] };

/** A key renamed, or a value set, at a path that may have type conditions (`... on A`) and parents (`..`). */
export interface Rewrite {
  path: readonly string[];
  renameTo?: string;
  value?: unknown;
}
