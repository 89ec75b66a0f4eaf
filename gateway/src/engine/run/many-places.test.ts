import { memoryTransport } from "../../transport/memory.ts";
import { createEngine } from "../compiled-engine.ts";
import { executeOnce } from "../execute-once.ts";
import { composed } from "../planner/composed.ts";

const SDL = composed({
  people: 'type Query { people: [Person] } type Person @key(fields: "id") { id: ID! }',
  towns: 'type Person @key(fields: "id") { id: ID! town: String! }',
});

test("a failed request for a thousand entities is told at fifty, and at no other as if its system were wrong", async () => {
  const people = Array.from({ length: 1_000 }, (_, id) => ({ __typename: "Person", id: String(id) }));
  const engine = await createEngine({
    supergraphSdl: SDL,
    transports: new Map([
      ["people", memoryTransport({ name: "people", execute: async () => ({ data: { people } }) })],
      ["towns", memoryTransport({ name: "towns", execute: async () => Promise.reject(new Error("away")) })],
    ]),
    planning: "inline",
  });
  const { data, errors = [] } = await executeOnce(engine, "{ people { town } }");
  expect(data?.people).toEqual(people.map(() => null));
  expect(errors).toHaveLength(50);
  expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(
    new Set(["UPSTREAM_UNAVAILABLE"]),
  );
  expect(errors[49]?.path).toEqual(["people", 49, "town"]);
  await engine.close();
});
