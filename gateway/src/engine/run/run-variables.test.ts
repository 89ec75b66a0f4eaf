import type { StopSignal } from "../../transport/stop.ts";
import { inTransit, toTransit } from "../../transport/transit.ts";
import type { SubgraphRequest, Transport } from "../../transport/transport.ts";
import { createEngine } from "../compiled-engine.ts";
import { executeOnce } from "../execute-once.ts";
import { composed } from "../planner/composed.ts";
import { MergedOperations } from "./merged-operation.ts";
import { newPart, PlanRun, type RunOptions } from "./run.ts";
import { asked, entitiesFetch, fetchOf, isOfType } from "./test-fetch.ts";

/** A transport that keeps requests as they are sent, and answers nothing. */
function wire(): { transport: Transport; sent: SubgraphRequest[]; signals: (StopSignal | undefined)[] } {
  const { transport } = asked(() => ({ data: {} }));
  const sent: SubgraphRequest[] = [];
  const signals: (StopSignal | undefined)[] = [];
  const execute: Transport["execute"] = (request, signal) => {
    sent.push(request);
    signals.push(signal);
    return transport.execute(request);
  };
  return { transport: { ...transport, execute }, sent, signals };
}

const runOn = (transport: Transport, options: Partial<RunOptions>, data = {}) =>
  new PlanRun(
    {
      transports: new Map([["shop", transport]]),
      variables: {},
      isOfType,
      isConcrete: () => true,
      merged: new MergedOperations(),
      signal: undefined,
      apart: false,
      effects: false,
      ...options,
    },
    data,
  );

async function variablesSent(names: readonly string[], variables: Record<string, unknown>) {
  const { transport, sent } = wire();
  await runOn(transport, { variables }).run(fetchOf({ query: "{ a }", variables: names }), newPart());
  expect(sent[0]?.transit).toBe(true);
  return sent[0]?.variables;
}

test("a request carries the variables that it uses, as the client gave them", async () => {
  const variables = { a: 1, b: { c: [null, "x"] }, unused: true };
  expect(await variablesSent(["a", "b"], variables)).toBe('{"a":1,"b":{"c":[null,"x"]}}');
  expect(await variablesSent([], variables)).toBe("{}");
});

test("one that is absent stays absent, for its default; null is null", async () => {
  expect(await variablesSent(["a", "b", "toString"], { a: null, b: undefined })).toBe('{"a":null}');
  expect(await variablesSent(["a"], {})).toBe("{}");
  expect(await variablesSent(["a"], JSON.parse('{"__proto__":{"a":1}}'))).toBe("{}");
});

test("texts leave as the bytes of their UTF-8, those of representations too", async () => {
  const text = "« é ’ 🥖 » \ud800";
  expect(await variablesSent(["a"], { a: text })).toBe(toTransit(JSON.stringify({ a: text })));
  const { transport, sent } = wire();
  const fetch = entitiesFetch("... on Book { price }", { path: ["book"], variables: ["a"] });
  const data = inTransit({ book: { __typename: "Book", id: "é" } });
  await runOn(transport, { variables: { a: "’" } }, data).run(fetch, newPart());
  expect(Buffer.from(sent[0]?.variables ?? "", "latin1").toString("utf8")).toBe(
    '{"representations":[{"__typename":"Book","id":"é"}],"a":"’"}',
  );
});

test("what a client stops is stopped, but not half of its effects", async () => {
  const { signal } = new AbortController();
  for (const effects of [false, true]) {
    const { transport, signals } = wire();
    await runOn(transport, { signal, effects }).run(fetchOf({ query: "{ a }" }), newPart());
    expect(signals).toEqual([effects ? undefined : signal]);
  }
});

const SDL = composed({
  people: 'type Query { people: [Person!]! } type Person @key(fields: "id") { id: ID! }',
  towns: `type Person @key(fields: "id") { id: ID! town(in: Int): String home: Home }
    type Home @key(fields: "id") { id: ID! }`,
});

test.each(["representations", "representations_0", "representations_of_client"])(
  "a client may call its variable `%s`",
  async (name) => {
    const people = asked(() => ({ data: { people: [{ __typename: "Person", id: "1" }] } }));
    const towns = asked(({ query, variables }) => {
      const [, used] = /town\(in: ?\$(\w+)\)/.exec(query) ?? [];
      return { data: { _entities: [{ town__0: `Brest ${variables?.[used ?? ""]}` }] } };
    });
    const engine = await createEngine({
      supergraphSdl: SDL,
      transports: new Map([
        ["people", people.transport],
        ["towns", towns.transport],
      ]),
      planning: "inline",
    });
    const answer = await executeOnce(
      engine,
      `query ($${name}: Int) { people { town(in: $${name}) } }`,
      null,
      { [name]: 29 },
    );
    expect(answer).toEqual({ data: { people: [{ town: "Brest 29" }] } });
    expect(towns.requests[0]?.variables).toMatchObject({
      representations: [{ __typename: "Person", id: "1" }],
    });
    await engine.close();
  },
);
