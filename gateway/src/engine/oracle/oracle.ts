import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper/resolverMap.js";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  buildSchema,
  execute,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from "graphql";
import { memoryTransport } from "../../transport/memory.ts";
import type { Transport } from "../../transport/transport.ts";
import { startApolloEngine } from "../apollo.ts";
import { createEngine } from "../compiled.ts";
import { executeOnce } from "../execute-once.ts";

/** One subgraph of a scenario. */
export interface ScenarioSubgraph {
  typeDefs: string;
  resolvers: object;
}

export interface Answer {
  data: unknown;
  errors: readonly GraphQLFormattedError[];
}

/** Subgraphs, and the same graph in one piece. */
export interface Scenario {
  subgraphs: Record<string, ScenarioSubgraph>;
  monolith: ScenarioSubgraph;
}

/** Our engine and stock Apollo Gateway over the same subgraphs, in memory. */
export interface Oracle {
  ours(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  stock(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The same graph in one piece, under plain graphql-js. */
  monolith(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** What clients see. */
  schema: GraphQLSchema;
  /** Requests that reached subgraphs since the last call, as `name: query`. */
  requests(): { name: string; query: string; variables: Record<string, unknown> }[];
  close(): Promise<void>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject", "@tag"])\n`;

/** Composes a scenario's subgraphs and puts both engines in front of them. */
export async function createOracle({ subgraphs, monolith }: Scenario): Promise<Oracle> {
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
    name,
    url: `http://${name}.invalid`,
    typeDefs: parse(LINK + typeDefs),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));

  let seen: ReturnType<Oracle["requests"]> = [];
  const transports = new Map<string, Transport>(
    services.map(({ name, typeDefs }) => {
      const schema = buildSubgraphSchema([
        { typeDefs, resolvers: subgraphs[name]?.resolvers as GraphQLResolverMap<unknown> },
      ]);
      const transport = memoryTransport({
        name,
        async execute({ query, operationName, variables }) {
          seen.push({ name, query, variables: variables ?? {} });
          const document = parse(query);
          const invalid = validate(schema, document);
          if (invalid.length) return { errors: invalid.map((error) => error.toJSON()) };
          return execute({
            schema,
            document,
            operationName: operationName ?? null,
            variableValues: variables ?? {},
          }) as Promise<{ data: Record<string, unknown> }>;
        },
      });
      return [name, transport];
    }),
  );
  const engine = createEngine(supergraphSdl, transports);
  const server = await startApolloEngine({
    supergraphSdl,
    transports,
    log: silentLogger,
    introspection: true,
  });
  const whole = makeMonolith(monolith);
  return {
    schema: engine.schema,
    async monolith(query, variables = {}) {
      const document = parse(query);
      const { data = null, errors = [] } = await execute({
        schema: whole,
        document,
        variableValues: variables,
      });
      return { data, errors: errors.map((error) => error.toJSON()) };
    },
    async ours(query, variables = {}) {
      const { data = null, errors = [] } = await executeOnce(engine, query, undefined, variables);
      return { data, errors };
    },
    async stock(query, variables = {}) {
      const { body } = await server.executeOperation({ query, variables });
      if (body.kind !== "single") throw new Error("stock answered in several parts");
      return { data: body.singleResult.data ?? null, errors: body.singleResult.errors ?? [] };
    },
    requests() {
      const taken = seen;
      seen = [];
      return taken;
    },
    close: () => server.stop(),
  };
}

/** Plain resolvers put on a plain schema. */
function makeMonolith({ typeDefs, resolvers }: ScenarioSubgraph): GraphQLSchema {
  const schema = buildSchema(typeDefs);
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const [name, resolve] of Object.entries(
      fields as Record<string, GraphQLFieldResolver<unknown, unknown>>,
    )) {
      const field = type.getFields()[name];
      if (field) field.resolve = resolve;
    }
  }
  return schema;
}

/** What two engines must agree on: data byte for byte, errors as a multiset of path and code. */
export const comparable = ({ data, errors }: Answer) => ({
  data: JSON.stringify(data),
  errors: errors
    .map(({ path, extensions }) => `${JSON.stringify(path ?? [])} ${codeClass(extensions?.code)}`)
    .sort(),
});

/** An error without a code of its own: our door masks those of stock as it would mask ours. */
const codeClass = (code: unknown): string =>
  code === "DOWNSTREAM_SERVICE_ERROR" || code === "INTERNAL" ? "uncoded" : String(code);
