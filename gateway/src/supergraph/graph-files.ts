import { readSupergraph } from "./supergraph.ts";

/** Files of a supergraph and of its contracts by name. */
export interface GraphFiles {
  supergraph: string;
  contracts: ReadonlyMap<string, string>;
}

/** Texts of a supergraph and of its contracts by name. */
export interface GraphTexts {
  supergraphSdl: string;
  contracts: ReadonlyMap<string, string>;
}

/** Reads them all. Throws an `OperatorError` that names the file which is missing or is no supergraph. */
export async function readGraphFiles({ supergraph, contracts }: GraphFiles): Promise<GraphTexts> {
  const [supergraphSdl, ...texts] = await Promise.all([
    readSupergraph(supergraph),
    ...[...contracts].map(async ([name, file]) => [name, await readSupergraph(file)] as const),
  ]);
  return { supergraphSdl, contracts: new Map(texts) };
}

/** All the files, for who follows them. */
export const filesOf = ({ supergraph, contracts }: GraphFiles): string[] => [
  supergraph,
  ...contracts.values(),
];
