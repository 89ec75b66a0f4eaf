import { type SalesGraph, salesGraph } from "../sales-graph.ts";

let graph: SalesGraph;
beforeAll(async () => {
  graph = await salesGraph();
});
afterAll(() => graph.close());

const QUERY =
  "subscription ($later: Boolean = true) { sold { client ... @defer(if: $later) { product { id } } } }";

test.each([true, false])(
  "`@defer` is refused before anything is opened (parts taken: %s)",
  async (incremental) => {
    const outcome = await graph.run(QUERY, { incremental });
    expect(outcome).toEqual({
      kind: "refused",
      status: 400,
      errors: [
        {
          message: expect.stringContaining("souscription"),
          extensions: { code: "BAD_USER_INPUT", messageEn: expect.stringContaining("subscription") },
        },
      ],
    });
    expect(graph.requests).toEqual([]);
  },
);

test.each([true, false])("one whose condition is false is nothing (parts taken: %s)", async (incremental) => {
  const outcome = await graph.run(QUERY, { incremental, variables: { later: false } });
  expect(outcome.kind).toBe("events");
});
