import type { SubgraphError } from "../../transport/transport.ts";
import type { ExecutableFetch } from "../compile/executable.ts";

/** An error of a subgraph, placed in the data as they are fetched (before the client's names). */
export interface FetchError {
  message: string;
  /** Where in the fetched data; undefined when it is nowhere in particular. */
  path: readonly (string | number)[] | undefined;
  extensions: Record<string, unknown>;
  /** Is it told elsewhere already, and here only why there is nothing? */
  silent?: true;
}

/** The code of an error that the subgraph gave without one. */
const UNCODED = "DOWNSTREAM_SERVICE_ERROR";

/** What a subgraph tells its own operators. */
const PRIVATE = new Set(["stacktrace", "exception", "debug"]);

/** Keeps of a subgraph's error what may be shown: message, code and extensions, at `path`. */
export function fetchError(error: SubgraphError, path: FetchError["path"]): FetchError {
  const given = typeof error.extensions === "object" && error.extensions !== null ? error.extensions : {};
  const shown = Object.fromEntries(Object.entries(given).filter(([key]) => !PRIVATE.has(key)));
  return {
    message: typeof error.message === "string" ? error.message : "Erreur d'un système fédéré.",
    path,
    extensions: { ...shown, code: typeof given.code === "string" ? given.code : UNCODED },
  };
}

/** The path of an error under the names that the rest of the plan knows. */
export const renamedPath = (
  fetch: ExecutableFetch,
  path: readonly (string | number)[],
): (string | number)[] =>
  path.map((step) => (typeof step === "string" ? (fetch.renamed?.get(step) ?? step) : step));
