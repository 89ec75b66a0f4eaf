import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient } from "graphql-ws";
import { request } from "undici";
import { WebSocket } from "ws";
import { type Library, openLibrary } from "./library.ts";

const QUERY = "subscription ($avec: Boolean!) { parutions { titre note @include(if: $avec) } }";

let library: Library;

beforeAll(async () => {
  library = await openLibrary();
});

afterAll(() => library?.close());

/** A way to follow events: as graphql-sse and graphql-ws, two clients that we did not write, follow them. */
interface Follower {
  iterate(asked: { query: string; variables?: Record<string, unknown> }): AsyncIterableIterator<unknown>;
  dispose(): void | Promise<void>;
}

const followers: [string, () => Follower][] = [
  ["a stream for each", () => createSseClient({ url: `${library.url}/graphql/stream`, retryAttempts: 0 })],
  [
    "a stream for each, at /graphql",
    () => createSseClient({ url: `${library.url}/graphql`, retryAttempts: 0 }),
  ],
  [
    "one stream for all",
    () => createSseClient({ url: `${library.url}/graphql/stream`, singleConnection: true, retryAttempts: 0 }),
  ],
  [
    "WebSocket",
    () =>
      createWsClient({
        url: `${library.url.replace("http", "ws")}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
      }),
  ],
];

describe.each(followers)("by %s", (_, follow) => {
  let follower: Follower;
  beforeEach(() => {
    follower = follow();
  });
  afterEach(async () => {
    await follower.dispose();
    await library.parutions.has(0);
  });

  test("each event comes with what the other system adds to it, until the source is done", async () => {
    const events = follower.iterate({ query: QUERY, variables: { avec: true } });
    const first = events.next();
    await library.parutions.has(1);
    library.parutions.publish({ isbn: "1", titre: "Germinal" });
    expect(await first).toEqual({
      done: false,
      value: { data: { parutions: { titre: "Germinal", note: 4 } } },
    });
    library.parutions.publish({ isbn: "2", titre: "Nana" });
    expect((await events.next()).value).toEqual({ data: { parutions: { titre: "Nana", note: 5 } } });
    const last = events.next();
    library.parutions.complete();
    expect((await last).done).toBe(true);
  });

  test("an error in one event is in that event, with its code, and the next one comes", async () => {
    const events = follower.iterate({ query: QUERY, variables: { avec: true } });
    const first = events.next();
    await library.parutions.has(1);
    library.parutions.publish({ isbn: "0", titre: "Inconnu" });
    expect((await first).value).toMatchObject({
      data: { parutions: { titre: "Inconnu", note: null } },
      errors: [{ message: "Aucun avis.", path: ["parutions", "note"], extensions: { code: "NOT_FOUND" } }],
    });
    library.parutions.publish({ isbn: "1", titre: "Germinal" });
    expect((await events.next()).value).toEqual({ data: { parutions: { titre: "Germinal", note: 4 } } });
  });

  test("to stop reading ends the subscription in the system that gives it", async () => {
    const events = follower.iterate({ query: QUERY, variables: { avec: false } });
    const first = events.next();
    await library.parutions.has(1);
    library.parutions.publish({ isbn: "1", titre: "Germinal" });
    expect((await first).value).toEqual({ data: { parutions: { titre: "Germinal" } } });
    await events.return?.();
    await library.parutions.has(0);
  });

  test("queries and mutations pass by the same way, and what is refused is told with its code", async () => {
    const answer = async (query: string) => {
      for await (const one of follower.iterate({ query })) return one;
    };
    expect(await answer("{ livres { titre note } }")).toMatchObject({
      data: { livres: [{ note: 4 }, { note: 5 }] },
    });
    expect(await answer('mutation { renommer(isbn: "2", titre: "Nana") { titre } }')).toEqual({
      data: { renommer: { titre: "Nana" } },
    });
    const refused = await answer("subscription { inconnues }").then(
      (one) => (one as { errors: unknown }).errors,
      (errors: unknown) => errors,
    );
    expect(refused).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
  });
});

test("a thousand idle followers each hear the one event, and leave nothing behind", async () => {
  const body = JSON.stringify({ query: QUERY, variables: { avec: true } });
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const heard = Array.from({ length: 1_000 }, async () => {
    const stream = await request(`${library.url}/graphql`, { method: "POST", headers, body });
    let text = "";
    for await (const chunk of stream.body) {
      text += chunk;
      if (text.includes("event: next")) break;
    }
    return text.includes('{"titre":"Germinal","note":4}');
  });
  await library.parutions.has(1_000);
  library.parutions.publish({ isbn: "1", titre: "Germinal" });
  expect((await Promise.all(heard)).every(Boolean)).toBe(true);
  await library.parutions.has(0);
});
