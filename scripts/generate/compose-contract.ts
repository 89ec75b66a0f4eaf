import { composeServices } from "@apollo/composition";
import { printSchema, Supergraph } from "@apollo/federation-internals";
import { applyTagFilterOnSubgraphs } from "@theguild/federation-composition";
import { type DocumentNode, isTypeDefinitionNode, Kind, parse, print, visit } from "graphql";
import type { Contract } from "./contracts.ts";
import { reachedTypes } from "./reached-types.ts";

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
  return printSchema(Supergraph.build(withUnreachedHidden(supergraphSdl), FEATURES).schema);
}

const FEATURES = { supportedFeatures: null };

/** A supergraph of which the types that no visible field leads to are hidden; as it is when nothing is hidden at all. */
function withUnreachedHidden(supergraphSdl: string): string {
  if (!/directive @inaccessible\b/.test(supergraphSdl)) return supergraphSdl;
  const seen = Supergraph.build(supergraphSdl, FEATURES).apiSchema().toGraphQLJSSchema();
  const reached = reachedTypes(seen);
  return print(
    visit(parse(supergraphSdl), {
      enter(node) {
        if (!isTypeDefinitionNode(node)) return undefined;
        const { value } = node.name;
        if (!seen.getType(value) || reached.has(value)) return undefined;
        return { ...node, directives: [...(node.directives ?? []), INACCESSIBLE] };
      },
    }),
  );
}

const INACCESSIBLE = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: "inaccessible" } } as const;
