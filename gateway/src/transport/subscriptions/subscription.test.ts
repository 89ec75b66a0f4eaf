import { getEventListeners } from "node:events";
import { httpTransport } from "../http.ts";
import { failure, serveHttp } from "../test-server.ts";
import { type SubgraphRequest, subgraphOperation } from "../transport.ts";
import { MAX_EVENTS } from "./event-queue.ts";
import { all, type Protocol, serveSubscriptions, type TestSubgraph } from "./test-subgraph.ts";

const REQUEST: SubgraphRequest = {
  operation: subgraphOperation("subscription Suivi($de: String) { valeur(de: $de) }", "Suivi"),
  variables: '{"de":"Orléans"}',
};
const never = () => new Promise<never>(() => {});
const forEver = () => new AbortController().signal;

let subgraph: TestSubgraph | undefined;
afterEach(async () => {
  await subgraph?.close();
  subgraph = undefined;
});

async function* oneThenSilence(valeur: string) {
  yield { valeur };
  await never();
}

describe.each<Protocol>(["sse", "ws"])("over %s", (protocol) => {
  const serve = async (
    ...rest: Parameters<typeof serveSubscriptions> extends [unknown, ...infer R] ? R : never
  ) => {
    subgraph = await serveSubscriptions(protocol, ...rest);
    return subgraph;
  };

  test("events come in order with the variables of the request, until the subgraph completes", async () => {
    const { transport } = await serve(async function* (de) {
      for (let count = 1; count <= 3; count++) yield { valeur: `${de} ${count}` };
    });
    const { signal } = new AbortController();
    expect(await all(transport.subscribe(REQUEST, signal))).toEqual(
      [1, 2, 3].map((count) => ({ data: { valeur: `Orléans ${count}` } })),
    );
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("an event is given when it comes, not when the next does", async () => {
    const { transport } = await serve(oneThenSilence);
    const events = transport.subscribe(REQUEST, forEver())[Symbol.asyncIterator]();
    expect(await events.next()).toEqual({ value: { data: { valeur: "Orléans" } }, done: false });
    await events.return?.();
    await subgraph?.returned;
    expect(await events.next()).toEqual({ value: undefined, done: true });
  });

  test("an abort ends the subscription on both sides, even while it is silent", async () => {
    const { transport, returned } = await serve(oneThenSilence);
    const stop = new AbortController();
    const seen: unknown[] = [];
    for await (const event of transport.subscribe(REQUEST, stop.signal)) {
      seen.push(event);
      // While the next event is waited for.
      setImmediate(() => stop.abort());
    }
    await returned;
    expect(seen).toHaveLength(1);
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
  });

  test("a signal that aborted asks for nothing", async () => {
    const { transport } = await serve(oneThenSilence);
    expect(await all(transport.subscribe(REQUEST, AbortSignal.abort()))).toEqual([]);
    expect(subgraph?.started).toBe(0);
  });

  test("a subgraph that dies in the middle leaves a last event with a coded error", async () => {
    const { transport, close } = await serve(oneThenSilence);
    const seen: unknown[] = [];
    for await (const event of transport.subscribe(REQUEST, forEver())) {
      seen.push(event);
      if (seen.length === 1) setImmediate(() => void close());
    }
    subgraph = undefined;
    expect(seen).toEqual([{ data: { valeur: "Orléans" } }, failure("UPSTREAM_UNAVAILABLE")]);
  });

  test("closing the transport ends its subscriptions", async () => {
    const { transport, returned } = await serve(oneThenSilence);
    const seen: unknown[] = [];
    for await (const event of transport.subscribe(REQUEST, forEver())) {
      seen.push(event);
      if (seen.length === 1) setImmediate(() => void transport.close());
    }
    await returned;
    expect(seen).toHaveLength(2);
  });

  test("a request that the subgraph refuses is one event with its errors", async () => {
    const { transport } = await serve(oneThenSilence);
    const wrong = { operation: subgraphOperation("subscription { absent }"), variables: "{}" };
    expect(await all(transport.subscribe(wrong, forEver()))).toMatchObject([
      { errors: [{ message: expect.stringContaining("absent") }] },
    ]);
  });

  test("a subgraph that refuses the connection, or hangs, gives a coded error", async () => {
    const gone = await serveHttp(() => {});
    await gone.close();
    const options = { name: "offre", subscriptions: { protocol } };
    const nobody = httpTransport({ ...options, url: gone.url, deadline: 20_000 });
    expect(await all(nobody.subscribe(REQUEST, forEver()))).toEqual([failure("UPSTREAM_UNAVAILABLE")]);
    await nobody.close();

    const hanging = await serveHttp(() => {});
    hanging.server.on("upgrade", () => {});
    const late = httpTransport({ ...options, url: hanging.url, deadline: 200 });
    expect(await all(late.subscribe(REQUEST, forEver()))).toEqual([failure("TIMEOUT")]);
    await late.close();
    await hanging.close();
  });

  test("a redirect is not followed", async () => {
    const asked: (string | undefined)[] = [];
    const redirecting = await serveHttp((request, response) => {
      asked.push(request.url);
      response.writeHead(307, { location: "/ailleurs" }).end();
    });
    redirecting.server.on("upgrade", (request, socket) => {
      asked.push(request.url);
      socket.end("HTTP/1.1 307 Temporary Redirect\r\nlocation: /ailleurs\r\ncontent-length: 0\r\n\r\n");
    });
    const transport = httpTransport({
      name: "offre",
      url: redirecting.url,
      deadline: 20_000,
      subscriptions: { protocol },
    });
    expect(await all(transport.subscribe(REQUEST, forEver()))).toEqual([failure("UPSTREAM_UNAVAILABLE")]);
    expect(asked).toHaveLength(1);
    await transport.close();
    await redirecting.close();
  });

  test("an event over the limit is a last event with a coded error", async () => {
    const { transport, returned } = await serve(
      async function* () {
        yield { valeur: "petite" };
        yield { valeur: "x".repeat(20_000) };
        await never();
      },
      { maxAnswer: 10_000 },
    );
    expect(await all(transport.subscribe(REQUEST, forEver()))).toEqual([
      { data: { valeur: "petite" } },
      failure("UPSTREAM_UNAVAILABLE"),
    ]);
    await returned;
  });

  test("a reader who does not read is cut, after the events that wait for it", async () => {
    let sent = 0;
    const { transport, returned } = await serve(async function* () {
      for (;;) {
        yield { valeur: `${++sent}` };
        // Leaves room for the network, which the subgraph shares with its reader here.
        if (sent % 100 === 0) await new Promise(setImmediate);
      }
    });
    const events = transport.subscribe(REQUEST, forEver())[Symbol.asyncIterator]();
    expect((await events.next()).value).toEqual({ data: { valeur: "1" } });
    await returned;
    const rest = await all({ [Symbol.asyncIterator]: () => events });
    expect(rest).toHaveLength(MAX_EVENTS + 1);
    expect(rest[MAX_EVENTS - 1]).toEqual({ data: { valeur: `${MAX_EVENTS + 1}` } });
    expect(rest.at(-1)).toEqual(failure("LIMIT_EXCEEDED"));
  });
});
