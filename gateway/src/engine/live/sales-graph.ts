import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper/resolverMap.js";
import { codedError } from "@passerelle/kernel/errors";
import { createExecutor } from "@passerelle/kernel/executor";
import { memoryTransport } from "../../transport/memory.ts";
import type { StopSignal } from "../../transport/stop.ts";
import type { SubgraphRequest, SubgraphResult, Transport } from "../../transport/transport.ts";
import { type CompiledEngine, createEngine } from "../compiled-engine.ts";
import type { IncrementalPart, Outcome, RunRequest } from "../engine.ts";
import { EventSource } from "./event-source.ts";
import { compose, subgraphDocument } from "./truth-graph.ts";

const SUBGRAPHS = {
  ventes: `
    type Query { products(count: Int! = 2): [Product!]! product(id: ID!): Product shop: Shop sure: Product! label: String boom: String }
    type Mutation { rename(id: ID!, name: String!): Product count: Int! }
    type Subscription { sold(shop: ID): Sale counted: Int! quiet: Int audited: Sale @authenticated }
    type Sale { product: Product client: String failing: Int sure: Int! }
    type Shop { name: String address: String }
    type Product @key(fields: "id") { id: ID! name: String ref: String! }`,
  avis: `
    type Product @key(fields: "id") { id: ID! stars: Int points: Int! reviews: [Review!] note(max: Int): Int }
    type Review { text: String of: Product }`,
  stocks: `
    type Product @key(fields: "id") { id: ID! stock: Int! cost: Int @authenticated }`,
};

const id = ({ id: given }: { id: string }) => given;
const down = () => {
  throw codedError("UPSTREAM_UNAVAILABLE", { fr: "en panne", en: "down" });
};

/** Products that are sold and judged: `none` is unknown to `avis`, `bad` has no points and no stock, `sour` no stars. */
function resolvers(
  events: EventSource,
  counter: { value: number },
): Record<string, GraphQLResolverMap<unknown>> {
  const names = new Map<string, string>();
  const product = (key: string) => ({
    __typename: "Product",
    id: key,
    name: names.get(key) ?? `nom ${key}`,
    ref: `R-${key}`,
  });
  const isBad = (given: { id: string }) => given.id === "bad";
  return {
    ventes: {
      Query: {
        products: (_: unknown, { count }: { count: number }) =>
          Array.from({ length: count }, (_, index) => product(`p${index}`)),
        product: (_: unknown, args: { id: string }) => product(args.id),
        shop: () => ({ name: "Été", address: "1 rue" }),
        sure: () => product("bad"),
        label: () => "étiquette",
        boom: down,
      },
      Mutation: {
        rename: (_: unknown, args: { id: string; name: string }) => {
          names.set(args.id, args.name);
          return product(args.id);
        },
        count: () => ++counter.value,
      },
      Subscription: {
        sold: {
          subscribe: (_: unknown, args: { shop?: string }) => events.open(args),
          resolve: (event: unknown) => event,
        },
        counted: { subscribe: () => events.open({}), resolve: (event: unknown) => event },
        audited: { subscribe: () => events.open({}), resolve: (event: unknown) => event },
        quiet: { subscribe: () => events.open({}), resolve: (event: unknown) => event },
      },
      Sale: {
        product: (sale: { product: string | null }) => (sale.product === null ? null : product(sale.product)),
        failing: down,
        sure: (sale: { sure?: number | null }) => (sale.sure === undefined ? 1 : sale.sure),
      },
      Product: { __resolveReference: (given: { id: string }) => product(id(given)) },
    },
    avis: {
      Product: {
        __resolveReference: (given: { id: string }) => (given.id === "none" ? null : given),
        stars: (given: { id: string }) => (given.id === "sour" ? down() : 5),
        points: (given: { id: string }) => (isBad(given) ? down() : 10),
        reviews: (given: { id: string }) => [{ text: `avis de ${given.id}`, of: given }],
        note: (_: unknown, { max }: { max?: number }) => max ?? 20,
      },
    },
    stocks: { Product: { stock: (given: { id: string }) => (isBad(given) ? down() : 3), cost: () => 4 } },
  } as unknown as Record<string, GraphQLResolverMap<unknown>>;
}

