import type { SubgraphError } from "../../transport/transport.ts";

/** An error of a subgraph, placed in the data as they are fetched (before the client's names). */
export interface FetchError {
  message: string;
  /** Where in the fetched data; undefined when the subgraph did not say and asked for nothing in particular. */
  path: readonly (string | number)[] | undefined;
  extensions: Record<string, unknown>;
}

/** The code of an error that the subgraph gave without one. */
const UNCODED = "DOWNSTREAM_SERVICE_ERROR";

/** Keeps of a subgraph's error what may be shown: message, code and extensions, at `path`. */
export function fetchError(error: SubgraphError, path: FetchError["path"]): FetchError {
  return {
    message: typeof error.message === "string" ? error.message : "Erreur d'un système fédéré.",
    path,
    extensions: { code: UNCODED, ...error.extensions },
  };
}
