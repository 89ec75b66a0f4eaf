import type { SubgraphOperation } from "../../transport/transport.ts";

/** A JSON object, as subgraphs give them and as the answer is made of. */
export interface JsonObject {
  [key: string]: unknown;
}

/** One request to one subgraph, compiled: all that does not depend on the request is ready. */
export interface ExecutableFetch {
  kind: "fetch";
  service: string;
  /** Named when a deferred part waits for it. */
  id: string | undefined;
  operation: SubgraphOperation;
  /** Variables of the client's operation that this request carries. */
  variables: readonly string[];
  /** Where the objects that it completes stand; empty at the root. */
  path: readonly PathStep[];
  /** Present when entities are asked: the JSON text that represents one object, or nothing when it lacks what is required. */
  represent: ((object: JsonObject) => string | undefined) | undefined;
  /** Puts the answer's data back under the names that the rest of the plan expects. */
  rewriteOutput: ((data: unknown) => void) | undefined;
  /** Names in the answer, and in the paths of its errors, that `rewriteOutput` puts back. */
  renamed: ReadonlyMap<string, string> | undefined;
  /** Arguments that the objects above an entity give. */
  context: readonly ContextArgument[] | undefined;
}

/** A variable of a request whose value stands somewhere above each object: `@fromContext`. */
export interface ContextArgument {
  variable: string;
  /** Levels of objects to go up. */
  up: number;
  /** Runtime types that the object found there may have; any when undefined. */
  on: ReadonlySet<string> | undefined;
  /** Steps down from there. */
  path: readonly string[];
}

/** One step from the root of the data to objects: a key, or every item of a list. */
export type PathStep = { key: string } | "@";

export interface ExecutableGroup {
  kind: "sequence" | "parallel";
  nodes: readonly ExecutableNode[];
}

export interface ExecutableDefer {
  kind: "defer";
  primary: ExecutableNode | undefined;
  deferred: readonly ExecutableDeferred[];
}

/** A part of the answer that comes later, once the fetches it depends on are done and its own are. */
export interface ExecutableDeferred {
  label: string;
  depends: readonly string[];
  /** Does it wait for all that is not deferred? */
  afterPrimary: boolean;
  node: ExecutableNode | undefined;
}

export type ExecutableNode = ExecutableFetch | ExecutableGroup | ExecutableDefer;

/** Is the runtime type `name` the type `condition`, or one of its possible types? */
export type IsOfType = (name: string, condition: string) => boolean;
