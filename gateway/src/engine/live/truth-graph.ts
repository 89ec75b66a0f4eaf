import { composeServices } from "@apollo/composition";
import { Supergraph } from "@apollo/federation-internals";
import { type DocumentNode, execute, type GraphQLSchema, parse } from "graphql";
import { memoryTransport } from "../../transport/memory.ts";
import type { SubgraphResult } from "../../transport/transport.ts";
import { type CompiledEngine, createEngine } from "../compiled-engine.ts";
import { Ownership } from "../oracle/ownership.ts";
import { perturbation } from "../oracle/perturbation.ts";
import type { Scenario } from "../oracle/scenario.ts";
import { truthfulSubgraph } from "../oracle/subgraph.ts";
import { TruthReader, type World } from "../oracle/world.ts";

/** Our engine over the subgraphs of a scenario, with the reader of the truth that they answer from. */
export interface TruthGraph {
  engine: CompiledEngine;
  reader: TruthReader;
  /** A truth of its own, perturbed by a number unless it is 0. */
  world(seed: number): World;
  /** Makes the truth anew for the subgraphs. */
  renew(seed: number): void;
  close(): Promise<void>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject", "@tag",
  "@context", "@fromContext", "@extends", "@authenticated", "@requiresScopes", "@policy"])\n`;

export const subgraphDocument = (sdl: string): DocumentNode =>
  parse(sdl.startsWith("# federation 1") ? sdl : LINK + sdl);

/** The supergraph of subgraphs; throws what composition says. */
export function compose(subgraphs: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.invalid`,
      typeDefs: subgraphDocument(sdl),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

export async function truthGraph(scenario: Scenario): Promise<TruthGraph> {
  const sdls = Object.fromEntries(
    Object.entries(scenario.subgraphs).map(([name, given]) => [
      name,
      typeof given === "string" ? given : given.typeDefs,
    ]),
  );
  const supergraphSdl = compose(sdls);
  const documents = new Map(Object.entries(sdls).map(([name, sdl]) => [name, subgraphDocument(sdl)]));
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null }).schema.toGraphQLJSSchema();
  const reader = new TruthReader(scenario, supergraph, new Ownership(supergraph, documents));
  const worldOf = (seed: number): World => ({
    truth: scenario.truth(),
    perturb: perturbation(seed, reader.ownership.freedom.bind(reader.ownership)),
  });
  let now = worldOf(0);
  const transports = new Map(
    [...documents].map(([name, typeDefs]) => {
      const given = scenario.subgraphs[name];
      if (typeof given === "object") throw new Error(`${name} answers without the truth`);
      const schema = truthfulSubgraph(name, typeDefs, reader, () => now);
      return [
        name,
        memoryTransport({ name, execute: (request) => answerOf(schema, request.query, request.variables) }),
      ];
    }),
  );
  const engine = await createEngine({ supergraphSdl, transports, planning: "inline" });
  return {
    engine,
    reader,
    world: worldOf,
    renew(seed) {
      now = worldOf(seed);
    },
    close: () => engine.close(),
  };
}

async function answerOf(
  schema: GraphQLSchema,
  query: string,
  variableValues: Record<string, unknown> = {},
): Promise<SubgraphResult> {
  const { data, errors } = await execute({ schema, document: parse(query), variableValues });
  return { data: data ?? null, ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}) };
}
