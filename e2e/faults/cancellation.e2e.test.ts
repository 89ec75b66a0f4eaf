import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { request } from "undici";
import { ask } from "../harness/graph.ts";
import { startTwoSystems, type TwoSystems } from "./two-systems.ts";

let systems: TwoSystems;
beforeAll(async () => {
  systems = await startTwoSystems();
});
afterAll(() => systems.close());

const QUERY = "{ livres { titre note } }";

test("a client that goes away ends the requests to systems that were made for it", async () => {
  const arrived = Promise.withResolvers<ServerResponse>();
  systems.misbehave((_, response) => arrived.resolve(response));
  const leave = new AbortController();
  const answer = request(`${systems.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUERY }),
    signal: leave.signal,
  });
  const response = await arrived.promise;
  const closed = once(response, "close");
  leave.abort();
  await expect(answer).rejects.toThrow();
  await closed;
  expect(response.writableFinished).toBe(false);

  systems.misbehave(systems.answerWell);
  expect((await ask(systems.url, QUERY)).data).toEqual({
    livres: [
      { titre: "Germinal", note: 4 },
      { titre: "Nana", note: 5 },
    ],
  });
});
