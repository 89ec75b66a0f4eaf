import { composeServices } from "@apollo/composition";
import { printSchema, Supergraph } from "@apollo/federation-internals";
import {
  addInaccessibleToUnreachableTypes,
  applyTagFilterOnSubgraphs,
  extractLinkImplementations,
  transformSupergraphToPublicSchema,
} from "@theguild/federation-composition";
import { type DocumentNode, parse, print, visit } from "graphql";
import type { Contract } from "./contracts.ts";

/** A subgraph to compose. */
export interface Service {
  name: string;
  url: string;
  typeDefs: DocumentNode;
}

/**
 * The supergraph of a contract: what is tagged with an excluded class, and what nothing else leads to, is there for the
 * planner and for no client. Throws with every error of composition.
 */
export function composeContract(services: readonly Service[], { name, excluded }: Contract): string {
  const filter = { include: new Set<string>(), exclude: new Set(excluded) };
  const filtered = applyTagFilterOnSubgraphs([...services], filter);
  // The composition that makes the whole makes its parts, so that they differ by their contract only.
  const { supergraphSdl, errors } = composeServices(
    filtered.map(({ name: service, url, typeDefs }) => ({ name: service, url, typeDefs })),
  );
  if (!supergraphSdl)
    throw new Error(
      `The contract ${name} does not compose:\n${errors?.map(({ message }) => `  ${message}`).join("\n")}`,
    );
  const marked = withUnreachableHidden(supergraphSdl);
  return printSchema(Supergraph.build(marked, { supportedFeatures: null }).schema);
}

/** A supergraph of which the types that no visible field leads to are hidden; as it is when nothing is hidden at all. */
function withUnreachableHidden(supergraphSdl: string): string {
  const document = parse(supergraphSdl);
  if (!/directive @inaccessible\b/.test(supergraphSdl)) return supergraphSdl;
  const { resolveImportName } = extractLinkImplementations(document);
  const { supergraphSdl: marked } = addInaccessibleToUnreachableTypes(resolveImportName, {
    supergraphDocumentNode: document,
    publicDocumentNode: transformSupergraphToPublicSchema(document),
  });
  // It hides the types that federation itself brings (`requiresScopes__Scope`), which may not be.
  return print(
    visit(parse(marked), {
      enter(node) {
        if (!("name" in node) || !node.name?.value.includes("__") || !("directives" in node))
          return undefined;
        const directives = node.directives?.filter((one) => one.name.value !== "inaccessible") ?? [];
        return { ...node, directives };
      },
    }),
  );
}