/** A graph whose subgraphs the test holds back, breaks and feeds with events. */
export interface SalesGraph {
  engine: CompiledEngine;
  events: EventSource;
  /** Requests that reached a subgraph, `name: query`, with the signal that they came with. */
  requests: { name: string; query: string; signal: StopSignal | undefined }[];
  /** Makes the requests to a subgraph wait, those that contain `part` if given; returns what lets them go. */
  hold(name: string, part?: string): () => void;
  /** Answers in the place of a subgraph from now on, what contains `part` if given. */
  answer(name: string, result: SubgraphResult, part?: string): void;
  run(query: string, request?: RunRequest): Promise<Outcome>;
  parts(query: string, request?: RunRequest): Promise<AsyncGenerator<IncrementalPart, void>>;
  allParts(query: string, request?: RunRequest): Promise<IncrementalPart[]>;
  close(): Promise<void>;
}

export interface SalesOptions {
  /** A way of its own to `ventes`, in the place of memory. */
  ventes?: Transport;
}

export const salesSchema = (events: EventSource) =>
  buildSubgraphSchema({
    typeDefs: subgraphDocument(SUBGRAPHS.ventes),
    resolvers: resolvers(events, { value: 0 }).ventes ?? {},
  });

export async function salesGraph(options: SalesOptions = {}): Promise<SalesGraph> {
  const events = new EventSource();
  const all = resolvers(events, { value: 0 });
  const requests: SalesGraph["requests"] = [];
  const held = new Set<{ name: string; part: string; holding: PromiseWithResolvers<void> }>();
  const answers: { name: string; result: SubgraphResult; part: string }[] = [];
  const transports = new Map(
    Object.entries(SUBGRAPHS).map(([name, sdl]) => {
      const schema = buildSubgraphSchema({ typeDefs: subgraphDocument(sdl), resolvers: all[name] ?? {} });
      const executor = createExecutor(schema, () => ({}));
      const memory = memoryTransport({
        name,
        async execute(request) {
          for (const one of held)
            if (one.name === name && request.query.includes(one.part)) await one.holding.promise;
          const given = answers.find((one) => one.name === name && request.query.includes(one.part));
          return given?.result ?? ((await executor.execute(request)) as SubgraphResult);
        },
        subscribe: (request, signal) => executor.subscribe(request, signal) as AsyncIterable<SubgraphResult>,
      });
      const transport = (name === "ventes" && options.ventes) || memory;
      const seen = (request: SubgraphRequest, signal: StopSignal | undefined) =>
        void requests.push({ name, query: request.operation.query, signal });
      return [
        name,
        {
          ...transport,
          execute(request, signal) {
            seen(request, signal);
            return transport.execute(request, signal);
          },
          subscribe(request, signal) {
            seen(request, signal);
            return transport.subscribe(request, signal);
          },
        } satisfies Transport,
      ];
    }),
  );
  const engine = await createEngine({ supergraphSdl: compose(SUBGRAPHS), transports, planning: "inline" });
  const run = async (query: string, request: RunRequest = {}): Promise<Outcome> => {
    const prepared = await engine.prepare(query);
    return prepared.kind === "refused" ? prepared : prepared.run(request);
  };
  const parts = async (query: string, request: RunRequest = {}) => {
    const outcome = await run(query, { incremental: true, ...request });
    if (outcome.kind !== "parts") throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
    return outcome.parts;
  };
  return {
    engine,
    events,
    requests,
    hold(name, part = "") {
      const one = { name, part, holding: Promise.withResolvers<void>() };
      held.add(one);
      return () => {
        held.delete(one);
        one.holding.resolve();
      };
    },
    answer: (name, result, part = "") => void answers.push({ name, result, part }),
    run,
    parts,
    async allParts(query, request) {
      const found: IncrementalPart[] = [];
      for await (const part of await parts(query, request)) found.push(part);
      return found;
    },
    async close() {
      for (const { holding } of held) holding.resolve();
      await engine.close();
    },
  };
}
