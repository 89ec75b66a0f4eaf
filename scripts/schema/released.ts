import { CONTRACTS } from "../generate/contracts.ts";

/** Where the graphs of the last release are kept. */
export const RELEASED = "schema/released";

/** The graphs that clients see, as files of `schema/`: what leaves a contract breaks its clients, though the whole has it. */
export const GRAPHS = ["supergraph.graphql", ...CONTRACTS.map(({ name }) => `${name}.graphql`)];
