import type { Caller } from "@passerelle/kernel/caller";
import type { CacheLimit } from "./cache-control.ts";
import type { StopSignal } from "./stop.ts";
import { toTransit } from "./transit.ts";

/** The part of a request to a subgraph that does not change from one client request to the next: made once for each plan. */
export interface SubgraphOperation {
  query: string;
  operationName: string | undefined;
  /** The JSON body up to the value of its `variables`, which with a closing brace end it. */
  prefix: string;
  /** The same in transit. */
  prefixInTransit: string;
  /** May it be sent twice? A mutation may not. */
  repeatable: boolean;
}

/** A request to one subgraph, as the plan made it. */
export interface SubgraphRequest {
  operation: SubgraphOperation;
  /** JSON text of the variables, an object. */
  variables: string;
  /** Are the variables in transit (`transit.ts`), and is the `data` of the answer to be? Errors are readable all the same. */
  transit?: boolean;
  /** Who asks; anyone when absent. */
  caller?: Caller | undefined;
  /** Headers of the trace that it belongs to. */
  trace?: Readonly<Record<string, string>> | undefined;
}

export interface SubgraphError {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: Record<string, unknown> | undefined;
}

export interface SubgraphResult {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly SubgraphError[] | undefined;
  /** What it lets others keep, when it limits that. */
  limit?: CacheLimit | undefined;
}

/**
 * The way to one subgraph: in memory or over HTTP. It never throws for a subgraph that fails:
 * the failure is a result with a coded error, so that the rest of the plan goes on.
 */
export interface Transport {
  /** Asks once; `signal` ends the request when the client is gone or the whole answer is late. */
  execute(request: SubgraphRequest, signal?: StopSignal): Promise<SubgraphResult>;
  /**
   * Starts a subscription: its events in order, until the subgraph completes it or `signal` ends it. A failure,
   * at the start or on the way, is a last event with a coded error.
   */
  subscribe(request: SubgraphRequest, signal: AbortSignal): AsyncIterable<SubgraphResult>;
  /** Does the subgraph answer at all? */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

/** Makes the part of a request that does not change. */
export function subgraphOperation(query: string, operationName?: string): SubgraphOperation {
  const name = operationName === undefined ? "" : `"operationName":${JSON.stringify(operationName)},`;
  const prefix = `{"query":${JSON.stringify(query)},${name}"variables":`;
  return {
    query,
    operationName,
    prefix,
    prefixInTransit: toTransit(prefix),
    repeatable: !query.includes("mutation"),
  };
}

/** The result of a subgraph that cannot be reached or that answers something else than GraphQL. */
export function unavailable(
  systeme: string,
  code: "UPSTREAM_UNAVAILABLE" | "TIMEOUT" = "UPSTREAM_UNAVAILABLE",
): SubgraphResult {
  const late = code === "TIMEOUT";
  return {
    data: null,
    errors: [
      {
        message: late
          ? `Le système « ${systeme} » n'a pas répondu à temps.`
          : `Le système « ${systeme} » ne répond pas : le reste de la réponse est juste.`,
        extensions: {
          code,
          systeme,
          messageEn: late
            ? `The system "${systeme}" did not answer in time.`
            : `The system "${systeme}" does not answer: the rest of the answer is right.`,
        },
      },
    ],
  };
}

/** The error of a subgraph that gives a value of another type than its schema promises. */
export function wrongType(systeme: string): SubgraphError {
  return {
    message: `Le système « ${systeme} » a donné une valeur d'un autre type que celui de son schéma.`,
    extensions: {
      code: "UPSTREAM_INVALID",
      systeme,
      messageEn: `The system "${systeme}" gave a value of another type than its schema's.`,
    },
  };
}

/** The error of a subgraph that gives nothing where its schema promises a value. */
export function missing(systeme: string): SubgraphError {
  return {
    message: `Le système « ${systeme} » n'a pas donné une valeur que son schéma promet.`,
    extensions: {
      code: "UPSTREAM_INVALID",
      systeme,
      messageEn: `The system "${systeme}" gave no value where its schema promises one.`,
    },
  };
}
