import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper/resolverMap.js";
import { typeDefsOf } from "@passerelle/kernel/subgraph";
import { type DocumentNode, execute, parse, validate } from "graphql";
import { catalogueResolvers } from "./catalogue.ts";
import { type Asked, type MemoServer, serveMemoised } from "./memo-server.ts";
import { metiersResolvers } from "./metiers.ts";
import { orientationResolvers } from "./orientation.ts";
import { drawRegion } from "./region.ts";
import { remunerationResolvers } from "./remuneration.ts";

/**
 * The four subgraphs of the bench in one process: real schemas, drawn data, each answer computed once.
 *
 * Started with an IPC channel: sends the addresses, then tells what was asked each time it is asked.
 */

/** What this process sends to the bench. */
export type FromSubgraphs =
  | { kind: "ready"; urls: Record<string, string> }
  | { kind: "asked"; asked: Record<string, Asked> };

const RESOLVERS = {
  catalogue: catalogueResolvers,
  metiers: metiersResolvers,
  orientation: orientationResolvers,
  remuneration: remunerationResolvers,
};

const region = drawRegion();
const delay = Number(process.argv[2] ?? 0);
const servers = new Map<string, MemoServer>();
for (const [name, resolversOf] of Object.entries(RESOLVERS))
  servers.set(name, await serveMemoised(executor(name, resolversOf(region)), delay));

process.on("message", () => send({ kind: "asked", asked: each(({ asked }) => asked) }));
// The bench is gone: nobody else would end this process.
process.on("disconnect", () => process.exit());
send({ kind: "ready", urls: each(({ url }) => url) });

function send(message: FromSubgraphs): void {
  process.send?.(message);
}

function each<Value>(of: (server: MemoServer) => Value): Record<string, Value> {
  return Object.fromEntries([...servers].map(([name, server]) => [name, of(server)]));
}

function executor(name: string, resolvers: object): (body: string) => Promise<string> {
  const typeDefs = parse(typeDefsOf(join(import.meta.dirname, "../../subgraphs", name)));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as GraphQLResolverMap<unknown> }]);
  const documents = new Map<string, DocumentNode>();
  const known = (query: string): DocumentNode => {
    const document = documents.get(query) ?? parse(query);
    const [error] = documents.has(query) ? [] : validate(schema, document);
    if (error) throw error;
    documents.set(query, document);
    return document;
  };
  return async (body) => {
    const { query, variables, operationName } = JSON.parse(body) as {
      query: string;
      variables?: Record<string, unknown>;
      operationName?: string;
    };
    const result = await execute({
      schema,
      document: known(query),
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    });
    if (result.errors) process.stderr.write(`${name}: ${result.errors[0]?.message}\n`);
    return JSON.stringify(result);
  };
}
