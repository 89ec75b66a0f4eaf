/** Where the graphs of the last release are kept. */
export const RELEASED = "schema/released";

/** The graphs that clients see, as files of `schema/`. */
export const GRAPHS = ["supergraph.graphql"];
