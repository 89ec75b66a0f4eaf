import { ApolloServer } from "@apollo/server";
import { memoryTransport } from "../transport/memory.ts";
import { asApolloGateway } from "./apollo-server.ts";
import { createEngine } from "./compiled-engine.ts";
import { composed } from "./planner/composed.ts";

const SDL = composed({
  people: 'type Query { people: [Person] } type Person @key(fields: "id") { id: ID! name: String }',
  towns: 'type Person @key(fields: "id") { id: ID! town: String secret: String @authenticated }',
});

test("whom the server knows is told by its context", async () => {
  const people = [{ __typename: "Person", id: "1" }];
  const engine = await createEngine({
    supergraphSdl: SDL,
    transports: new Map([
      ["people", memoryTransport({ name: "people", execute: async () => ({ data: { people } }) })],
      [
        "towns",
        memoryTransport({ name: "towns", execute: async () => ({ data: { _entities: [{ secret: "s" }] } }) }),
      ],
    ]),
    planning: "inline",
  });
  const known = { authenticated: true, scopes: new Set<string>(), policies: new Set<string>() };
  const gateways = [asApolloGateway(engine, SDL), asApolloGateway(engine, SDL, () => known)];
  const answers = await Promise.all(
    gateways.map(async (gateway) => {
      const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
      await server.start();
      const { body } = await server.executeOperation({ query: "{ people { id secret } }" });
      await server.stop();
      return body.kind === "single" ? body.singleResult : undefined;
    }),
  );
  expect(answers[0]).toMatchObject({
    data: { people: [{ id: "1", secret: null }] },
    errors: [{ path: ["people", 0, "secret"], extensions: { code: "UNAUTHENTICATED" } }],
  });
  expect(answers[1]).toEqual({ data: { people: [{ id: "1", secret: "s" }] } });
  await engine.close();
});

test("an Apollo Server serves the engine: data, errors with their path and code, variables, validation", async () => {
  const people = [{ __typename: "Person", id: "1", name: "Anne" }];
  const engine = await createEngine({
    supergraphSdl: SDL,
    transports: new Map([
      ["people", memoryTransport({ name: "people", execute: async () => ({ data: { people } }) })],
      ["towns", memoryTransport({ name: "towns", execute: async () => Promise.reject(new Error("away")) })],
    ]),
    planning: "inline",
  });
  const server = new ApolloServer({ gateway: asApolloGateway(engine, SDL), stopOnTerminationSignals: false });
  await server.start();
  const ask = async (query: string, variables = {}) => {
    const { body } = await server.executeOperation({ query, variables });
    return body.kind === "single" ? body.singleResult : undefined;
  };
  expect(
    await ask("query ($named: Boolean!) { people { id name @include(if: $named) } }", { named: true }),
  ).toEqual({
    data: { people: [{ id: "1", name: "Anne" }] },
  });
  const partial = await ask("{ people { town } }");
  expect(partial?.data).toEqual({ people: [{ town: null }] });
  expect(partial?.errors).toEqual([
    expect.objectContaining({
      path: ["people", 0, "town"],
      extensions: expect.objectContaining({ code: "UPSTREAM_UNAVAILABLE" }),
    }),
  ]);
  expect((await ask("{ nobody }"))?.errors?.[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
  await server.stop();
  await engine.close();
});
