import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { type RunningGateway, startGateway } from "@passerelle/gateway/gateway";
import { memoryTransport } from "@passerelle/gateway/transport/memory";
import { silentLogger } from "@passerelle/kernel/logger";
import { execute, parse } from "graphql";
import { composeContract } from "../../scripts/generate/compose-contract.ts";
import { CONTRACTS, type Contract } from "../../scripts/generate/contracts.ts";
import { PATIENCE, PATIENT } from "../harness/patience.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@tag", "@inaccessible", "@authenticated", "@requiresScopes"])`;

/** A shop that hides, of each kind of thing, one from the public. */
const SHOP = `${LINK}
  type Query {
    product(id: ID!, withMargin: Boolean @tag(name: "P1")): Product
    sorted(by: Order = NAME): [Product!]
    found(filter: Filter): Product
    ledger: Ledger @requiresScopes(scopes: [["partenaire:lire"]]) @tag(name: "P1")
    audit: String @authenticated @tag(name: "P2")
    any: [Thing!]
  }
  type Product @key(fields: "id") { id: ID! name: String kind: Kind
    margin: Int @requiresScopes(scopes: [["partenaire:lire"]]) @tag(name: "P1") }
  type Ledger { total: Int }
  enum Kind { SMALL WHOLESALE @tag(name: "P1") }
  enum Order { NAME MARGIN @tag(name: "P1") }
  input Filter { name: String supplier: String @tag(name: "P1") }
  type Discount @authenticated @tag(name: "P1") { rate: Int }
  union Thing = Product | Discount`;

/** Words that the public may not meet. */
export const HIDDEN = /margin|ledger|total|audit|wholesale|supplier|discount|rate|partenaire/i;

export const SERVICES = [{ name: "shop", url: "http://127.0.0.1:9/shop", typeDefs: parse(SHOP) }];

/** The supergraph of some subgraphs; throws what composition says. */
export function compose(services: typeof SERVICES): string {
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

/** The shop's gateway in this process, with both contracts unless it is to show everybody the whole. */
export async function openShop(
  env: Record<string, string> = {},
  contracts: readonly Contract[] = CONTRACTS,
): Promise<RunningGateway> {
  const product = { __typename: "Product", id: "1", name: "Sel", kind: "WHOLESALE", margin: 3 };
  const schema = buildSubgraphSchema({
    typeDefs: SERVICES[0]?.typeDefs ?? parse(""),
    resolvers: {
      Query: {
        product: () => product,
        sorted: () => [product],
        found: () => product,
        ledger: () => ({ total: 9 }),
        any: () => [product, { __typename: "Discount", rate: 1 }],
      },
    },
  });
  return startGateway({
    supergraphSdl: compose(SERVICES),
    contracts: new Map(contracts.map((one) => [one.name, composeContract(SERVICES, one)])),
    config: readGatewayConfig({ PORT: "0", LOG_LEVEL: "silent", ...PATIENT, ...env }),
    log: silentLogger,
    transports: new Map([
      [
        "shop",
        memoryTransport(
          {
            name: "shop",
            async execute({ query, variables = {} }) {
              const answer = await execute({ schema, document: parse(query), variableValues: variables });
              return JSON.parse(JSON.stringify(answer));
            },
          },
          { deadline: PATIENCE },
        ),
      ],
    ]),
  });
}
