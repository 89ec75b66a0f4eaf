import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper/resolverMap.js";
import type { Changes } from "@passerelle/gateway/cache/changes";
import { hinted, LINKS, SHOP } from "@passerelle/gateway/cache/test-graph";
import { ToldChanges } from "@passerelle/gateway/cache/told-changes";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { type GatewayOptions, type RunningGateway, startGateway } from "@passerelle/gateway/gateway";
import { type LocalSubgraph, memoryTransport } from "@passerelle/gateway/transport/memory";
import type { Caller } from "@passerelle/kernel/caller";
import { codedError } from "@passerelle/kernel/errors";
import { silentLogger } from "@passerelle/kernel/logger";
import { execute, parse } from "graphql";
import { PATIENCE, PATIENT } from "../harness/patience.ts";

export interface Shop extends RunningGateway {
  changes: Changes;
  /** What its systems know, to be changed by tests. */
  facts: { price: number; stock: number };
  /** Requests that each system had, and who it was told asked. */
  asked: { system: string; caller: Caller | undefined }[];
  /** Called with each request to a system before it is answered. */
  before: (system: string) => void | Promise<void>;
}

/** A gateway over the two systems of `SHOP`, in this process, whose facts tests change. */
export async function openShop(
  env: Record<string, string> = {},
  own: Pick<GatewayOptions, "authorities" | "signingKeys"> = {},
): Promise<Shop> {
  const facts = { price: 100, stock: 3 };
  const asked: Shop["asked"] = [];
  const told = new ToldChanges();
  const { changes } = told;
  const product = ({ id }: { id: string }) =>
    id === "0"
      ? null
      : { __typename: "Product", id, name: `Produit ${id} é`, price: facts.price, size: { width: 2 } };
  const systems = {
    catalogue: {
      Query: {
        product: (_: unknown, key: { id: string }) => product(key),
        search: () => ({
          total: 30,
          products: Array.from({ length: 30 }, (_, index) => product({ id: `${index + 1}` })),
        }),
        banner: (_: unknown, __: unknown, { caller }: { caller?: Caller }) =>
          `seen by ${caller?.subject ?? "nobody"}`,
        mine: (_: unknown, __: unknown, { caller }: { caller?: Caller }) =>
          `of ${caller?.subject ?? "nobody"}`,
        me: (_: unknown, __: unknown, { caller }: { caller?: Caller }) =>
          caller?.subject ? { id: caller.subject, name: caller.subject } : null,
        now: () => "now",
        brand: () => {
          throw codedError("NOT_FOUND", { fr: "Rien.", en: "Nothing." });
        },
      },
      Product: { __resolveReference: product },
      Thing: { __resolveType: () => "Product" },
    },
    stock: { Product: { stock: () => ({ count: facts.stock }) } },
  };
  const shop: Pick<Shop, "before"> = { before: () => {} };
  const subgraph = (name: keyof typeof systems): LocalSubgraph => {
    const schema = buildSubgraphSchema([
      { typeDefs: parse(LINKS + SHOP[name]), resolvers: systems[name] as GraphQLResolverMap<unknown> },
    ]);
    return {
      name,
      async execute({ query, variables, caller }) {
        asked.push({ system: name, caller });
        const answer = await execute({
          schema,
          document: parse(query),
          variableValues: variables ?? null,
          contextValue: { caller },
        });
        await shop.before(name);
        return answer;
      },
    };
  };
  const gateway = await startGateway({
    supergraphSdl: hinted(SHOP),
    config: readGatewayConfig({ PORT: "0", LOG_LEVEL: "silent", CACHE_UNTOLD_S: "0", ...PATIENT, ...env }),
    log: silentLogger,
    told,
    ...own,
    transports: new Map(
      (["catalogue", "stock"] as const).map((name) => [
        name,
        memoryTransport(subgraph(name), { deadline: PATIENCE }),
      ]),
    ),
  });
  for (const system of ["catalogue", "stock"]) changes.follow(system, 3_600_000);
  return Object.assign(shop, gateway, { changes, facts, asked }) as Shop;
}
