import type { GraphFiles } from "@passerelle/gateway/supergraph/graph-files";
import { CONTRACTS } from "../generate/contracts.ts";

const fileOf = (name: string): string => new URL(`../../schema/${name}.graphql`, import.meta.url).pathname;

/** The composed graph and its contracts, as `npm run generate` writes them. */
export const GRAPH_FILES: GraphFiles = {
  supergraph: fileOf("supergraph"),
  contracts: new Map(CONTRACTS.map(({ name }) => [name, fileOf(name)])),
};
