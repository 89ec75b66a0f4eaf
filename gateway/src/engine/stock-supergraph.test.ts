import { composeServices } from "@apollo/composition";
import { silentLogger } from "@passerelle/kernel/logger";
import { parse } from "graphql";
import { memoryTransport } from "../transport/memory.ts";
import { startApolloEngine } from "./apollo.ts";
import { stockSupergraph } from "./stock-supergraph.ts";

const compose = (links: string, typeDefs: string): string => {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${links}])`;
  const { supergraphSdl, errors } = composeServices([
    { name: "a", url: "http://127.0.0.1:9", typeDefs: parse(`${link} ${typeDefs}`) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
};

test("a supergraph that stock accepts is left as it is", () => {
  const sdl = compose(
    '"@tag", "@inaccessible"',
    'type Query { a: Int @tag(name: "x") b: Int @inaccessible }',
  );
  expect(stockSupergraph(sdl)).toBe(sdl);
});

test("one with access, scopes, policies and costs is served by stock without them", async () => {
  const sdl = compose(
    '"@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"',
    `type Query {
       a: Int @authenticated
       b: Int @requiresScopes(scopes: [["lire"]])
       c: Int @policy(policies: [["p"]])
       d(first: Int): [Int] @listSize(slicingArguments: ["first"]) @cost(weight: 3)
     }`,
  );
  expect(stockSupergraph(sdl)).not.toMatch(/authenticated|requiresScopes|policy|cost|listSize/);
  const server = await startApolloEngine({
    supergraphSdl: sdl,
    transports: new Map([
      ["a", memoryTransport({ name: "a", execute: async () => ({ data: { a: 1, b: 2 } }) })],
    ]),
    log: silentLogger,
    introspection: true,
  });
  const { body } = await server.executeOperation({ query: "{ a b }" });
  expect(body).toMatchObject({ singleResult: { data: { a: 1, b: 2 } } });
  await server.stop();
});
