import { createHandler } from "graphql-sse/lib/use/http";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { httpTransport } from "../../../transport/http.ts";
import { serveHttp, type TestServer } from "../../../transport/test-server.ts";
import { EventSource } from "../event-source.ts";
import { type SalesGraph, salesGraph, salesSchema } from "../sales-graph.ts";

/** The subgraph of the sales, served by the libraries of each protocol. */
async function serve(protocol: "sse" | "ws", events: EventSource): Promise<TestServer> {
  const schema = salesSchema(events);
  if (protocol === "sse") {
    const handler = createHandler({ schema });
    return serveHttp((request, response) => void handler(request, response).catch(() => response.destroy()));
  }
  const serving = await serveHttp((_, response) => response.writeHead(404).end());
  useServer({ schema }, new WebSocketServer({ server: serving.server, path: "/graphql" }));
  return serving;
}

describe.each(["sse", "ws"] as const)("a subgraph over %s", (protocol) => {
  const QUERY = "subscription { sold { client product { name stars } } }";
  let server: TestServer;
  let graph: SalesGraph;
  let events: EventSource;
  let close: () => Promise<void>;
  beforeEach(async () => {
    events = new EventSource();
    server = await serve(protocol, events);
    const ventes = httpTransport({
      name: "ventes",
      url: server.url,
      deadline: 20_000,
      subscriptions: { protocol },
    });
    graph = await salesGraph({ ventes });
    close = async () => {
      await graph.close();
      await ventes.close();
      await server.close();
    };
  });
  afterEach(() => close());

  async function subscribe() {
    const outcome = await graph.run(QUERY);
    if (outcome.kind !== "events") throw new Error(outcome.kind);
    return outcome.events;
  }

  test("its events are completed, until it completes", async () => {
    const sold = await subscribe();
    const opened = events.whenOpened();
    const first = sold.next();
    await opened;
    events.give({ client: "Été", product: "p" });
    expect((await first).value).toEqual({
      data: { sold: { client: "Été", product: { name: "nom p", stars: 5 } } },
    });
    const last = sold.next();
    events.complete();
    expect(await last).toEqual({ done: true, value: undefined });
  });

  test("its death is a last event with a code", async () => {
    const sold = await subscribe();
    const opened = events.whenOpened();
    const first = sold.next();
    await opened;
    events.give({ client: "a", product: "p" });
    await first;
    const last = sold.next();
    await server.close();
    server.close = async () => {};
    expect((await last).value).toMatchObject({
      data: { sold: null },
      errors: [{ extensions: { code: "UPSTREAM_UNAVAILABLE", systeme: "ventes" } }],
    });
    expect((await sold.next()).done).toBe(true);
  });

  test("a reader who leaves ends it there too", async () => {
    const sold = await subscribe();
    const opened = events.whenOpened();
    const waiting = sold.next();
    await opened;
    const returned = events.whenReturned();
    expect((await sold.return()).done).toBe(true);
    expect((await waiting).done).toBe(true);
    await returned;
  });
});
