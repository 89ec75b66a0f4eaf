/** A JSON object, as subgraphs give them and as the answer is made of. */
export interface JsonObject {
  [key: string]: unknown;
}

/** One request to one subgraph, compiled: all that does not depend on the request is ready. */
export interface ExecutableFetch {
  kind: "fetch";
  service: string;
  query: string;
  operationName: string | undefined;
  /** Variables of the client's operation that this request carries. */
  variables: readonly string[];
  /** Present when entities are asked: makes the representation of one object, or nothing when it lacks what is required. */
  represent?: (object: JsonObject) => JsonObject | undefined;
  /** Puts the answer's data back under the names that the rest of the plan expects. */
  rewriteOutput?: (data: unknown) => void;
}

/** Asks for entities of every object found at `path`. */
export interface ExecutableFlatten {
  kind: "flatten";
  path: readonly PathStep[];
  node: ExecutableNode;
}

/** One step from the root of the data to objects: a key, every item of a list, or a condition on the type. */
export type PathStep = { key: string; types?: ReadonlySet<string> } | "@";

export interface ExecutableGroup {
  kind: "sequence" | "parallel";
  nodes: readonly ExecutableNode[];
}

export type ExecutableNode = ExecutableFetch | ExecutableFlatten | ExecutableGroup;
